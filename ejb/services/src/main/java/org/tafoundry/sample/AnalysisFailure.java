package org.tafoundry.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/**
 * The code of a finding that stands for an analysis that came to no end.
 *
 * @param name the code
 */
record AnalysisFailure(@JsonValue String name) implements FindingCode {

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String meaning() {
        return "The samples could not be analysed.";
    }
}
