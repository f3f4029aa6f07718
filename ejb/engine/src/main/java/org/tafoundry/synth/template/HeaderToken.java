package org.tafoundry.synth.template;

import java.util.Objects;

/**
 * A token at the start of an event.
 *
 * @param type what it is by its looks
 * @param text its text
 * @param start first character in the event
 * @param end one past the last
 */
record HeaderToken(HeaderType type, String text, int start, int end) {

    HeaderToken {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
    }
}
