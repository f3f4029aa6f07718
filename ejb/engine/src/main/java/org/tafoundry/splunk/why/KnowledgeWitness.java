package org.tafoundry.splunk.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.expression.FalseTerm;
import org.tafoundry.splunk.knowledge.EventTypes;
import org.tafoundry.splunk.search.SearchPipeline;

/** Why an event has an event type, a tag or a data model, or does not. */
final class KnowledgeWitness implements Witness {

    /** Names that a message lists. */
    private static final int MOST_NAMES = 30;

    private final Subject subject;
    private final String name;
    private final EventTypes types;
    private final CimModels models;
    private final List<CimDataset> asked;

    KnowledgeWitness(Subject subject, String name, EventTypes types, CimModels models) {
        this.subject = subject;
        this.name = name;
        this.types = types;
        this.models = models;
        this.asked = subject == Subject.MODEL ? models.named(name) : List.of();
    }

    @Override
    public List<String> values(SearchedEvent event, SearchPipeline search) {
        List<String> has =
                switch (subject) {
                    case EVENT_TYPE -> event.eventtypes();
                    case TAG -> event.tags();
                    default ->
                        asked.stream().anyMatch(dataset -> dataset.contains(event.fields(), event.tags()))
                                ? List.of(name)
                                : List.of();
                };
        return has.contains(name) ? List.of(name) : List.of();
    }

    @Override
    public List<Attempt> attempts(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        List<Attempt> attempts = new ArrayList<>();
        switch (subject) {
            case EVENT_TYPE -> attempts.add(eventType(name, found));
            case TAG -> tag(name, found, attempts);
            default -> model(found, attempts);
        }
        return attempts;
    }

    private Attempt eventType(String type, SearchedEvent found) {
        if (!types.names().contains(type)) {
            return Attempt.of(
                    Location.file("default/eventtypes.conf"),
                    Outcome.OTHER_STANZA,
                    "The add-on has no event type " + type + " that can match" + instead(types.names()),
                    type);
        }
        Location where = types.where(type).orElse(Location.NONE);
        Optional<FalseTerm> term = types.firstFalse(type, found.event().raw(), found.fields());
        return term.map(t -> Attempt.of(where, Outcome.FALSE_TERM, t.message(), t.term()))
                .orElseGet(() -> Attempt.of(where, Outcome.GAVE, "The event has the event type " + type + ".", ""));
    }

    private void tag(String tag, SearchedEvent found, List<Attempt> attempts) {
        int before = attempts.size();
        for (String type : types.names()) {
            if (types.tags()
                    .of(org.tafoundry.splunk.knowledge.Tags.EVENTTYPE, type)
                    .contains(tag)) {
                attempts.add(eventType(type, found));
            }
        }
        if (attempts.size() == before) {
            attempts.add(Attempt.of(
                    Location.file("default/tags.conf"),
                    Outcome.OTHER_STANZA,
                    "No event type of the add-on has the tag " + tag + ".",
                    tag));
        }
    }

    private static String instead(Collection<String> names) {
        return names.isEmpty()
                ? "."
                : "; there are "
                        + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                        + (names.size() > MOST_NAMES ? " and others." : ".");
    }

    private void model(SearchedEvent found, List<Attempt> attempts) {
        if (asked.isEmpty()) {
            attempts.add(Attempt.of(
                    Location.NONE,
                    Outcome.OTHER_STANZA,
                    "The CIM " + models.version() + " has no data model or dataset " + name + instead(alternatives()),
                    name));
        }
        // of a model its roots tell, of a dataset it alone
        boolean one = asked.size() == 1;
        asked.stream().filter(dataset -> one || dataset.isRoot()).forEach(dataset -> dataset(dataset, found, attempts));
    }

    /** The datasets of the model that the name begins with, else the models. */
    private Collection<String> alternatives() {
        String model = name.substring(0, Math.max(0, name.indexOf('.')));
        List<String> datasets =
                models.datasets(model).stream().map(CimDataset::toString).toList();
        return datasets.isEmpty() ? models.models() : datasets;
    }

    private void dataset(CimDataset dataset, SearchedEvent found, List<Attempt> attempts) {
        if (dataset.contains(found.fields(), found.tags())) {
            attempts.add(
                    Attempt.of(Location.NONE, Outcome.GAVE, "The event belongs to " + dataset + " by its tags.", ""));
            return;
        }
        Set<String> missing = new TreeSet<>(dataset.tags());
        missing.removeAll(found.tags());
        if (missing.isEmpty()) {
            Optional<FalseTerm> term = dataset.firstFalse(found.fields(), found.tags());
            attempts.add(Attempt.of(
                    Location.NONE,
                    Outcome.FALSE_TERM,
                    dataset + " asks for more than its tags. "
                            + term.map(FalseTerm::message).orElse(""),
                    term.map(FalseTerm::term).orElse("")));
            return;
        }
        attempts.add(Attempt.of(
                Location.NONE,
                Outcome.FALSE_TERM,
                dataset + " asks for the tags " + String.join(", ", dataset.tags()) + "; the event lacks "
                        + String.join(", ", missing) + ".",
                String.join(", ", missing)));
        missing.forEach(tag -> tag(tag, found, attempts));
    }
}
