package org.tafoundry.synth.template;

import java.util.Objects;

/**
 * One EXTRACT setting.
 *
 * @param className class of the setting: it is written as {@code EXTRACT-<className>}
 * @param regex PCRE2 with named groups, run on {@code _raw}
 * @param comment one sentence that says what it takes and from where
 * @param events number of sample events on which it was proven
 */
public record TextExtraction(String className, String regex, String comment, long events) {

    public TextExtraction {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(regex, "regex");
        Objects.requireNonNull(comment, "comment");
    }
}
