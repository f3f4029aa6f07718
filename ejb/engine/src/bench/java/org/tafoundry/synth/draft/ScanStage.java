package org.tafoundry.synth.draft;

import java.io.IOException;
import java.util.List;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Sample;

/** Opens the first stage of drafting, reading the samples to their end, to a bench. */
public final class ScanStage {

    private ScanStage() {}

    /** Number of events that the scan meets. */
    public static long run(List<Sample> samples) throws IOException {
        return SampleScan.of(samples, Budget.NONE).reservoir.events();
    }
}
