package org.tafoundry.foundry;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What Splunk's AppInspect can say about an add-on. */
public enum InspectionCode implements FindingCode {
    INSPECTION_FAILURE(Severity.ERROR, "A check of AppInspect failed: Splunk would refuse the add-on."),
    INSPECTION_ERROR(Severity.WARNING, "A check of AppInspect broke, so that it says nothing."),
    INSPECTION_WARNING(Severity.WARNING, "A check of AppInspect warns."),
    INSPECTION_MANUAL(Severity.INFO, "A check of AppInspect asks a person to look.");

    private final Severity severity;
    private final String meaning;

    InspectionCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
