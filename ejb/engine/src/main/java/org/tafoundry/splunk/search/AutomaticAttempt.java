package org.tafoundry.splunk.search;

import java.util.List;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Outcome;

/** What KV_MODE does about a field. */
final class AutomaticAttempt {

    private AutomaticAttempt() {}

    static List<Attempt> of(SearchStep step, Location where, String what, String field, Working event) {
        Working after = event.copy();
        step.apply(after);
        if (field.isEmpty()) {
            long given = after.fields.names().size() - event.fields.names().size();
            return List.of(Attempt.of(where, Outcome.GAVE, "It gives " + given + " fields.", ""));
        }
        if (!after.fields.all(field).equals(event.fields.all(field))) {
            return List.of(new Attempt(
                    where,
                    Outcome.GAVE,
                    "It gives \"" + String.join("\", \"", after.fields.all(field)) + "\".",
                    after.start(field),
                    ""));
        }
        if (event.fields.has(field)) {
            return List.of(event.kept(where, field));
        }
        if (after.findings.size() > event.findings.size() && event.event.raw().contains(field)) {
            return List.of(Attempt.of(
                    where,
                    Outcome.LIMIT,
                    "The event has more than 100 automatic fields, and " + field + " may be behind them.",
                    "limit of fields"));
        }
        int at = event.event.raw().indexOf(field, KeyValueFields.MOST_CHARACTERS);
        return List.of(
                at >= 0
                        ? new Attempt(
                                where,
                                Outcome.LIMIT,
                                field + " stands behind the first " + KeyValueFields.MOST_CHARACTERS
                                        + " characters, which is all that is read.",
                                at,
                                "limit of characters")
                        : Attempt.of(
                                where, Outcome.NAME_ABSENT, "The text has no " + what + " named " + field + ".", ""));
    }
}
