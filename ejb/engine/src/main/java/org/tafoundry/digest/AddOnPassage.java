package org.tafoundry.digest;

import java.util.List;
import java.util.Objects;

/**
 * One stanza of an add-on as text, with what it is about.
 *
 * @param heading add-on, file and stanza, for example {@code TA-shop props.conf [shop:audit]}
 * @param text the stanza's settings, one a line; at most {@value AddOnDigest#LONGEST} characters
 * @param sourcetypes sourcetypes it is about, sorted
 * @param fields fields that it makes, sorted
 * @param models CIM data models that it serves, sorted
 */
public record AddOnPassage(
        String heading, String text, List<String> sourcetypes, List<String> fields, List<String> models) {
    public AddOnPassage {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(text, "text");
        sourcetypes = List.copyOf(sourcetypes);
        fields = List.copyOf(fields);
        models = List.copyOf(models);
    }
}
