package org.tafoundry.foundry;

import java.io.IOException;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;
import org.tafoundry.order.SampleAnalysis;

/** Thrown when an add-on is wanted for something that is not a log. */
public final class NotALog extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient SampleAnalysis analysis;

    NotALog(SampleAnalysis analysis) {
        super(analysis.findings().stream().map(Finding::message).distinct().collect(Collectors.joining(" ")));
        this.analysis = analysis;
    }

    /** What the samples are instead. */
    public SampleAnalysis analysis() {
        return analysis;
    }
}
