package org.tafoundry.proposal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tafoundry.foundry.Generated;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.cim.CimDataset;
import org.tafoundry.splunk.cim.CimField;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.synth.sample.SampleCode;
import org.tafoundry.synth.time.TimeDesign;
import org.tafoundry.synth.time.TimeDesigner;
import org.tafoundry.table.WordLists;

/**
 * What a draft of an add-on leaves open that people can say: at most {@value #MOST} questions, each with what its answers
 * change on these samples.
 *
 * @param points the questions, those that change most first
 * @param unexplained fields that nothing was asked about and whose meaning no rule knows
 */
public record OpenPoints(List<OpenPoint> points, List<String> unexplained) {
    private static final int MOST = 5;
    private static final int MOST_UNEXPLAINED = 60;

    /** When there is nothing to ask about. */
    public static final OpenPoints NONE = new OpenPoints(List.of());

    public OpenPoints {
        points = List.copyOf(points);
        unexplained = List.copyOf(unexplained);
    }

    /** Questions that leave no field unexplained. */
    public OpenPoints(List<OpenPoint> points) {
        this(points, List.of());
    }

    /** Whether this is the answer of a question. */
    public boolean asksWhether(Instruction answer) {
        return points.stream().flatMap(point -> point.choices().stream()).anyMatch(choice -> choice.answer()
                .equals(answer));
    }

    /** How many more questions there may be. */
    public int room() {
        return MOST - points.size();
    }

    /**
     * The questions about a draft: those of the rules first, then whether it is so what somebody supposes.
     *
     * @throws IOException when a sample cannot be read
     */
    public static OpenPoints of(Generated draft, List<Sample> samples, Order order, InterviewOrder interview)
            throws IOException {
        List<Instruction> answered = interview.answered();
        Finder finder = new Finder(draft, samples, order);
        List<OpenPoint> found = new ArrayList<>();
        finder.zone().ifPresent(found::add);
        finder.time().ifPresent(found::add);
        finder.code().ifPresent(found::add);
        finder.model().ifPresent(found::add);
        finder.product().ifPresent(found::add);
        found.add(finder.input());
        List<OpenPoint> asked = found.stream()
                .filter(point -> answered.stream().noneMatch(given -> given.kind() == point.kind()))
                .limit(MOST)
                .collect(Collectors.toCollection(ArrayList::new));
        for (Instruction supposed : new LinkedHashSet<>(interview.supposed())) {
            if (asked.size() < MOST && answered.stream().noneMatch(given -> isAbout(given, supposed))) {
                finder.supposed(supposed).ifPresent(asked::add);
            }
        }
        return new OpenPoints(asked, finder.unexplained(asked));
    }

    private static boolean isAbout(Instruction given, Instruction supposed) {
        return !given.field().isEmpty() && given.field().equals(supposed.field())
                || given.target().equals(supposed.target());
    }

    /** Looks for questions, trying each answer on the samples. */
    private static final class Finder {
        private static final int MOST_CHOICES = 4;
        private static final int MOST_CODES = 12;
        private static final int FEWEST_FILLED = 2;

        /** What people can be asked about as somebody takes it for. */
        private static final Set<Instruction.Kind> ASKED =
                EnumSet.of(Instruction.Kind.FIELD, Instruction.Kind.VALUES, Instruction.Kind.MODEL);

        private static final double USUAL = 0.5;

        private final Generated draft;
        private final List<Sample> samples;
        private final Order order;
        private final Measure measure;

        Finder(Generated draft, List<Sample> samples, Order order) throws IOException {
            this.draft = draft;
            this.samples = samples;
            this.order = order.with(draft.report().sourcetypes().get(0));
            this.measure = InstructionTrial.of(draft.addOn(), samples, this.order, List.of())
                    .measure();
        }

        private InstructionTrial attempt(Instruction instruction) throws IOException {
            return InstructionTrial.of(draft.addOn(), samples, order, List.of(instruction));
        }

        Optional<OpenPoint> zone() throws IOException {
            boolean assumed = draft.report().analysis().findings().stream()
                    .anyMatch(finding -> finding.code().name().equals(SampleCode.SAMPLE_ZONE_ASSUMED.name()));
            if (!assumed || measure.firstTime().isEmpty()) {
                return Optional.empty();
            }
            List<OpenPoint.Choice> choices = new ArrayList<>();
            for (String zone : WordLists.list("asked-zones")) {
                Instruction answer = Instruction.of(Instruction.Kind.ZONE, "", zone);
                choices.add(new OpenPoint.Choice(answer, first(attempt(answer).measure())));
            }
            return Optional.of(
                    new OpenPoint(Instruction.Kind.ZONE, "In which time zone does the log write its times?", choices));
        }

        Optional<OpenPoint> time() throws IOException {
            List<OpenPoint.Choice> choices = new ArrayList<>();
            for (Map.Entry<String, Measure.FieldTally> field : measure.fields().entrySet()) {
                if (choices.size() < MOST_CHOICES && isTime(field.getValue())) {
                    InstructionTrial trial = attempt(Instruction.of(Instruction.Kind.TIME, field.getKey(), ""));
                    if (!trial.taken().isEmpty() && !trial.measure().firstTime().equals(measure.firstTime())) {
                        choices.add(new OpenPoint.Choice(trial.taken().get(0), first(trial.measure())));
                    }
                }
            }
            return choices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OpenPoint(
                            Instruction.Kind.TIME,
                            "Which time is the event's own? Now it is " + quoted(measure.firstTimed())
                                    + " of the first event.",
                            choices));
        }

        private boolean isTime(Measure.FieldTally tally) {
            List<String> texts =
                    tally.places().stream().map(Measure.Place::value).toList();
            if (tally.events() < measure.events() || texts.isEmpty()) {
                return false;
            }
            TimeDesign design = TimeDesigner.design(texts, measure.firstTime().orElse(Instant.EPOCH), ZoneOffset.UTC);
            return design.found() && !design.format().isEmpty();
        }

        /** What the most frequent of a vendor's codes means. */
        Optional<OpenPoint> code() {
            for (Map.Entry<String, Measure.FieldTally> field : measure.fields().entrySet()) {
                Optional<String> code = code(field.getKey(), field.getValue());
                List<OpenPoint.Choice> choices = code.isEmpty() ? List.of() : meanings(field.getKey(), code.get());
                if (!choices.isEmpty()) {
                    return Optional.of(new OpenPoint(
                            Instruction.Kind.VALUES,
                            "What does " + field.getKey() + "=" + code.get() + " mean?",
                            choices));
                }
            }
            return Optional.empty();
        }

        /** A code is short, one of few, in half of the events, and of a field that the data models do not have. */
        private Optional<String> code(String name, Measure.FieldTally tally) {
            Set<String> codes = tally.values().keySet();
            boolean known = CimModels.standard().datasets().stream()
                    .anyMatch(dataset -> dataset.field(name).isPresent());
            return !known
                            && codes.size() > 1
                            && codes.size() <= MOST_CODES
                            && tally.events() >= USUAL * measure.events()
                            && codes.stream().allMatch(code -> code.matches("\\d{1,5}|[A-Z]{1,3}\\d{0,4}"))
                    ? tally.values().entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                    : Optional.empty();
        }

        private List<OpenPoint.Choice> meanings(String field, String code) {
            long events = measure.fields().get(field).values().get(code);
            for (String target : WordLists.list("asked-targets")) {
                if (!measure.fields().containsKey(target)) {
                    return meanings(target).stream()
                            .map(meaning -> new OpenPoint.Choice(
                                    Instruction.value(field, code, target, meaning),
                                    events + " of " + measure.events() + " events get " + target + "=" + meaning))
                            .toList();
                }
            }
            return List.of();
        }

        private Set<String> meanings(String target) {
            Set<String> served = Prescribed.among(measure, target);
            if (!served.isEmpty()) {
                return served;
            }
            Set<String> usual = new TreeSet<>();
            WordLists.list("asked-models").stream()
                    .flatMap(model -> CimModels.standard().datasets(model).stream())
                    .filter(CimDataset::isRoot)
                    .flatMap(dataset -> dataset.field(target).stream())
                    .map(CimField::prescribed)
                    .forEach(usual::addAll);
            return usual;
        }

        Optional<OpenPoint> model() throws IOException {
            if (!order.cim() || measure.events() == 0 || measure.modelless() < measure.events()) {
                return Optional.empty();
            }
            List<CimDataset> near = CimModels.standard().datasets().stream()
                    .filter(dataset ->
                            dataset.isRoot() && !dataset.tags().isEmpty() && filled(dataset) >= FEWEST_FILLED)
                    .sorted(Comparator.comparingLong((CimDataset dataset) -> -filled(dataset))
                            .thenComparing(CimDataset::toString))
                    .limit(MOST_CHOICES)
                    .toList();
            List<OpenPoint.Choice> choices = new ArrayList<>();
            for (CimDataset dataset : near) {
                Instruction answer = Instruction.of(Instruction.Kind.MODEL, "", dataset.toString());
                attempt(answer).offer().coverage().stream()
                        .filter(coverage -> coverage.dataset().equals(dataset.toString()))
                        .forEach(coverage -> choices.add(new OpenPoint.Choice(
                                answer,
                                coverage.eventsAfter() + " events belong to it, with "
                                        + Math.round(100 * coverage.after()) + "% of its recommended fields")));
            }
            return choices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OpenPoint(
                            Instruction.Kind.MODEL, "What kind of log is this? No event is of a data model.", choices));
        }

        private long filled(CimDataset dataset) {
            return dataset.recommended().stream()
                    .filter(field -> measure.fields().containsKey(field.name()))
                    .count();
        }

        Optional<OpenPoint> product() {
            if (!order.vendor().isEmpty() || !order.product().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new OpenPoint(
                    Instruction.Kind.PRODUCT,
                    "Which vendor and product write the log?",
                    List.of(new OpenPoint.Choice(
                            Instruction.of(Instruction.Kind.PRODUCT, "Vendor", "Product"),
                            "The sourcetype becomes vendor:product instead of " + order.sourcetype()
                                    + ", and vendor_product says both"))));
        }

        OpenPoint input() {
            String file = "/var/log/" + order.source().replaceAll("[^A-Za-z0-9._-]+", "-") + ".log";
            return new OpenPoint(
                    Instruction.Kind.INPUT,
                    "From which file or port does the log come?",
                    List.of(
                            new OpenPoint.Choice(
                                    Instruction.of(Instruction.Kind.INPUT, "", file),
                                    "inputs.conf gets [monitor://" + file + "], switched off"),
                            new OpenPoint.Choice(
                                    Instruction.of(Instruction.Kind.INPUT, "", "udp:514"),
                                    "README.md says how to receive it; an app may not open ports in Splunk Cloud")));
        }

        /** Whether it is so as somebody takes it for; nothing when that would do nothing, or harm. */
        Optional<OpenPoint> supposed(Instruction supposed) throws IOException {
            InstructionOffer offer = attempt(supposed).offer();
            if (!ASKED.contains(supposed.kind())
                    || offer.instructions().isEmpty()
                    || offer.gains().isEmpty()
                    || !offer.losses().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new OpenPoint(
                    supposed.kind(),
                    question(supposed),
                    List.of(new OpenPoint.Choice(supposed, String.join(" ", offer.gains())))));
        }

        private static String question(Instruction supposed) {
            return supposed.kind() == Instruction.Kind.FIELD
                    ? "Is " + supposed.field() + " what data models call " + supposed.target() + "?"
                    : "Is it so that " + supposed.words() + "?";
        }

        List<String> unexplained(List<OpenPoint> asked) {
            Set<String> fields = asked.stream()
                    .flatMap(point -> point.choices().stream())
                    .map(choice -> choice.answer().field())
                    .collect(Collectors.toSet());
            return Questions.unmapped(measure).stream()
                    .filter(field -> !fields.contains(field))
                    .limit(MOST_UNEXPLAINED)
                    .toList();
        }

        private static String first(Measure measured) {
            return measured.firstTime()
                    .map(time -> "The first event, which says " + quoted(measured.firstTimed()) + ", is of " + time)
                    .orElse("No event has a time then");
        }

        private static String quoted(String text) {
            return "'" + ProposalTrial.cut(text) + "'";
        }
    }
}
