package org.tafoundry.proposal;

import java.io.IOException;
import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.cim.CimCoverage;

/**
 * What an add-on that is there already makes of samples it was not made from.
 *
 * @param addOn its id
 * @param events events that it makes of the first 4 MB of each sample
 * @param extracted events of whose words a third or more are in its fields: a regex that matches, or a field that takes the rest of
 *     a line, is not enough
 * @param filled recommended CIM fields that it fills in at least one event
 * @param recommended recommended fields of the data models that its events belong to
 */
public record Replay(String addOn, long events, long extracted, int filled, int recommended) {

    /**
     * Runs an add-on, which may have any sourcetype.
     *
     * @throws IOException when a sample cannot be read
     */
    public static Replay of(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException {
        Measure measure = Measure.of(addOn, samples, order.with(""));
        List<CimCoverage.Served> roots = measure.served().stream()
                .filter(served -> served.dataset().isRoot())
                .toList();
        return new Replay(
                addOn.id(),
                measure.events(),
                measure.extracted(),
                roots.stream().mapToInt(served -> served.present().size()).sum(),
                roots.stream()
                        .mapToInt(served -> served.dataset().recommended().size())
                        .sum());
    }

    /** Share of the events that it extracts, 0 to 1. */
    public double share() {
        return events == 0 ? 0 : (double) extracted / events;
    }

    /** In words, for example {@code TA-x extracts 83% of the events and fills 12 of 15 CIM fields}. */
    public String words() {
        return addOn + " extracts " + Math.round(100 * share()) + "% of the events and fills " + filled + " of "
                + recommended + " CIM fields";
    }
}
