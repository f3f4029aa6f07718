package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.ValidationReport.Deviation;
import org.tafoundry.foundry.ValidationReport.FieldGap;
import org.tafoundry.foundry.ValidationReport.ModelCoverage;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.synth.cim.UnmappedFields;
import org.tafoundry.table.WordLists;

/** Counts events by data model, and how well their recommended fields are served. */
final class ModelTally {

    private static final int MOST_NAMED = 10;

    private static final int MOST_PLACES = 5;

    /** Models that events join by the tags of the one that has replaced them: nobody maps fields for them any more. */
    static final Set<String> DEPRECATED = WordLists.set("deprecated-models");

    private final CimCoverage coverage;
    private final Map<CimDataset, DatasetFields> fields = new IdentityHashMap<>();
    private final SamplePlaces places = new SamplePlaces();
    private final List<String> outside = new ArrayList<>();
    private long tagged;
    private long events;
    private long without;

    ModelTally(CimVersion version) {
        coverage = new CimCoverage(CimModels.of(version));
    }

    void add(String sample, SearchedEvent event) {
        long number = places.add(sample, event.event().number());
        events++;
        if (!event.tags().isEmpty()) {
            tagged++;
        }
        if (event.models().isEmpty()) {
            without++;
            if (outside.size() < MOST_PLACES) {
                outside.add(event.event().number() + " of " + sample);
            }
        }
        if (!event.models().isEmpty()) {
            List<CimDataset> datasets = coverage.add(event.fields(), event.tags(), number, event.models()::contains);
            datasets.stream().filter(CimDataset::isRoot).forEach(d -> fields.computeIfAbsent(
                            d, one -> new DatasetFields())
                    .add(event.fields(), datasets));
        }
    }

    List<ModelCoverage> coverage() {
        return coverage.served().stream().map(this::coverage).toList();
    }

    private ModelCoverage coverage(CimCoverage.Served served) {
        List<FieldGap> gaps = served.dataset().recommended().stream()
                .map(CimField::name)
                .filter(served.lacking()::containsKey)
                .map(field -> gap(served, field))
                .toList();
        return new ModelCoverage(
                served.dataset().model(),
                served.dataset().name(),
                served.events(),
                served.coverage(),
                served.missing(),
                served.nonconforming(),
                gaps,
                served.deviations().stream()
                        .map(d -> {
                            Location where = places.of(d.event());
                            return new Deviation(d.field(), d.value(), where.event(), where.file());
                        })
                        .toList());
    }

    private FieldGap gap(CimCoverage.Served served, String field) {
        long events = served.present().getOrDefault(field, 0L);
        Optional<String> unmapped = events > 0 ? Optional.empty() : unmapped(served.dataset(), field);
        String explanation = events > 0
                ? "Some events have it; the others do not state it to this add-on."
                : unmapped.map(u -> "The field " + u + " means it, but nothing maps it.")
                        .orElse("No field of these events is known to mean it.");
        Location where = places.of(served.lacking().get(field));
        return new FieldGap(
                field,
                events,
                Measures.share(events, served.events()),
                where.event(),
                where.file(),
                unmapped.isEmpty(),
                explanation);
    }

    private Optional<String> unmapped(CimDataset dataset, String field) {
        return Optional.ofNullable(fields.get(dataset)).flatMap(seen -> UnmappedFields.meaning(field, seen.examples()));
    }

    /** What there is to say about the data models; {@code wanted} when the requestor wants CIM. */
    List<Finding> findings(boolean wanted) {
        List<Finding> findings = new ArrayList<>();
        if (wanted && coverage.served().isEmpty()) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_NONE,
                    Location.NONE,
                    "CIM compliance is wanted, but no event belongs to a data model"
                            + (tagged == 0
                                    ? ": no event has a tag."
                                    : ": the tags of " + tagged + " events make up none."),
                    "Add event types and the tags of the data model that fits, or ask for an add-on without CIM."));
        }
        if (wanted && without > 0 && without < events) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_OUTSIDE,
                    Location.NONE,
                    without + " of " + events + " events belong to no data model: event " + String.join(", ", outside)
                            + (without > outside.size() ? " and further ones." : "."),
                    "Read them: where one is a login, a change or another event of a model, add an event type for it;"
                            + " leave the others as they are."));
        }
        List<CimCoverage.Served> judged = coverage.served().stream()
                .filter(s ->
                        s.dataset().isRoot() && !DEPRECATED.contains(s.dataset().model()))
                .toList();
        judged.forEach(served -> findings(served, findings));
        judged.forEach(served -> furtherRules(served, findings));
        return findings;
    }

    private void findings(CimCoverage.Served served, List<Finding> findings) {
        CimDataset dataset = served.dataset();
        fields.get(dataset)
                .betterModel(dataset, served.events())
                .ifPresent(better -> findings.add(Finding.of(
                        FoundryCode.FOUNDRY_CIM_MISPLACED,
                        Location.NONE,
                        served.events() + " events are in " + dataset + " by their tags, but have the fields of "
                                + better.dataset() + ": " + String.join(", ", better.fields()) + ".",
                        "Give their event type the tags "
                                + String.join(", ", better.dataset().tags()) + " in tags.conf.")));
        for (FieldGap gap : coverage(served).gaps()) {
            if (!gap.explained()) {
                findings.add(Finding.of(
                        FoundryCode.FOUNDRY_CIM_UNMAPPED,
                        Location.file(gap.sample()).atEvent(gap.example()),
                        dataset + ": no event has " + gap.field() + ". " + gap.explanation(),
                        "Add a FIELDALIAS or EVAL for " + gap.field() + " to the sourcetype in props.conf."));
            }
        }
        if (!served.missing().isEmpty()) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_MISSING,
                    Location.NONE,
                    dataset + ": no event has " + String.join(", ", served.missing()) + ".",
                    "Map them where the log states them; do not invent them where it does not."));
        }
        if (!served.deviations().isEmpty()) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_VALUE,
                    places.of(served.deviations().get(0).event()),
                    dataset + ": values that the model does not prescribe: "
                            + String.join(
                                    ", ",
                                    served.nonconforming().stream()
                                            .limit(MOST_NAMED)
                                            .toList()) + ".",
                    "Map the vendor's values to the prescribed ones by an EVAL or a lookup."));
        }
    }

    private static void furtherRules(CimCoverage.Served served, List<Finding> findings) {
        if (!served.empty().isEmpty()) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_EMPTY,
                    Location.NONE,
                    served.dataset() + ": values that say nothing: " + some(served.empty()) + ".",
                    "Leave the field out where the log does not know, for example by nullif() in its EVAL."));
        }
        if (!served.apart().isEmpty()) {
            findings.add(
                    Finding.of(
                            FoundryCode.FOUNDRY_CIM_CLUSTER,
                            Location.NONE,
                            served.dataset() + ": fields that belong together: " + some(served.apart()) + ".",
                            "Calculate the missing ones where the log states enough, for example bytes = bytes_in + bytes_out."));
        }
        if (!served.filled().isEmpty()) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_FILLED,
                    Location.NONE,
                    served.dataset() + ": " + some(served.filled()) + " come from the asset and identity framework.",
                    "Give the field another name, so that the framework can fill it."));
        }
    }

    private static String some(List<String> values) {
        return String.join(", ", values.stream().limit(MOST_NAMED).toList());
    }
}
