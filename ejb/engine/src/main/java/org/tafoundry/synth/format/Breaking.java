package org.tafoundry.synth.format;

import java.util.List;
import java.util.Objects;

/**
 * How the events of a sample break.
 *
 * @param lineBreaker LINE_BREAKER
 * @param explanation one sentence
 * @param sed SEDCMD that removes what is left of an enclosing document; empty when there is none
 * @param events the events of the sample's beginning
 */
public record Breaking(String lineBreaker, String explanation, String sed, List<String> events) {

    /** LINE_BREAKER for events of one line. */
    static final String LINES = "([\\r\\n]+)";

    public Breaking {
        Objects.requireNonNull(lineBreaker, "lineBreaker");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(sed, "sed");
        events = List.copyOf(events);
    }

    /** The breaking before lines that begin as this regex says. */
    static Breaking before(String text, String lead, String explanation) {
        String breaker = LINES + "(?=" + lead + ")";
        return new Breaking(breaker, explanation, "", BreakReplay.events(text, breaker));
    }

    /** Every line is an event. */
    static Breaking lines(String text, String explanation) {
        return new Breaking(LINES, explanation, "", BreakReplay.events(text, LINES));
    }
}
