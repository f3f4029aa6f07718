package org.tafoundry.synth.sensitive;

import java.util.Locale;

/**
 * What one cheap look at a text tells, so that a kind's regex runs only where it can find something.
 *
 * @param text the text
 * @param lower the text in lower case
 * @param digits number of its digits
 * @param chain most digits in a row, single blanks and dashes between them left out
 * @param account whether two capitals stand before two digits, as an IBAN begins
 */
record Traits(String text, String lower, int digits, int chain, boolean account) {

    /** How all names of secrets that {@link SensitiveKind#PASSWORD} knows end. */
    private static final String[] SECRETS = {"password", "passwd", "pwd", "passphrase", "secret", "key", "token"};

    private static final int MOST_BLANKS = 2;

    static Traits of(String text) {
        int digits = 0;
        int chain = 0;
        int run = 0;
        boolean account = false;
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                run++;
                chain = Math.max(chain, run);
                account |= i >= 3 && digit(last) && capital(text.charAt(i - 2)) && capital(text.charAt(i - 3));
            } else if (c != ' ' && c != '-' || !digit(last)) {
                run = 0;
            }
            last = c;
        }
        return new Traits(text, text.toLowerCase(Locale.ROOT), digits, chain, account);
    }

    /** Whether the text has the characters or words that the kind cannot do without. */
    boolean allow(SensitiveKind kind) {
        return switch (kind) {
            case EMAIL -> text.indexOf('@') >= 0;
            case PRIVATE_KEY -> text.contains("PRIVATE KEY");
            case AWS_KEY -> text.contains("AKIA") || text.contains("ASIA");
            case NATIONAL_ID -> digits >= 9 && text.indexOf('-') >= 0;
            case CARD -> chain >= 13;
            case IBAN -> account;
            case BEARER -> lower.contains("bearer") || lower.contains("basic");
            case TOKEN ->
                text.contains("eyJ") || text.contains("gh") || text.contains("xox") || text.contains("glpat-");
            case PASSWORD -> secretAssigned();
        };
    }

    /** Whether an equals sign or a colon follows the name of a secret. */
    private boolean secretAssigned() {
        for (String secret : SECRETS) {
            for (int at = lower.indexOf(secret); at >= 0; at = lower.indexOf(secret, at + 1)) {
                if (assigned(at + secret.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean assigned(int from) {
        int at = from;
        if (at < lower.length() && (lower.charAt(at) == '"' || lower.charAt(at) == '\'')) {
            at++;
        }
        int latest = at + MOST_BLANKS;
        while (at < latest && at < lower.length() && Character.isWhitespace(lower.charAt(at))) {
            at++;
        }
        return at < lower.length() && (lower.charAt(at) == '=' || lower.charAt(at) == ':');
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
