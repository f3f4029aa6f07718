package org.tafoundry.web.request;

import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.request.RequestStatus;

/**
 * How many requests there are.
 *
 * @param requests number by state
 */
record StatisticsJson(Map<RequestStatus, Long> requests) {
    StatisticsJson {
        requests = new TreeMap<>(requests);
    }
}
