package org.tafoundry.synth.template;

import java.util.Objects;

/**
 * A value in an event that should become a field.
 *
 * @param name the field's name
 * @param message the event
 * @param chunk the chunk that is the value
 */
record Slot(String name, Message message, int chunk) {

    Slot {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(message, "message");
    }

    Chunk value() {
        return message.chunks.get(chunk);
    }
}
