package org.tafoundry.splunk.lookup;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with lookups. */
public enum LookupCode implements FindingCode {
    LOOKUP_NOT_RUN(
            Severity.WARNING,
            "A scripted, KV-store or geographic lookup cannot run offline; its output fields are missing here."),
    LOOKUP_STANZA_MISSING(Severity.ERROR, "A LOOKUP names a transforms.conf stanza that does not exist."),
    LOOKUP_FILE_MISSING(Severity.ERROR, "A lookup's CSV file is not in the add-on."),
    LOOKUP_FILE_BROKEN(Severity.ERROR, "A lookup's compressed file cannot be unpacked."),
    LOOKUP_CSV_BROKEN(
            Severity.WARNING, "A lookup's file is not a UTF-8 CSV with a header; it is read as far as it goes."),
    LOOKUP_COLUMN_MISSING(Severity.ERROR, "A LOOKUP names a column that the CSV file does not have."),
    LOOKUP_SYNTAX(Severity.ERROR, "A LOOKUP setting cannot be read."),
    LOOKUP_CIDR_INVALID(Severity.WARNING, "A row of a CIDR lookup is neither an address nor a network.");

    private final Severity severity;
    private final String meaning;

    LookupCode(Severity severity, String meaning) {
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
