package org.tafoundry.splunk.expression;

import java.util.List;
import java.util.Objects;

/**
 * A term of a search that an event does not meet.
 *
 * @param term the term as the search has it
 * @param field the field that it asks for; empty when it asks for text
 * @param values the event's values of that field; empty when it has none
 * @param wanted the values that it asks for, one of which would do; empty when it asks for text or for what must not be
 */
public record FalseTerm(String term, String field, List<String> values, List<String> wanted) {

    public FalseTerm {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(field, "field");
        values = List.copyOf(values);
        wanted = List.copyOf(wanted);
    }

    /** One sentence for the user. */
    public String message() {
        if (field.isEmpty()) {
            return "The term " + term + " does not hold for its text.";
        }
        String has = values.isEmpty()
                ? "which the event does not have"
                : "which is \"" + String.join("\", \"", values) + "\" here";
        return "The term " + term + " does not hold: it asks for " + field + ", " + has + ".";
    }

    static FalseTerm text(SearchNode node) {
        return new FalseTerm(printed(node), "", List.of(), List.of());
    }

    static String printed(SearchNode node) {
        StringBuilder out = new StringBuilder();
        node.print(out);
        return out.toString();
    }
}
