package org.tafoundry.splunk.why;

import java.util.Collection;
import java.util.List;
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
import org.tafoundry.splunk.knowledge.SeenFields;
import org.tafoundry.splunk.search.SearchPipeline;

/** Why an event has an event type, a tag or a data model, or does not. */
final class KnowledgeWitness implements Witness {

    private final Subject subject;
    private final String name;
    private final EventTypes types;
    private final SeenFields seen;
    private final CimModels models;
    private final List<CimDataset> asked;

    KnowledgeWitness(Subject subject, String name, EventTypes types, SeenFields seen, CimModels models) {
        this.subject = subject;
        this.name = name;
        this.types = types;
        this.seen = seen;
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
        KnowledgeTrail trail = new KnowledgeTrail(types, found, seen.of(event, found.fields()));
        switch (subject) {
            case EVENT_TYPE -> trail.eventType(name);
            case TAG -> trail.tag(name);
            default -> model(found, trail);
        }
        return trail.attempts();
    }

    private void model(SearchedEvent found, KnowledgeTrail trail) {
        if (asked.isEmpty()) {
            trail.add(Attempt.of(
                    Location.NONE,
                    Outcome.OTHER_STANZA,
                    "The CIM " + models.version() + " has no data model or dataset " + name
                            + KnowledgeTrail.instead(alternatives()),
                    name));
        }
        // of a model its roots tell, of a dataset it alone
        boolean one = asked.size() == 1;
        asked.stream().filter(dataset -> one || dataset.isRoot()).forEach(dataset -> dataset(dataset, found, trail));
    }

    /** The datasets of the model that the name begins with, else the models. */
    private Collection<String> alternatives() {
        String model = name.substring(0, Math.max(0, name.indexOf('.')));
        List<String> datasets =
                models.datasets(model).stream().map(CimDataset::toString).toList();
        return datasets.isEmpty() ? models.models() : datasets;
    }

    private static void dataset(CimDataset dataset, SearchedEvent found, KnowledgeTrail trail) {
        String tags = String.join(", ", dataset.tags());
        if (dataset.contains(found.fields(), found.tags())) {
            trail.add(Attempt.of(
                    Location.NONE,
                    Outcome.GAVE,
                    "The event has what " + dataset + " asks for, the tags " + tags + ".",
                    dataset.toString()));
            dataset.tags().forEach(trail::tag);
            return;
        }
        Set<String> missing = new TreeSet<>(dataset.tags());
        missing.removeAll(found.tags());
        if (missing.isEmpty()) {
            FalseTerm term = dataset.firstFalse(found.fields(), found.tags()).orElseThrow();
            trail.add(Attempt.of(
                    Location.NONE,
                    Outcome.FALSE_TERM,
                    dataset + " asks for more than the tags " + tags + ". " + term.message(),
                    dataset + " " + term.term()));
            trail.follow(term);
            return;
        }
        String lacked = missing.stream().collect(Collectors.joining(", "));
        trail.add(Attempt.of(
                Location.NONE,
                Outcome.FALSE_TERM,
                dataset + " asks for the tags " + tags + "; the event lacks " + lacked + ".",
                dataset + " " + lacked));
        missing.forEach(trail::tag);
    }
}
