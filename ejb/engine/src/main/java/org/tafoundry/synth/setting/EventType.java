package org.tafoundry.synth.setting;

import java.util.Objects;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.expression.SearchExpression;

/**
 * An event type.
 *
 * @param name stanza name
 * @param search its search
 * @param comment one sentence that explains it
 */
public record EventType(String name, String search, String comment) {

    public EventType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(comment, "comment");
    }

    /** Whether its search asks for a value of this field. */
    public boolean asks(String field) {
        return SearchExpression.parse(search, Location.NONE, new Findings())
                .filter(s -> !s.valuesOf(field).isEmpty())
                .isPresent();
    }
}
