package org.tafoundry.synth.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Decision;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.synth.cim.CimInput;
import org.tafoundry.synth.cim.CimPlan;
import org.tafoundry.synth.cim.CimPlanner;
import org.tafoundry.synth.cim.ProductName;
import org.tafoundry.synth.cim.ShapeProfile;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.design.Extraction;
import org.tafoundry.synth.design.ExtractionDesigner;
import org.tafoundry.synth.design.SourcetypeDesign;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.format.FormatDetector;
import org.tafoundry.synth.format.PayloadKind;
import org.tafoundry.synth.known.KnownAddOns;
import org.tafoundry.synth.sample.Colours;
import org.tafoundry.synth.sample.SampleCode;
import org.tafoundry.synth.sample.SampleStream;
import org.tafoundry.synth.sensitive.Masking;
import org.tafoundry.synth.sensitive.Redactor;
import org.tafoundry.synth.setting.Setting;
import org.tafoundry.synth.setting.Transform;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.synth.template.TemplateQuality;
import org.tafoundry.synth.time.TimeDesign;
import org.tafoundry.synth.writing.AddOnPlan;
import org.tafoundry.synth.writing.AddOnWriter;
import org.tafoundry.table.Tables;
import org.tafoundry.table.WordLists;

/**
 * The draft of an add-on, with what the samples are and why each decision was taken.
 *
 * @param analysis what the samples are
 * @param plan the plan; absent when the samples are no log
 * @param decisions every decision
 * @param unpacked the samples, unpacked
 */
public record Drafting(
        SampleAnalysis analysis, Optional<AddOnPlan> plan, List<Decision> decisions, List<Sample> unpacked) {

    /** CEF fields that often hold paths, accounts and addresses. */
    private static final Set<String> ESCAPED = WordLists.set("escaped-cef-keys");

    private static final int PROFILE_CHARACTERS = 2 << 20;
    private static final int MOST_RAW = 400;

    /** An event of more lines may be several. */
    private static final int MOST_LINES = 10;

    private static final int MOST_TEST_EVENTS = 20;

    public Drafting {
        decisions = List.copyOf(decisions);
        unpacked = List.copyOf(unpacked);
    }

    /** Drafts an add-on for samples of one log, by what these tables say. */
    public static Drafting draft(List<Sample> samples, Order order, Tables tables, Budget budget) throws IOException {
        SampleScan scan = SampleScan.of(samples, budget);
        if (!scan.usable()) {
            return new Drafting(AnalysisWriter.refused(scan.refusals), Optional.empty(), List.of(), List.of());
        }
        // colours are removed as events are indexed, though only behind their time
        List<String> events =
                scan.reservoir.kept().stream().map(Colours::without).toList();
        Format format = FormatDetector.detect(events, scan.head.text());
        String prefix = order.source().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        Extraction extraction = ExtractionDesigner.design(prefix, format, scan.reservoir.longest(), tables);
        if (dropped(extraction).isEmpty()) {
            CommentLines.regex(scan.reservoir.inOrder())
                    .ifPresent(comment -> extraction.drop("drop_comments", "Comments are no events.", comment));
        }
        ZonedTime zoned = ZonedTime.of(indexed(scan.reservoir.inOrder(), extraction), scan.head.text(), order);
        TimeDesign time = zoned.time();
        String zone = zoned.zone();
        String sourcetype =
                SourcetypeName.of(order, extraction.constants(), format.kind().id());
        List<Setting> indexTime = new ArrayList<>(IndexTimeSettings.fields(extraction));
        indexTime.addAll(IndexTimeSettings.breaking(scan.breaking, scan.head.encoding(), scan.reservoir.longest()));
        indexTime.addAll(IndexTimeSettings.colours(scan.head.text()));
        indexTime.addAll(IndexTimeSettings.time(time, zone));
        if (order.masked()) {
            indexTime.addAll(Masking.settings(scan.sensitive.result()));
        }
        List<Setting> searchTime = new ArrayList<>(IndexTimeSettings.automatic(extraction));
        searchTime.addAll(extraction.props());
        SourcetypeDesign bare =
                new SourcetypeDesign(sourcetype, indexTime, searchTime, extraction.transforms(), CimPlan.EMPTY);
        String id = "TA-" + order.source().strip().replaceAll("[^A-Za-z0-9_.-]+", "-") + "-v" + order.version();
        String product = ProductName.of(order, extraction.constants());
        AddOnPlan first =
                new AddOnPlan(id, order, product, bare, format.words(), time.words(), List.of(), List.of(), List.of());
        FieldProfiler profile = FieldProfiler.run(AddOnWriter.write(first), profiled(scan), sourcetype, order, budget);
        List<ProfiledField> fields = profile.fields();
        ShapeProfile shape = new ShapeProfile(
                "all",
                profile.events(),
                String.join("\n", extraction.templates()),
                fields,
                events.subList(0, Math.min(MOST_RAW, events.size())));
        Set<String> escaped = escaped(format, fields, extraction.escaped());
        CimPlan cim = CimGuard.complete(
                CimPlanner.plan(new CimInput(
                        order,
                        sourcetype,
                        format.kind().id(),
                        List.of(shape),
                        extraction.constants(),
                        profile.rows(),
                        escaped,
                        tables)),
                fields.stream().map(ProfiledField::name).collect(Collectors.toSet()),
                escaped);
        ComputedTimes computed = ComputedTimes.of(prefix, time);
        CompanionTime companion = CompanionTime.of(prefix, time, zone);
        HostOverride host = HostOverride.of(prefix, fields, profile.events(), searchTime, events);
        List<AddOnPlan.FieldLine> lines = fields.stream()
                .map(f -> new AddOnPlan.FieldLine(
                        f.name(),
                        Redactor.redact(
                                f.name(),
                                f.examples().isEmpty() ? "" : f.examples().get(0)),
                        (double) f.events() / Math.max(1, profile.events())))
                .toList();
        List<Finding> findings = findings(scan, zoned, order, extraction);
        findings.addAll(host.findings());
        AddOnPlan plan = new AddOnPlan(
                id,
                order,
                product,
                bare.with(cim)
                        .with(host.settings(), host.transforms())
                        .with(computed.settings(), computed.transforms())
                        .with(companion.settings(), companion.transforms()),
                format.words(),
                time.words(),
                lines,
                events.stream().limit(MOST_TEST_EVENTS).map(Redactor::redact).toList(),
                findings.stream().map(f -> f.message() + " " + f.suggestion()).toList());
        List<Decision> decisions = DraftDecisions.of(scan, format, time, extraction, sourcetype, order);
        decisions.addAll(host.decisions());
        decisions.addAll(cim.decisions());
        SampleAnalysis analysis = AnalysisWriter.write(scan, format, time, profile, extraction, findings);
        return new Drafting(analysis, Optional.of(plan), decisions, unpacked(samples, scan));
    }

    /** Fields of CEF events, of pairs whose sign is escaped in values, and of those that read what is escaped. */
    private static Set<String> escaped(Format format, List<ProfiledField> fields, Set<String> inside) {
        if (format.of(PayloadKind.CEF).isEmpty()) {
            boolean pairs = !format.of(PayloadKind.KEY_VALUE).isEmpty()
                    || !format.of(PayloadKind.LEEF).isEmpty();
            return fields.stream()
                    .filter(f -> f.examples().stream()
                            .anyMatch(
                                    e -> pairs && e.contains("\\=") || inside.contains(f.name()) && e.contains("\\\\")))
                    .map(ProfiledField::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return fields.stream()
                .filter(f -> ESCAPED.contains(f.name())
                        || f.examples().stream().anyMatch(e -> e.matches("(?s).*\\\\[\\\\=|].*")))
                .map(ProfiledField::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The events that no transform drops, header lines for example. */
    private static List<String> indexed(List<String> events, Extraction extraction) {
        List<Pattern> dropped = dropped(extraction);
        return events.stream()
                .filter(e -> dropped.stream().noneMatch(d -> d.matcher(e).find()))
                .toList();
    }

    private static List<Pattern> dropped(Extraction extraction) {
        return extraction.transforms().stream()
                .map(Transform::rule)
                .filter(TransformRule.Drop.class::isInstance)
                .map(r -> Pattern.compile(((TransformRule.Drop) r).regex()))
                .toList();
    }

    private static byte[] profiled(SampleScan scan) {
        String text = scan.head.text();
        int end = text.length() <= PROFILE_CHARACTERS ? text.length() : text.lastIndexOf('\n', PROFILE_CHARACTERS);
        return text.substring(0, end < 0 ? PROFILE_CHARACTERS : end)
                .getBytes(scan.head.encoding().charset());
    }

    private static Finding templates(TemplateQuality quality) {
        boolean split = quality.split() >= quality.mixed();
        return Finding.of(
                SampleCode.SAMPLE_TEMPLATES_WEAK,
                Location.NONE,
                "The " + quality.messages() + " messages were grouped into " + quality.templates()
                        + " templates of quality " + quality.rounded() + " (0 to 1, " + TemplateQuality.LOW
                        + " wanted): " + quality.split() + " hardly differ from another, " + quality.mixed()
                        + " hold sentences that differ. The weakest is \"" + Redactor.redact(quality.worst()) + "\".",
                split
                        ? "Look at the fields of these messages in the proof; more events of each kind show which words"
                                + " are values."
                        : "Look at the fields of these messages in the proof; give each component that writes into this"
                                + " log a sample and a sourcetype of its own.");
    }

    private static List<Finding> findings(SampleScan scan, ZonedTime zoned, Order order, Extraction extraction) {
        List<Finding> findings = new ArrayList<>(scan.refusals);
        KnownAddOns.of(
                        order.source(),
                        order.vendor() + extraction.constants().getOrDefault("vendor", ""),
                        order.product() + extraction.constants().getOrDefault("product", ""))
                .ifPresent(known -> findings.add(KnownAddOns.finding(known)));
        findings.addAll(TimeFindings.of(zoned, !order.zone().isEmpty()));
        if (extraction.left() > 0) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_RULES_LEFT,
                    Location.NONE,
                    "The structure of the events asks for " + extraction.left()
                            + " rules or fields more than an add-on may look into; they were left out.",
                    "Give each kind of event a sample and a sourcetype of its own."));
        }
        extraction.quality().filter(TemplateQuality::low).ifPresent(quality -> findings.add(templates(quality)));
        long lines = scan.head.text().lines().filter(l -> !l.isBlank()).count();
        if (scan.reservoir.events() < 4) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_FEW_EVENTS,
                    Location.NONE,
                    "The sample has only " + scan.reservoir.events() + " events"
                            + (lines > scan.reservoir.events() * MOST_LINES ? ", of " + lines + " lines" : "") + ".",
                    lines > scan.reservoir.events() * MOST_LINES
                            ? "See in the proof that these are whole events and not several in one, as LINE_BREAKER mends none"
                                    + " that is indexed; add events of other kinds if there are any."
                            : "Add events of other kinds if there are any."));
        }
        scan.sensitive
                .result()
                .forEach(
                        kind -> findings.add(
                                Finding.of(
                                        SampleCode.SAMPLE_SENSITIVE,
                                        Location.NONE,
                                        kind.events() + " events hold data of the kind " + kind.kind()
                                                + ", for example " + kind.example() + ".",
                                        order.masked()
                                                ? "It is masked as events are indexed; ask whether the rest may be indexed."
                                                : "Ask whether it may be indexed; if not, have it masked, which can be asked for with the sample.")));
        return findings;
    }

    private static List<Sample> unpacked(List<Sample> samples, SampleScan scan) {
        return samples.stream()
                .filter(s ->
                        scan.refusals.stream().noneMatch(f -> f.where().file().equals(s.name())))
                .map(s -> new Sample(s.name(), () -> SampleStream.open(s)))
                .toList();
    }
}
