package org.tafoundry.splunk.search;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with search-time settings. */
public enum SearchCode implements FindingCode {
    SEARCH_NOT_RUN(Severity.WARNING, "A documented setting that this engine does not run offline."),
    SEARCH_TRANSFORM_MISSING(Severity.ERROR, "A REPORT names a transforms.conf stanza that does not exist."),
    SEARCH_SOURCE_KEY(Severity.WARNING, "A SOURCE_KEY names a key that exists at index time only."),
    SEARCH_TRANSFORM_EMPTY(Severity.ERROR, "A transforms.conf stanza used by REPORT has neither REGEX nor DELIMS."),
    SEARCH_FORMAT_INVALID(Severity.ERROR, "A FORMAT is not of the form name::value."),
    SEARCH_FORMAT_GROUP(Severity.ERROR, "A pair of FORMAT refers to a group that REGEX does not have."),
    SEARCH_FORMAT_COMPOSED(
            Severity.WARNING, "A FORMAT joins groups or text to one value, which Splunk only does at index time."),
    SEARCH_GROUPLESS(Severity.WARNING, "An extraction has no named group and no FORMAT, so it gives no field."),
    SEARCH_ALIAS_INVALID(Severity.ERROR, "A FIELDALIAS is not of the form field AS alias."),
    SEARCH_KV_MODE_UNKNOWN(Severity.WARNING, "KV_MODE has a value that Splunk does not know."),
    SEARCH_MULTIKV_MISSING(Severity.ERROR, "KV_MODE names a stanza of multikv.conf that does not exist."),
    SEARCH_NO_MATCH(Severity.INFO, "An extraction's regex does not match this event; only said when explaining."),
    SEARCH_NAME_DOUBTFUL(
            Severity.INFO, "A name in FIELDS or FORMAT starts with an underscore or digit, which CLEAN_KEYS may drop."),
    SEARCH_DELIMS_BLANK(
            Severity.INFO, "DELIMS with FIELDS holds a blank beside other characters, which Splunk documents twofold."),
    SEARCH_KV_LIMIT(Severity.WARNING, "The event has more automatic fields than Splunk extracts by default."),
    SEARCH_JSON_DEEP(Severity.WARNING, "The JSON of an event is nested deeper than this engine reads."),
    SEARCH_MATCH_LIMIT(Severity.WARNING, "A regex needed more steps on this event than Splunk's match limit allows.");

    private final Severity severity;
    private final String meaning;

    SearchCode(Severity severity, String meaning) {
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
