package org.tafoundry.validation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.engine.Observer;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/**
 * What is to be done in a sandbox.
 *
 * @param slot number of the slot that the run holds, after which a container or pod is named
 * @param addOn the add-on
 * @param samples the samples
 * @param order sourcetype, zone and time of the run
 * @param observer is told how far it is, and may end it
 * @param started is told the id of a container or pod as soon as there is one
 */
public record SandboxTask(
        int slot, AddOnFiles addOn, List<Sample> samples, Order order, Observer observer, Consumer<String> started) {
    public SandboxTask {
        Objects.requireNonNull(addOn, "addOn");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(observer, "observer");
        Objects.requireNonNull(started, "started");
        samples = List.copyOf(samples);
    }
}
