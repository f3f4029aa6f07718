package org.tafoundry.table;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a table. */
public enum TableCode implements FindingCode {
    TABLE_KIND_UNKNOWN(Severity.ERROR, "A file among the own tables is of no kind that can be added to."),
    TABLE_UNREADABLE(Severity.ERROR, "A file among the own tables cannot be read as text."),
    TABLE_TOO_LARGE(Severity.ERROR, "The own tables are more or larger than is allowed."),
    TABLE_COLUMNS(Severity.ERROR, "A row has fewer or more columns than its table."),
    TABLE_VALUE(Severity.ERROR, "A cell holds something that its column does not allow."),
    TABLE_FIELD_UNKNOWN(Severity.ERROR, "A table names a field that neither the CIM nor the engine has."),
    TABLE_MODEL_UNKNOWN(Severity.ERROR, "A table names a data model that the CIM does not have."),
    TABLE_KEY_TWICE(Severity.ERROR, "Two rows of a table have the same key, of which only one can count."),
    TABLE_SECTION(Severity.ERROR, "A line that opens a section of a table is not of a known form.");

    private final Severity severity;
    private final String meaning;

    TableCode(Severity severity, String meaning) {
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
