package org.tafoundry.splunk.knowledge;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with event types, tags and macros. */
public enum KnowledgeCode implements FindingCode {
    KNOWLEDGE_NO_SEARCH(Severity.ERROR, "An event type has no search; Splunk ignores it."),
    KNOWLEDGE_CYCLE(Severity.ERROR, "Event types build on each other in a circle; none of them matches."),
    KNOWLEDGE_UNKNOWN_EVENTTYPE(Severity.WARNING, "A search names an event type that the add-on does not define."),
    KNOWLEDGE_UNDEFINED_MACRO(Severity.WARNING, "A search uses a macro that the add-on does not define."),
    KNOWLEDGE_MACRO(Severity.ERROR, "A macro cannot be expanded."),
    KNOWLEDGE_TAG_STANZA(Severity.ERROR, "A stanza of tags.conf is not of the form field=value."),
    KNOWLEDGE_TAG_VALUE(Severity.WARNING, "A tag is set to something other than enabled or disabled."),
    KNOWLEDGE_TAG_WITHOUT_EVENTTYPE(
            Severity.WARNING, "Tags are given to an event type that the add-on does not define."),
    KNOWLEDGE_PRIORITY(Severity.WARNING, "The priority of an event type is not a whole number from 1 to 10.");

    private final Severity severity;
    private final String meaning;

    KnowledgeCode(Severity severity, String meaning) {
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
