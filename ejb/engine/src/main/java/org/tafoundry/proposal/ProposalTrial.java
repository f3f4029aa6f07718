package org.tafoundry.proposal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.regex.RegexDiagnosis;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * Tries proposals for an add-on on samples, one after the other; an accepted one is part of the add-on for the next. What
 * counts is what the engine makes of the first 4 MB of each sample.
 */
public final class ProposalTrial {
    private static final int MOST_ROWS = 200;
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_STEPS = 20_000;

    /** Share of a model's recommended fields below which events do not belong to it. */
    private static final double SERVED = 0.4;

    private final List<Sample> samples;
    private final Order order;
    private AddOnFiles addOn;
    private Measure measure;
    private final Set<String> mapped = new TreeSet<>();

    private ProposalTrial(AddOnFiles addOn, List<Sample> samples, Order order, Measure measure) {
        this.addOn = addOn;
        this.samples = List.copyOf(samples);
        this.order = order;
        this.measure = measure;
    }

    /**
     * Begins with an add-on as it is.
     *
     * @param samples read once now, and once for each trial
     * @param order its sourcetype is that of the samples; may be empty
     * @throws IOException when a sample cannot be read
     */
    public static ProposalTrial begin(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException {
        return new ProposalTrial(addOn, samples, order, Measure.of(addOn, samples, order));
    }

    /** The add-on with everything that was accepted so far. */
    public AddOnFiles addOn() {
        return addOn;
    }

    /**
     * What the add-on, with everything that was accepted so far, makes of the first events.
     *
     * @throws IOException when a sample cannot be read
     */
    EventValues seen() throws IOException {
        return EventValues.of(addOn, samples, order);
    }

    /**
     * What another add-on, which may have any sourcetype, makes of them.
     *
     * @throws IOException when a sample cannot be read
     */
    EventValues seenBy(AddOnFiles other) throws IOException {
        return EventValues.of(other, samples, order.with(""));
    }

    /** What the rules, and what was accepted so far, leave open. */
    public List<Question> questions() {
        return Questions.of(measure);
    }

    /** The fields that could be explained to people. */
    public List<Question.Explanation> unexplained() {
        return Questions.unexplained(measure);
    }

    /** What the values of a field mean, once it is known to be this CIM field; empty when they are prescribed ones. */
    public Optional<Question.Values> values(Question.Meaning meaning, String target) {
        Set<String> prescribed = Prescribed.among(measure, target);
        return Optional.ofNullable(measure.fields().get(meaning.field()))
                .filter(field -> !prescribed.isEmpty()
                        && !prescribed.containsAll(field.values().keySet()))
                .map(field -> new Question.Values(
                        meaning.sourcetype(),
                        meaning.field(),
                        field.values().keySet().stream().limit(MOST_ROWS).toList(),
                        target,
                        List.copyOf(prescribed)));
    }

    /**
     * A trial of its own in which some events belong to a data model although they lack much of what it recommends, to ask
     * and try what they have of it; empty when that cannot be. Nothing of it counts before {@link #adopt}.
     *
     * @throws IOException when a sample cannot be read
     */
    public Optional<ProposalTrial> suppose(Proposal.EventKind kind) throws IOException {
        if (new ProposalCheck(measure).refused(kind).isPresent()) {
            return Optional.empty();
        }
        AddOnFiles supposed = ProposalWriting.write(addOn, kind);
        return Optional.of(new ProposalTrial(supposed, samples, order, Measure.of(supposed, samples, order)));
    }

    /** Whether besides who proposes it something says that events are of a data model. */
    public boolean supports(Proposal.EventKind kind, List<String> passages) {
        return new Support(measure, order, passages).of(kind, measure).isPresent();
    }

    /** Takes what was accepted under a supposition, and the supposition itself, when all of it together is no harm. */
    public Verdict adopt(ProposalTrial supposed, Proposal.EventKind kind) {
        return adopt(supposed, judge(kind, supposed.addOn, supposed.measure, supposed.mapped));
    }

    /** The same where an add-on that people made has the very events of these samples in the data model. */
    Verdict adoptKnown(ProposalTrial supposed, Proposal.EventKind kind) {
        Comparison comparison = new Comparison(measure, supposed.measure, supposed.mapped, Set.of(kind.model()));
        return adopt(supposed, judge(kind, supposed.addOn, comparison));
    }

    /** The same, but only when besides who proposes it something says that events are of the data model. */
    public Verdict adopt(ProposalTrial supposed, Proposal.EventKind kind, List<String> passages) {
        Verdict verdict = judge(kind, supposed.addOn, supposed.measure, supposed.mapped);
        return adopt(supposed, supported(kind, verdict, supposed.measure, passages));
    }

    private Verdict adopt(ProposalTrial supposed, Verdict verdict) {
        if (verdict instanceof Verdict.Accepted) {
            addOn = supposed.addOn;
            measure = supposed.measure;
        }
        return verdict;
    }

    /**
     * Tries a proposal of somebody who knows the log, or of an add-on for it.
     *
     * @throws IOException when a sample cannot be read
     */
    public Verdict attempt(Proposal proposal) throws IOException {
        return attempt(proposal, (verdict, after) -> verdict);
    }

    /**
     * Tries a proposal of somebody who may be wrong: it is accepted only when names, values, fields beside it or documents say
     * so too.
     *
     * @param passages what documents say about the log
     * @throws IOException when a sample cannot be read
     */
    public Verdict attempt(Proposal proposal, List<String> passages) throws IOException {
        return attempt(proposal, (verdict, after) -> supported(proposal, verdict, after, passages));
    }

    private Verdict attempt(Proposal proposal, BiFunction<Verdict, Measure, Verdict> last) throws IOException {
        Optional<Verdict.Rejected> refused = new ProposalCheck(measure).refused(proposal);
        if (refused.isPresent()) {
            return refused.get();
        }
        AddOnFiles changed = ProposalWriting.write(addOn, proposal);
        if (proposal instanceof Proposal.Explanation explanation) {
            return explained(explanation, changed);
        }
        Measure after = Measure.of(changed, samples, order);
        Verdict verdict = last.apply(judge(proposal, changed, after, mapped(proposal)), after);
        if (verdict instanceof Verdict.Accepted) {
            addOn = changed;
            measure = after;
            mapped.addAll(mapped(proposal));
        }
        return verdict;
    }

    /** What would be accepted, with what speaks for it; rejected when that is nothing. */
    private Verdict supported(Proposal proposal, Verdict verdict, Measure after, List<String> passages) {
        if (!(verdict instanceof Verdict.Accepted accepted)) {
            return verdict;
        }
        Optional<String> support = new Support(measure, order, passages).of(proposal, after);
        if (support.isEmpty()) {
            return rejected(
                    ProposalCode.PROPOSAL_NO_SUPPORT,
                    ProposalCode.PROPOSAL_NO_SUPPORT.meaning() + " With it: " + String.join(" ", accepted.gains()),
                    List.of());
        }
        List<String> gains = new ArrayList<>(accepted.gains());
        gains.add(support.get());
        return new Verdict.Accepted(accepted.addOn(), gains);
    }

    /** Nothing that the engine reads may change by a sentence, so there is nothing to run. */
    private Verdict explained(Proposal.Explanation explanation, AddOnFiles changed) {
        if (!settings(changed).equals(settings(addOn))) {
            throw new IllegalStateException(
                    "The explanation of " + explanation.field() + " changes more than README.md");
        }
        addOn = changed;
        return new Verdict.Accepted(
                changed, List.of("README.md says what " + explanation.field() + " is; no setting changes."));
    }

    /** The contents of everything but the text for people, by path. */
    static Map<String, String> settings(AddOnFiles addOn) {
        Map<String, String> contents = new TreeMap<>();
        addOn.files().forEach((path, content) -> contents.put(path, new String(content, StandardCharsets.ISO_8859_1)));
        contents.remove(ProposalWriting.README);
        return contents;
    }

    /**
     * Tries names all at once, which takes one run of the samples; nothing changes when one of them does harm or nothing.
     *
     * @return what rose by each that may be tried; empty when nothing changed
     * @throws IOException when a sample cannot be read
     */
    Map<Proposal.Named, List<String>> attemptTogether(List<Proposal.Named> names) throws IOException {
        ProposalCheck check = new ProposalCheck(measure);
        List<Proposal.Named> allowed =
                names.stream().filter(named -> check.refused(named).isEmpty()).toList();
        AddOnFiles changed = addOn;
        Set<String> mayChange = new TreeSet<>();
        for (Proposal.Named named : allowed) {
            changed = ProposalWriting.write(changed, named);
            mayChange.add(named.name());
        }
        Measure after = Measure.of(changed, samples, order);
        Comparison comparison = new Comparison(measure, after, mayChange);
        Map<Proposal.Named, List<String>> gains = new LinkedHashMap<>();
        allowed.forEach(named -> gains.put(named, comparison.gains(named)));
        if (!comparison.losses().isEmpty() || gains.values().stream().anyMatch(List::isEmpty)) {
            return Map.of();
        }
        addOn = changed;
        measure = after;
        mapped.addAll(mayChange);
        return gains;
    }

    private Verdict judge(Proposal proposal, AddOnFiles changed, Measure after, Set<String> mayChange) {
        return judge(proposal, changed, new Comparison(measure, after, mayChange));
    }

    private Verdict judge(Proposal proposal, AddOnFiles changed, Comparison comparison) {
        List<String> losses = comparison.losses();
        if (!losses.isEmpty()) {
            return rejected(ProposalCode.PROPOSAL_HARM, String.join(" ", losses), List.of());
        }
        List<String> gains = comparison.gains(proposal);
        if (gains.isEmpty()) {
            return rejected(ProposalCode.PROPOSAL_NO_GAIN, comparison.noGain(proposal), counterexamples(proposal));
        }
        return new Verdict.Accepted(changed, gains);
    }

    /** Where the regex of a proposal without gain stopped in the shortest events that are hardly read. */
    private List<Counterexample> counterexamples(Proposal proposal) {
        if (!(proposal instanceof Proposal.Extraction extraction)) {
            return List.of();
        }
        return SplunkRegex.compileExtract(extraction.regex(), Location.NONE, new Findings()).stream()
                .flatMap(regex -> measure.unread().stream()
                        .filter(event -> !regex.cursor(event, MOST_STEPS).find())
                        .sorted(Comparator.comparingInt(String::length))
                        .limit(MOST_EXAMPLES)
                        .map(event -> {
                            RegexDiagnosis stopped = regex.diagnose(event);
                            return new Counterexample(cut(event), stopped.stop(), stopped.found());
                        }))
                .toList();
    }

    /** The fields whose values a proposal is meant to change. */
    private static Set<String> mapped(Proposal proposal) {
        if (proposal instanceof Proposal.Named named) {
            return Set.of(named.name());
        }
        return proposal instanceof Proposal.ValueRows rows ? Set.of(rows.target()) : Set.of();
    }

    static Verdict.Rejected rejected(ProposalCode code, String reason, List<Counterexample> examples) {
        return new Verdict.Rejected(code, reason, examples);
    }

    static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** Whether the events of a model have enough of what it recommends. */
    static boolean served(CimCoverage.Served served) {
        return served.coverage() >= SERVED;
    }
}
