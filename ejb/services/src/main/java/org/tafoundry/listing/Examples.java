package org.tafoundry.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.tafoundry.foundry.ReportJson;

/** Some values of a field, as {@code event_facets.examples} holds them. */
record Examples(List<String> values) {
    Examples {
        values = List.copyOf(values);
    }

    static List<String> read(String json) {
        try {
            return ReportJson.read(json, Examples.class).values();
        } catch (IOException e) {
            throw new UncheckedIOException("The examples of a field cannot be read", e);
        }
    }

    String json() {
        return ReportJson.compact(this);
    }
}
