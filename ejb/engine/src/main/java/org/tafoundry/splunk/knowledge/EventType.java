package org.tafoundry.splunk.knowledge;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.expression.SearchExpression;

/**
 * A named search.
 *
 * @param name name; may hold fields as {@code %field%}
 * @param priority 1 (first) to 10
 * @param search the search, its macros expanded
 * @param where where it is defined
 */
record EventType(String name, int priority, SearchExpression search, Location where) {

    private static final Pattern FIELD = Pattern.compile("%([^%\\s]+)%");

    EventType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(where, "where");
    }

    /** The name for an event, its fields filled in. */
    String nameFor(Fields fields) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        return FIELD.matcher(name)
                .replaceAll(match ->
                        Matcher.quoteReplacement(fields.first(match.group(1)).orElse(match.group())));
    }
}
