package org.tafoundry.foundry;

import java.util.List;
import org.tafoundry.order.Decision;
import org.tafoundry.order.SampleAnalysis;

/**
 * Everything that was decided on the way from a sample to an add-on.
 *
 * @param addOn add-on id, for example {@code TA-apache-v1}
 * @param sourcetypes sourcetypes the add-on defines
 * @param analysis what the sample is
 * @param decisions every decision, in the order of the design
 * @param validation the proof: the add-on run on the whole sample
 */
public record GenerationReport(
        String addOn,
        List<String> sourcetypes,
        SampleAnalysis analysis,
        List<Decision> decisions,
        ValidationReport validation) {

    public GenerationReport {
        sourcetypes = List.copyOf(sourcetypes);
        decisions = List.copyOf(decisions);
    }
}
