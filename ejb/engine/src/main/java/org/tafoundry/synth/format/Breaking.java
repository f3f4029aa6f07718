package org.tafoundry.synth.format;

import java.util.List;
import java.util.Objects;

/**
 * How the events of a sample break.
 *
 * @param lineBreaker LINE_BREAKER
 * @param explanation one sentence
 * @param multiline whether events have several lines
 * @param sed SEDCMD that removes what is left of an enclosing document; empty when there is none
 * @param events the events of the sample's beginning
 */
public record Breaking(String lineBreaker, String explanation, boolean multiline, String sed, List<String> events) {

    public Breaking {
        Objects.requireNonNull(lineBreaker, "lineBreaker");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(sed, "sed");
        events = List.copyOf(events);
    }
}
