package org.tafoundry.foundry;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with an add-on as a whole when it runs on samples. */
public enum FoundryCode implements FindingCode {
    FOUNDRY_NO_EVENTS(Severity.ERROR, "The add-on makes no event of the sample."),
    FOUNDRY_BYTES_LOST(Severity.ERROR, "Bytes of the sample are in no event and in no line break."),
    FOUNDRY_EVENT_CUT(Severity.WARNING, "Some events are cut short."),
    FOUNDRY_EVENTS_JOINED(Severity.WARNING, "Some events hold lines that begin as events do."),
    FOUNDRY_TIME_MISSED(Severity.WARNING, "Some events' time was not read from the event."),
    FOUNDRY_FIELDLESS(Severity.WARNING, "No field holds a part of the text of some events."),
    FOUNDRY_CIM_NONE(Severity.WARNING, "CIM is wanted and no event belongs to a data model."),
    FOUNDRY_CIM_OUTSIDE(Severity.INFO, "CIM is wanted and some events belong to no data model."),
    FOUNDRY_CIM_MISPLACED(Severity.ERROR, "Tags put events into a data model, but their fields are those of another."),
    FOUNDRY_CIM_UNMAPPED(Severity.WARNING, "A recommended CIM field is missing although a field of the log means it."),
    FOUNDRY_CIM_MISSING(Severity.INFO, "A recommended CIM field is missing in a data model that events belong to."),
    FOUNDRY_CIM_EMPTY(Severity.INFO, "A recommended CIM field has a value that only says that nothing is known."),
    FOUNDRY_CIM_CLUSTER(Severity.INFO, "An event has some of the CIM fields that belong together, but not all."),
    FOUNDRY_CIM_FILLED(Severity.INFO, "The add-on gives a CIM field that the asset and identity framework fills."),
    FOUNDRY_CIM_SEVERAL(Severity.INFO, "One event type puts events into several data models."),
    FOUNDRY_CIM_VALUE(Severity.WARNING, "A CIM field has a value that its data model does not prescribe.");

    private final Severity severity;
    private final String meaning;

    FoundryCode(Severity severity, String meaning) {
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
