package org.tafoundry.synth.known;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What is remarkable about a product's published add-ons. */
public enum KnownCode implements FindingCode {
    KNOWN_ADDON_EXISTS(Severity.INFO, "A well-known published add-on covers this product; consider it first.");

    private final Severity severity;
    private final String meaning;

    KnownCode(Severity severity, String meaning) {
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
