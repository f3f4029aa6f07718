package org.tafoundry.splunk.expression;

import java.util.Locale;

/** A value with {@code *} wildcards that is compared without regard to case. */
final class WildcardText {

    private final String pattern;
    private final boolean literal;

    WildcardText(String text) {
        this.pattern = text.toLowerCase(Locale.ROOT);
        this.literal = text.indexOf('*') < 0;
    }

    boolean matches(String text) {
        if (literal) {
            return pattern.equalsIgnoreCase(text);
        }
        String subject = text.toLowerCase(Locale.ROOT);
        int t = 0;
        int p = 0;
        int star = -1;
        int retry = 0;
        while (t < subject.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && pattern.charAt(p) == subject.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
