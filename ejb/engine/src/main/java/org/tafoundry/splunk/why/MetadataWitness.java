package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexStep;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.KeyChange;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchPipeline;

/** Where host, source, sourcetype or index of an event come from. */
final class MetadataWitness implements Witness {

    private final String key;
    private final SampleInput input;
    private final StanzaRules rules;

    MetadataWitness(String key, SampleInput input, StanzaRules rules) {
        this.key = key;
        this.input = input;
        this.rules = rules;
    }

    @Override
    public List<String> values(SearchedEvent event, SearchPipeline search) {
        return List.of(key.equals("sourcetype") ? event.sourcetype() : indexed(event.event()));
    }

    private String indexed(IndexedEvent event) {
        return switch (key) {
            case "host" -> event.host();
            case "source" -> event.source();
            case "sourcetype" -> event.sourcetype();
            default -> event.index().isEmpty() ? "main" : event.index();
        };
    }

    @Override
    public List<Attempt> attempts(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        List<Attempt> attempts = new ArrayList<>();
        List<KeyChange> changes = event.changes().stream()
                .filter(change -> change.key().equals(key))
                .toList();
        String first = changes.isEmpty() ? indexed(event) : changes.get(0).before();
        attempts.add(Attempt.of(
                Location.NONE, Outcome.GAVE, "The input comes with " + key + " " + shown(first) + asked(), ""));
        event.steps().stream()
                .filter(step -> step.about().contains(key))
                .map(IndexStep::attempt)
                .forEach(attempts::add);
        if (key.equals("sourcetype") && !found.sourcetype().equals(event.sourcetype())) {
            attempts.add(Attempt.of(
                    rules.rename(event.sourcetype()),
                    Outcome.GAVE,
                    "rename in [" + event.sourcetype() + "] makes it " + found.sourcetype() + " at search time.",
                    found.sourcetype()));
        }
        return attempts;
    }

    private String asked() {
        return switch (key) {
            case "sourcetype" ->
                input.sourcetype().isEmpty()
                        ? ", by a source:: stanza, a rule, or because most of the sample suits it."
                        : ", as the run was told.";
            case "index" -> ", the default.";
            default -> ", as the run was told.";
        };
    }

    private static String shown(String value) {
        return value.isEmpty() ? "main" : value;
    }
}
