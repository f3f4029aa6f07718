package org.tafoundry.comparison;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** How a Splunk can differ from the engine. */
public enum ComparisonCode implements FindingCode {
    COMPARE_NOT_RUN(Severity.ERROR, "The Splunk that was asked for did not run to the end."),
    COMPARE_NOT_INSTALLED(Severity.ERROR, "Splunk did not install the add-on."),
    COMPARE_ONLY_SPLUNK(Severity.ERROR, "Splunk made an event that the engine does not make."),
    COMPARE_ONLY_ENGINE(Severity.ERROR, "The engine makes an event that Splunk did not make."),
    COMPARE_TIME(Severity.ERROR, "Splunk gave an event another time than the engine."),
    COMPARE_METADATA(Severity.ERROR, "Splunk gave an event another host, source or sourcetype than the engine."),
    COMPARE_FIELD(Severity.WARNING, "A field has other values in Splunk than in the engine."),
    COMPARE_EVENTTYPE(Severity.WARNING, "An event has other event types in Splunk than in the engine."),
    COMPARE_TAG(Severity.WARNING, "An event has other tags in Splunk than in the engine."),
    COMPARE_MODEL(Severity.WARNING, "Splunk counts other events in a data model than the engine."),
    COMPARE_LOGGED(Severity.WARNING, "Splunk logged a warning or an error about the add-on or its events.");

    private final Severity severity;
    private final String meaning;

    ComparisonCode(Severity severity, String meaning) {
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
