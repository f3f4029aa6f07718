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
import org.tafoundry.foundry.ValidationReport.Count;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.event.TimeOrigin;
import org.tafoundry.splunk.index.IndexSummary;
import org.tafoundry.splunk.time.AutomaticTimestamp;
import org.tafoundry.splunk.time.TimeCode;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;
import org.tafoundry.synth.sample.SampleStream;

/** Runs an add-on on whole samples and reports what became of them. */
public final class Validation {

    /** How far Splunk itself looks for a time. */
    private static final int LOOKAHEAD = 128;

    private final boolean cim;
    private final CimVersion version;
    private final TimeScope scope;
    private final Map<String, Long> eventtypes = new TreeMap<>();
    private final ShapeTallies shapes = new ShapeTallies();
    private final ModelTally models;
    /** The models of the events of each event type that is the only one of its events. */
    private final Map<String, Set<String>> modelsByType = new TreeMap<>();

    private final Findings findings;
    private final OwnFields ownFields;
    private long events;
    private long dated;
    private long undatable;
    private long timeless;
    private long cut;
    private long joined;
    private Location firstCut = Location.NONE;
    private Location firstJoined = Location.NONE;
    private long filled;
    private long bytesLost;

    private Validation(Order order, CimVersion version, ZoneId zone, SplunkEngine engine, Findings findings) {
        this.cim = order.cim();
        this.version = version;
        this.models = new ModelTally(version);
        this.scope = TimeScope.of(order.now(), zone, ZoneNames.STANDARD);
        this.findings = findings;
        this.ownFields = new OwnFields(engine.confs().searchTime("props.conf"));
    }

    /**
     * Validates an add-on by the usual criteria.
     *
     * @param addOn the add-on
     * @param samples the samples, each read once from begin to end
     * @param order sourcetype (may be empty), zone and time of the run, whether CIM is wanted
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
        CimVersion version = CimVersion.required(order.cimVersion());
        Findings findings = new Findings();
        budget.at(Location.file(addOn.id()));
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), findings, budget);
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        Validation validation = new Validation(order, version, zone, engine, findings);
        EngineOptions options = new EngineOptions(order.now(), zone, false, version, budget);
        for (Sample sample : samples) {
            budget.at(Location.file(sample.name()));
            SampleInput input = new SampleInput(sample.name(), "localhost", order.sourcetype());
            try (SampleStream in = SampleStream.open(sample)) {
                IndexSummary summary =
                        engine.run(in, input, options, event -> validation.count(sample.name(), event), findings);
                validation.bytesLost += summary.account().truncatedBytes();
                NoEvents.finding(sample.name(), summary).ifPresent(findings::add);
            } catch (SampleStream.Unreadable e) {
                findings.add(e.finding(sample.name()));
            }
        }
        EngineOptions explaining = new EngineOptions(order.now(), zone, true, version, budget);
        EventSampler sampler = new EventSampler(engine.search(explaining, new Findings()), validation.shapes::name);
        validation.shapes.sampled().forEach(sampler::add);
        return validation.report(AddOnLint.check(addOn, budget), sampler).judged(Criteria.USUAL);
    }

    private void count(String sample, SearchedEvent event) {
        events++;
        boolean timed = timed(event.event());
        if (timed) {
            dated++;
        } else if (asSet(event.event())) {
            undatable++;
        } else if (timeless(event.event())) {
            timeless++;
        }
        wholeness(sample, event.event());
        boolean withFields = ownFields.hold(event.fields(), event.event().raw());
        if (withFields) {
            filled++;
        }
        shapes.add(sample, event, timed, withFields);
        event.eventtypes().forEach(e -> eventtypes.merge(e, 1L, Long::sum));
        models.add(sample, event);
        if (event.eventtypes().size() == 1) {
            modelsByType
                    .computeIfAbsent(event.eventtypes().get(0), type -> new TreeSet<>())
                    .addAll(event.models());
        }
        event.findings().forEach(findings::add);
    }

    private static boolean timed(IndexedEvent event) {
        TimeOrigin origin = event.time().origin();
        return origin == TimeOrigin.FORMAT
                || origin == TimeOrigin.FIELD
                || origin == TimeOrigin.EVAL
                || origin == TimeOrigin.AUTOMATIC;
    }

    /** Whether the settings themselves want no time to be read: then nothing was tried and nothing failed. */
    private static boolean asSet(IndexedEvent event) {
        TimeOrigin origin = event.time().origin();
        return (origin == TimeOrigin.CURRENT || origin == TimeOrigin.NONE)
                && event.findings().stream().noneMatch(f -> f.code() instanceof TimeCode);
    }

    /** Whether the event shows no time that Splunk would recognise by itself. */
    private boolean timeless(IndexedEvent event) {
        int end = Math.min(event.raw().length(), LOOKAHEAD);
        return AutomaticTimestamp.find(event.raw(), 0, end, scope).isEmpty();
    }

    /** Events whose time should be read; settings that read none at all have no excuse. */
    private long datable() {
        return events - undatable - (dated > 0 ? timeless : 0);
    }

    private void wholeness(String sample, IndexedEvent event) {
        Location place = Location.file(sample).atEvent(event.number());
        if (EventWholeness.cut(event)) {
            firstCut = cut++ == 0 ? place : firstCut;
        } else if (EventWholeness.several(event)) {
            firstJoined = joined++ == 0 ? place : firstJoined;
        }
    }

    private ValidationReport report(List<Finding> lint, EventSampler sampler) {
        summarise();
        List<Finding> all = new ArrayList<>(lint);
        all.addAll(findings.list());
        all.addAll(models.findings(cim));
        modelsByType.forEach((type, several) -> {
            several.removeAll(ModelTally.DEPRECATED);
            if (several.size() > 1) {
                all.add(Finding.of(
                        FoundryCode.FOUNDRY_CIM_SEVERAL,
                        Location.NONE,
                        "The event type " + type + " puts its events into " + String.join(", ", several) + ".",
                        "Give each data model an event type of its own, with a search for its events only."));
            }
        });
        List<Count> types = eventtypes.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .toList();
        return new ValidationReport(
                ValidationReport.SCHEMA,
                false,
                List.of(),
                SandboxRun.BUILTIN,
                Inspection.NONE,
                events,
                dated,
                bytesLost,
                new Measures(events - cut - joined, datable(), dated, filled),
                version.number(),
                shapes.fields(events),
                shapes.coverage(),
                models.coverage(),
                types,
                sampler.events(),
                sampler.unmatched(),
                all);
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
        if (cut > 0) {
            findings.add(
                    FoundryCode.FOUNDRY_EVENT_CUT,
                    firstCut,
                    cut + " of " + events + " events are cut short.",
                    "Look at TRUNCATE and MAX_EVENTS, and at LINE_BREAKER when the event is several.");
        }
        if (joined > 0) {
            findings.add(
                    FoundryCode.FOUNDRY_EVENTS_JOINED,
                    firstJoined,
                    joined + " of " + events + " events hold a line that begins as events do, with a time.",
                    "Look at LINE_BREAKER, SHOULD_LINEMERGE and BREAK_ONLY_BEFORE.");
        }
        if (dated < events) {
            findings.add(
                    FoundryCode.FOUNDRY_TIME_MISSED,
                    Location.NONE,
                    (events - dated) + " of " + events + " events have no time of their own.",
                    "Look at TIME_PREFIX and TIME_FORMAT; if such events carry none, this is what Splunk does too.");
        }
        if (filled < events) {
            findings.add(
                    FoundryCode.FOUNDRY_FIELDLESS,
                    Location.NONE,
                    (events - filled) + " of " + events + " events gave no field a part of their text.",
                    "Look at these events: no extraction matches them.");
        }
    }
}
