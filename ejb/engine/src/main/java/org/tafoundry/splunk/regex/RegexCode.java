package org.tafoundry.splunk.regex;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a regex. */
public enum RegexCode implements FindingCode {
    REGEX_INVALID(Severity.ERROR, "The regular expression is not valid PCRE2; Splunk ignores the setting.");

    private final Severity severity;
    private final String meaning;

    RegexCode(Severity severity, String meaning) {
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
