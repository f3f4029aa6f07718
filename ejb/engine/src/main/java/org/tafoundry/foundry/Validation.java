package org.tafoundry.foundry;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.ValidationReport.Count;
import org.tafoundry.foundry.ValidationReport.FieldCoverage;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.event.TimeOrigin;
import org.tafoundry.splunk.index.IndexSummary;
import org.tafoundry.synth.sample.SampleStream;

/** Runs an add-on on whole samples and reports what became of them. */
public final class Validation {

    private final Map<String, Long> fields = new TreeMap<>();
    private final Map<String, Long> eventtypes = new TreeMap<>();
    private final CimVersion version;
    private final ModelTally models;
    /** The models of the events of each event type that is the only one of its events. */
    private final Map<String, Set<String>> modelsByType = new TreeMap<>();

    private final Findings findings = new Findings();
    private long events;
    private long timed;
    private long bare;
    private long bytesLost;

    private Validation(CimVersion version) {
        this.version = version;
        this.models = new ModelTally(version);
    }

    /**
     * Validates an add-on.
     *
     * @param addOn the add-on
     * @param samples the samples, each read once from begin to end
     * @param order sourcetype (may be empty), zone and time of the run
     * @throws IOException when a sample cannot be read
     */
    public static ValidationReport run(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException {
        return run(addOn, samples, order, Budget.NONE);
    }

    /**
     * Validates an add-on within a budget.
     *
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws IOException when a sample cannot be read
     */
    public static ValidationReport run(AddOnFiles addOn, List<Sample> samples, Order order, Budget budget)
            throws IOException {
        CimVersion version = CimVersion.of(order.cimVersion())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The CIM version " + order.cimVersion() + " is not known; there are " + CimVersion.numbers()));
        Validation validation = new Validation(version);
        budget.at(Location.file(addOn.id()));
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), validation.findings);
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        EngineOptions options = new EngineOptions(order.now(), zone, false, version, budget);
        for (Sample sample : samples) {
            budget.at(Location.file(sample.name()));
            SampleInput input = new SampleInput(sample.name(), "localhost", order.sourcetype());
            try (SampleStream in = SampleStream.open(sample)) {
                IndexSummary summary = engine.run(in, input, options, validation::count, validation.findings);
                validation.bytesLost += summary.account().truncatedBytes();
            } catch (SampleStream.Unreadable e) {
                validation.findings.add(e.finding(sample.name()));
            }
        }
        return validation.report(AddOnLint.check(addOn, budget));
    }

    private void count(SearchedEvent event) {
        events++;
        TimeOrigin origin = event.event().time().origin();
        if (origin == TimeOrigin.FORMAT
                || origin == TimeOrigin.FIELD
                || origin == TimeOrigin.EVAL
                || origin == TimeOrigin.AUTOMATIC) {
            timed++;
        }
        boolean own = false;
        for (String field : event.fields().names()) {
            if (!DefaultFields.NAMES.contains(field)) {
                fields.merge(field, 1L, Long::sum);
                own = true;
            }
        }
        if (!own) {
            bare++;
        }
        event.eventtypes().forEach(e -> eventtypes.merge(e, 1L, Long::sum));
        models.add(event);
        if (event.eventtypes().size() == 1) {
            modelsByType
                    .computeIfAbsent(event.eventtypes().get(0), type -> new TreeSet<>())
                    .addAll(event.models());
        }
        event.findings().forEach(findings::add);
    }

    private ValidationReport report(List<Finding> lint) {
        summarise();
        List<Finding> all = new ArrayList<>(lint);
        all.addAll(findings.list());
        all.addAll(models.findings());
        modelsByType.forEach((type, several) -> {
            if (several.size() > 1) {
                all.add(Finding.of(
                        FoundryCode.FOUNDRY_CIM_SEVERAL,
                        Location.NONE,
                        "The event type " + type + " puts its events into " + String.join(", ", several) + ".",
                        "Give each data model an event type of its own, with a search for its events only."));
            }
        });
        List<FieldCoverage> coverage = fields.entrySet().stream()
                .map(e -> new FieldCoverage(e.getKey(), e.getValue(), (double) e.getValue() / events))
                .toList();
        List<Count> types = eventtypes.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .toList();
        boolean passed = all.stream().noneMatch(f -> f.severity() == Severity.ERROR);
        return new ValidationReport(
                passed, events, timed, bytesLost, version.number(), coverage, models.coverage(), types, all);
    }

    private void summarise() {
        if (events == 0) {
            findings.add(
                    FoundryCode.FOUNDRY_NO_EVENTS,
                    Location.NONE,
                    "The samples gave no event.",
                    "Look at LINE_BREAKER, at transforms to the nullQueue, and at the sourcetype of the sample.");
        }
        if (bytesLost > 0) {
            findings.add(
                    FoundryCode.FOUNDRY_BYTES_LOST,
                    Location.NONE,
                    bytesLost + " bytes of the samples are in no event.",
                    "Look at TRUNCATE and at group 1 of LINE_BREAKER, which is dropped.");
        }
        if (timed < events) {
            findings.add(
                    FoundryCode.FOUNDRY_TIME_MISSED,
                    Location.NONE,
                    (events - timed) + " of " + events + " events have no time of their own.",
                    "Look at TIME_PREFIX and TIME_FORMAT; if such events carry none, this is what Splunk does too.");
        }
        if (bare > 0) {
            findings.add(
                    FoundryCode.FOUNDRY_FIELDLESS,
                    Location.NONE,
                    bare + " of " + events + " events gave no field.",
                    "Look at these events: no extraction matches them.");
        }
    }
}
