package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexStep;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchPipeline;

/** Why an event has a field, or does not. */
final class FieldWitness implements Witness {

    /** Stanzas of other data that are named; an add-on with more says nothing by them. */
    private static final int MOST_OTHERS = 20;

    private final String field;
    private final StanzaRules rules;

    FieldWitness(String field, StanzaRules rules) {
        this.field = field;
        this.rules = rules;
    }

    @Override
    public List<String> values(SearchedEvent event, SearchPipeline search) {
        List<String> values = event.fields().all(field);
        return values.isEmpty() ? search.given(event.event(), field).stream().toList() : values;
    }

    @Override
    public List<Attempt> attempts(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        List<Attempt> attempts = new ArrayList<>();
        event.steps().stream()
                .filter(step -> step.about().contains(field))
                .map(IndexStep::attempt)
                .forEach(attempts::add);
        boolean told = attempts.stream().anyMatch(attempt -> attempt.outcome() == Outcome.GAVE);
        if (event.indexed().has(field) && !told) {
            attempts.add(Attempt.of(
                    rules.indexing(event),
                    Outcome.GAVE,
                    "Index time wrote \""
                            + String.join("\", \"", event.indexed().all(field)) + "\".",
                    ""));
        }
        attempts.addAll(search.attempts(event, field));
        Optional<String> given = search.given(event, field);
        if (given.isPresent() && found.fields().all(field).isEmpty()) {
            attempts.add(Attempt.of(
                    Location.NONE,
                    Outcome.GAVE,
                    "Splunk gives every event this field; here it is \"" + given.get() + "\".",
                    ""));
        } else if (found.fields().all(field).isEmpty()) {
            for (ConfStanza stanza : rules.others(Metadata.searching(found))) {
                if (attempts.size() > MOST_OTHERS) {
                    break;
                }
                for (ConfSetting setting : stanza.all()) {
                    if (names(setting)) {
                        attempts.add(rules.elsewhere(setting, Metadata.searching(found)));
                    }
                }
            }
        }
        return attempts;
    }

    /** Whether a setting of another stanza gives the field by what it says itself. */
    private boolean names(ConfSetting setting) {
        String key = setting.key();
        return key.equals("EVAL-" + field)
                || key.startsWith("EXTRACT-") && setting.value().contains("<" + field + ">")
                || key.startsWith("FIELDALIAS-") && setting.value().endsWith(" " + field);
    }
}
