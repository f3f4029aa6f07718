package org.tafoundry.validation.splunk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.settings.Settings;
import org.tafoundry.validation.SandboxTask;

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

    /**
     * The task of a sandbox, within the limits of now.
     *
     * @throws IOException when the app with the data models cannot be read
     */
    public static SplunkTask of(SandboxTask task, ValidationReport engine, Settings settings) throws IOException {
        SplunkLimits limits = SplunkLimits.of(settings);
        return new SplunkTask(
                task.addOn(),
                task.samples(),
                task.order(),
                engine,
                SplunkLimits.cimApp(),
                limits.start(),
                limits.search());
    }
}
