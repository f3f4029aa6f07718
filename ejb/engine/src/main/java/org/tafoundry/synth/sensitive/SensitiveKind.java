package org.tafoundry.synth.sensitive;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/**
 * A kind of sensitive data: how it looks, and a check of its digits where it has one.
 *
 * <p>Each pattern is bounded and free of nested repetition, so that scanning stays linear. Group 1 is the sensitive
 * part.
 */
public enum SensitiveKind {
    PRIVATE_KEY("private key", "-----BEGIN (?:[A-Z]{2,10} ){0,3}(PRIVATE KEY)-----", v -> true),
    AWS_KEY("AWS access key", "(?<![A-Za-z0-9])((?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Za-z0-9])", v -> true),
    TOKEN(
            "access token",
            "(?<![A-Za-z0-9_])(eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{10,2000}"
                    + "|gh[pousr]_[A-Za-z0-9]{36,255}|xox[abprs]-[A-Za-z0-9-]{10,200}|glpat-[A-Za-z0-9_-]{20,100})",
            v -> true),
    BEARER("authorization header", "(?i)\\b(?:bearer|basic)\\s{1,4}([A-Za-z0-9+/._~=-]{16,4000})", v -> true),
    PASSWORD(
            "password or secret",
            "(?i)(?<![A-Za-z])(?:" + WordLists.alternatives("secret-names") + ")"
                    + "[\"']?\\s{0,2}[=:]\\s{0,2}[\"']?([^\\s\"',;&|*x\\[\\]{}()<>]{4,200})",
            Checks::secret),
    CARD("payment card", "(?<![\\d.:-])(\\d{4}(?:[ -]?\\d{4}){2}[ -]?\\d{1,7})(?![\\d.:-])", Checks::card),
    IBAN(
            "bank account (IBAN)",
            "(?<![A-Za-z0-9])([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])",
            Checks::iban),
    NATIONAL_ID(
            "national id (US SSN)",
            "(?<![\\d-])((?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4})(?![\\d-])",
            v -> true),
    EMAIL(
            "e-mail address",
            "(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,6}\\.[A-Za-z]{2,24})",
            v -> true);

    private final String label;
    private final Pattern pattern;
    private final Predicate<String> check;

    SensitiveKind(String label, String regex, Predicate<String> check) {
        this.label = label;
        this.pattern = Pattern.compile(regex);
        this.check = check;
    }

    /** The kind in words. */
    public String label() {
        return label;
    }

    /** The regex, of which group 1 is what must be masked. */
    public String regex() {
        return pattern.pattern();
    }

    Pattern pattern() {
        return pattern;
    }

    /** Whether a text that looks like it really is of this kind. */
    boolean confirmed(String value) {
        return check.test(value);
    }
}
