package org.tafoundry.validation.splunk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/**
 * What is to be done with a Splunk.
 *
 * @param addOn the add-on
 * @param samples the samples
 * @param order sourcetype, zone and time of the run
 * @param engine what the engine says about them
 * @param cimApp archive of Splunk's app with the data models; empty when there is none
 * @param start how long Splunk may take to be ready
 * @param search how long each search may take, and indexing
 */
public record SplunkTask(
        AddOnFiles addOn,
        List<Sample> samples,
        Order order,
        ValidationReport engine,
        Optional<byte[]> cimApp,
        Duration start,
        Duration search) {

    public SplunkTask {
        samples = List.copyOf(samples);
    }
}
