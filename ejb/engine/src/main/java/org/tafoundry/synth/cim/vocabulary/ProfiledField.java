package org.tafoundry.synth.cim.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * A field that the extraction yields, as a search sees it.
 *
 * @param name the field's name at search time, for example {@code client.ip} or {@code request.headers{}.name}
 * @param examples up to 200 different values
 * @param events number of events that have it
 * @param context words next to the value in the text, for example {@code from}; empty when the name says it all
 */
public record ProfiledField(String name, List<String> examples, long events, String context) {

    public ProfiledField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(context, "context");
        examples = List.copyOf(examples);
    }
}
