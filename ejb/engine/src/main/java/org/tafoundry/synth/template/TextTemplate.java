package org.tafoundry.synth.template;

import java.util.Objects;

/**
 * A message template: the words that stay, and {@code <name>} where values vary.
 *
 * @param text the template
 * @param events number of events of this form
 * @param example one of them
 */
public record TextTemplate(String text, long events, String example) {

    public TextTemplate {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(example, "example");
    }
}
