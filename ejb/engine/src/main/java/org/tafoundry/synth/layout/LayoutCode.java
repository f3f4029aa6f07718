package org.tafoundry.synth.layout;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a table of layouts. */
public enum LayoutCode implements FindingCode {
    LAYOUT_HEAD(Severity.ERROR, "The first line of a layout does not say its id, separator and title."),
    LAYOUT_LINE(Severity.ERROR, "A line of a table of layouts belongs to no layout, or says nothing."),
    LAYOUT_ID_TWICE(Severity.ERROR, "Two layouts have the same id."),
    LAYOUT_COLUMN(Severity.ERROR, "A column of a layout is not of a known form or type, or has the name of another."),
    LAYOUT_REGEX(Severity.ERROR, "The regex of a layout is none that Splunk takes."),
    LAYOUT_SOURCE_MISSING(Severity.ERROR, "A layout does not say where its format is documented."),
    LAYOUT_SAMPLE_MISSING(Severity.ERROR, "A layout has no sample line with the fields that it gives."),
    LAYOUT_SAMPLE_DIFFERS(Severity.ERROR, "A layout does not give the fields that its sample expects.");

    private final Severity severity;
    private final String meaning;

    LayoutCode(Severity severity, String meaning) {
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
