package org.tafoundry.splunk.conf;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a .conf file and with the selection of its stanzas. */
public enum ConfCode implements FindingCode {
    CONF_BROKEN_HEADER(Severity.ERROR, "A stanza header has no closing bracket; Splunk ignores the line."),
    CONF_TEXT_AFTER_HEADER(Severity.WARNING, "A stanza header is followed by text on the same line, which is lost."),
    CONF_EMPTY_HEADER(Severity.ERROR, "A stanza header has no name."),
    CONF_HEADER_BLANKS(Severity.WARNING, "A stanza name starts or ends with a blank, which becomes part of the name."),
    CONF_BROKEN_LINE(Severity.ERROR, "A line is neither blank, comment, stanza header nor setting; Splunk ignores it."),
    CONF_EMPTY_KEY(Severity.ERROR, "A setting has no key; Splunk ignores the line."),
    CONF_KEY_BLANKS(Severity.WARNING, "A key contains a blank."),
    CONF_BLANK_AFTER_BACKSLASH(
            Severity.WARNING, "A backslash at a line's end is followed by blanks, so the value does not continue."),
    CONF_SEMICOLON(Severity.WARNING, "A line starts with a semicolon; only # is documented to start a comment."),
    CONF_COMMENT_BACKSLASH(
            Severity.WARNING, "A comment ends with a backslash; some readers take the next line as part of it."),
    CONF_OPEN_CONTINUATION(Severity.WARNING, "The file ends where a backslash promised another line."),
    CONF_NOT_UTF8(Severity.WARNING, "The file has bytes that are not UTF-8."),
    CONF_NOT_TEXT(Severity.ERROR, "The file is UTF-16 or binary, which Splunk cannot read as a .conf file."),
    CONF_BOM(Severity.INFO, "The file starts with a byte order mark."),
    CONF_DUPLICATE_STANZA(Severity.WARNING, "A stanza appears twice in one file; Splunk merges the two."),
    CONF_DUPLICATE_KEY(Severity.WARNING, "A key appears twice in one stanza; only the last one counts."),
    CONF_UNKNOWN_KEY(Severity.WARNING, "The key is not documented for this file, so Splunk ignores it."),
    CONF_MISSPELT_KEY(Severity.ERROR, "The key is not documented, but nearly the same one is."),
    CONF_STANZA_PATTERN(Severity.ERROR, "A stanza's pattern cannot be read, so the stanza matches nothing."),
    CONF_NOT_A_NUMBER(Severity.WARNING, "A value should be a number."),
    CONF_OUT_OF_RANGE(Severity.WARNING, "A number is below the least or above the greatest that its key takes."),
    CONF_NOT_A_BOOLEAN(Severity.WARNING, "A value should be true or false."),
    CONF_RULE_PERCENTAGE(Severity.WARNING, "A rule's percentage is not a number from 0 to 100.");

    private final Severity severity;
    private final String meaning;

    ConfCode(Severity severity, String meaning) {
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
