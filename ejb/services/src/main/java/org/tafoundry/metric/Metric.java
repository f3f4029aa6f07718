package org.tafoundry.metric;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number.
 *
 * @param name what it counts, in letters, digits and underscores
 * @param labels what tells it from others of its name
 * @param value how much
 */
public record Metric(String name, Map<String, String> labels, double value) {
    public Metric {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
}
