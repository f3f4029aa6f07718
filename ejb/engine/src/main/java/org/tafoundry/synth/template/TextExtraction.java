package org.tafoundry.synth.template;

import java.util.Objects;

/**
 * One EXTRACT setting.
 *
 * @param className class of the setting: it is written as {@code EXTRACT-<className>}
 * @param regex PCRE2 with named groups, run on {@code _raw} unless it ends with {@code in message}
 * @param comment one sentence that says what it takes and from where
 * @param events number of sample events on which it was proven
 */
public record TextExtraction(String className, String regex, String comment, long events) {

    private static final String IN_MESSAGE = " in message";

    public TextExtraction {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(regex, "regex");
        Objects.requireNonNull(comment, "comment");
    }

    /** The regex without the field it is run on, to run it on another one. */
    public String alone() {
        return regex.endsWith(IN_MESSAGE) ? regex.substring(0, regex.length() - IN_MESSAGE.length()) : regex;
    }
}
