package org.tafoundry.knowledge;

import java.util.List;
import java.util.Objects;

/**
 * What a passage is about, as far as its document says it in so many words.
 *
 * @param sourcetypes sourcetypes
 * @param fields fields that an add-on's stanza makes
 * @param models CIM data models
 */
public record PassageFacts(List<String> sourcetypes, List<String> fields, List<String> models) {
    /** Nothing in particular. */
    public static final PassageFacts NONE = new PassageFacts(List.of(), List.of(), List.of());

    public PassageFacts {
        sourcetypes = List.copyOf(Objects.requireNonNullElse(sourcetypes, List.of()));
        fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
        models = List.copyOf(Objects.requireNonNullElse(models, List.of()));
    }
}
