package org.tafoundry.splunk.index.setting;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong or remarkable at index time. */
public enum IndexCode implements FindingCode {
    INDEX_CHARSET_UNKNOWN(Severity.ERROR, "CHARSET names no known encoding; Splunk discards the input."),
    INDEX_CHARSET_MISMATCH(Severity.WARNING, "The sample is UTF-16 by its first bytes, but CHARSET says otherwise."),
    INDEX_BYTES_ESCAPED(Severity.WARNING, "Bytes that the encoding does not have became \\xHH, as in Splunk."),
    INDEX_BREAKER_NO_GROUP(Severity.ERROR, "LINE_BREAKER has no capturing group, which Splunk requires."),
    INDEX_BREAKER_EXHAUSTED(Severity.ERROR, "LINE_BREAKER needs more steps than Splunk's MATCH_LIMIT allows."),
    INDEX_TRUNCATED(Severity.WARNING, "A line is longer than TRUNCATE and was cut."),
    INDEX_EVENT_TOO_LONG(Severity.WARNING, "A line or event is longer than the engine holds in memory and was split."),
    INDEX_MAX_EVENTS(Severity.WARNING, "Line merging ended an event because it reached MAX_EVENTS lines."),
    INDEX_MERGE_WITHOUT_DATES(
            Severity.WARNING, "Lines are merged by date although DATETIME_CONFIG switches dates off."),
    INDEX_NO_SOURCETYPE(Severity.WARNING, "No rule of the add-on gives the sample a sourcetype."),
    INDEX_SOURCETYPE_UNKNOWN(Severity.WARNING, "No stanza of the add-on is for the sample's sourcetype."),
    INDEX_DROPPED(Severity.INFO, "Transforms sent events to the nullQueue, so that they are not indexed."),
    INDEX_BAD_VALUE(Severity.ERROR, "An index-time setting has a value that Splunk cannot use."),
    INDEX_NOT_IMPLEMENTED(Severity.WARNING, "The engine does not run this setting, so its effect is not seen here."),
    INDEX_TRANSFORM_MISSING(Severity.ERROR, "A TRANSFORMS setting names a stanza that transforms.conf does not have."),
    INDEX_TRANSFORM_INCOMPLETE(Severity.ERROR, "An index-time transform lacks what Splunk needs to run it."),
    INDEX_KEY_UNKNOWN(Severity.ERROR, "SOURCE_KEY or DEST_KEY names no known key; keys are case-sensitive."),
    INDEX_ROUTED(Severity.INFO, "A transform routes events; the engine keeps them."),
    INDEX_SED_INVALID(Severity.ERROR, "SEDCMD is not a valid s/// or y/// script."),
    INDEX_HEADER_MISSING(Severity.WARNING, "Structured data has no header line, so its fields have no names."),
    INDEX_JSON_INVALID(Severity.WARNING, "The event is not the JSON that INDEXED_EXTRACTIONS expects."),
    INDEX_LOOKAHEAD_UNLIMITED(Severity.INFO, "LOOKAHEAD = -1 is not documented; it is taken to mean the whole text."),
    INDEX_SPLUNK_HEADER(Severity.WARNING, "A ***SPLUNK*** line holds something else than the keys that Splunk takes."),
    INDEX_LOOP(Severity.ERROR, "CLONE_SOURCETYPE clones in a circle.");

    private final Severity severity;
    private final String meaning;

    IndexCode(Severity severity, String meaning) {
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
