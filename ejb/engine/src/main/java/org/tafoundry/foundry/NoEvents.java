package org.tafoundry.foundry;

import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.index.IndexSummary;
import org.tafoundry.synth.sample.SampleCode;

/** Tells a sample that holds no event from one whose events were all dropped. */
public final class NoEvents {

    private NoEvents() {}

    /** What to say of a sample after a run; nothing when it held an event. */
    public static Optional<Finding> finding(String sample, IndexSummary summary) {
        if (summary.events() > 0 || summary.dropped() > 0) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                SampleCode.SAMPLE_EMPTY,
                Location.file(sample),
                summary.bytesRead() == 0 ? "The sample is empty." : "The sample holds no event.",
                "Give a file with log events."));
    }
}
