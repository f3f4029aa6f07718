package org.tafoundry.synth.sample;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a sample. */
public enum SampleCode implements FindingCode {
    SAMPLE_EMPTY(Severity.ERROR, "The sample holds no text."),
    SAMPLE_BINARY(Severity.ERROR, "The sample is not text."),
    SAMPLE_HTML(Severity.ERROR, "The sample is a web page, not a log."),
    SAMPLE_SOURCE_CODE(Severity.ERROR, "The sample is program source code, not a log."),
    SAMPLE_TOO_LARGE(Severity.ERROR, "The sample is larger than allowed once it is unpacked."),
    SAMPLE_DAMAGED(Severity.ERROR, "The compressed sample cannot be unpacked to its end."),
    SAMPLE_PACKED(Severity.ERROR, "The sample is packed in a way that is not unpacked, or twice."),
    SAMPLE_NOT_UTF8(Severity.INFO, "The sample is not in UTF-8; the add-on states its character set."),
    SAMPLE_FEW_EVENTS(Severity.WARNING, "The sample has so few events that forms of events may be missing."),
    SAMPLE_NO_TIME(Severity.WARNING, "No time was found in the events; Splunk will use the time of indexing."),
    SAMPLE_ZONE_ASSUMED(Severity.WARNING, "The events do not say their time zone; one was assumed."),
    SAMPLE_ZONE_STATED(
            Severity.INFO, "The time that is read does not say its zone; it was taken from where the log states it."),
    SAMPLE_BREAKS_UNSURE(Severity.WARNING, "Many events have no time, so that they may be parts of other events."),
    SAMPLE_DATE_ORDER(Severity.WARNING, "The events do not settle whether the day or the month comes first."),
    SAMPLE_TIME_COMPUTED(
            Severity.INFO, "TIME_FORMAT cannot read the events' times; an expression at index time computes them."),
    SAMPLE_SEVERAL_TIMES(Severity.WARNING, "The events write their time in several layouts."),
    SAMPLE_HOST_TAKEN(
            Severity.INFO,
            "The host is taken from the events at index time, which cannot be undone for indexed events."),
    SAMPLE_RULES_LEFT(
            Severity.WARNING,
            "The sample asks for more extraction rules than one add-on may have; some were left out."),
    SAMPLE_TEMPLATES_WEAK(
            Severity.WARNING, "The messages of free text could not be grouped into templates that differ clearly."),
    SAMPLE_SENSITIVE(Severity.WARNING, "The sample holds sensitive data.");

    private final Severity severity;
    private final String meaning;

    SampleCode(Severity severity, String meaning) {
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
