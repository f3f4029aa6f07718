package org.tafoundry.proposal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.RegexDiagnosis;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * Tries proposals for an add-on on samples, one after the other; an accepted one is part of the add-on for the next. What
 * counts is what the engine makes of the first 4 MB of each sample.
 */
public final class ProposalTrial {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** What EXTRACT takes for the field to read from, at the end of its value. */
    private static final Pattern OF_FIELD = Pattern.compile("\\sin\\s+\\w{1,64}$");

    private static final int LONGEST_REGEX = 1_000;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_ROWS = 200;
    private static final int MOST_TERMS = 4;
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_STEPS = 20_000;

    /** Share of values that must be of the target's kind. */
    private static final double OF_KIND = 0.98;

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

    /** What the rules, and what was accepted so far, leave open. */
    public List<Question> questions() {
        return Questions.of(measure);
    }

    /** What the values of a field mean, once it is known to be this CIM field; empty when they are prescribed ones. */
    public Optional<Question.Values> values(Question.Meaning meaning, String target) {
        Set<String> prescribed = prescribed(target);
        return field(meaning.field())
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
        if (refused(kind).isPresent()) {
            return Optional.empty();
        }
        AddOnFiles supposed = ProposalWriting.write(addOn, kind);
        return Optional.of(new ProposalTrial(supposed, samples, order, Measure.of(supposed, samples, order)));
    }

    /** Takes what was accepted under a supposition, and the supposition itself, when all of it together is no harm. */
    public Verdict adopt(ProposalTrial supposed, Proposal.EventKind kind) {
        Verdict verdict = judge(kind, supposed.addOn, supposed.measure, supposed.mapped);
        if (verdict instanceof Verdict.Accepted) {
            addOn = supposed.addOn;
            measure = supposed.measure;
        }
        return verdict;
    }

    /**
     * Tries a proposal.
     *
     * @throws IOException when a sample cannot be read
     */
    public Verdict attempt(Proposal proposal) throws IOException {
        Optional<Verdict.Rejected> refused = refused(proposal);
        if (refused.isPresent()) {
            return refused.get();
        }
        AddOnFiles changed = ProposalWriting.write(addOn, proposal);
        Measure after = Measure.of(changed, samples, order);
        Verdict verdict = judge(proposal, changed, after, mapped(proposal));
        if (verdict instanceof Verdict.Accepted) {
            addOn = changed;
            measure = after;
            mapped.addAll(mapped(proposal));
        }
        return verdict;
    }

    private Verdict judge(Proposal proposal, AddOnFiles changed, Measure after, Set<String> mayChange) {
        Comparison comparison = new Comparison(measure, after, mayChange);
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

    private Optional<Verdict.Rejected> refused(Proposal proposal) {
        if (!measure.sourcetypes().contains(proposal.sourcetype())) {
            return notAllowed("There is no event of sourcetype '" + proposal.sourcetype() + "'.");
        }
        if (proposal instanceof Proposal.Alias alias) {
            return refused(alias);
        }
        if (proposal instanceof Proposal.ValueRows rows) {
            return refused(rows);
        }
        if (proposal instanceof Proposal.EventKind kind) {
            return refused(kind);
        }
        return refused((Proposal.Extraction) proposal);
    }

    private Optional<Verdict.Rejected> refused(Proposal.Alias alias) {
        Optional<Measure.FieldTally> field = field(alias.field());
        if (field.isEmpty()) {
            return notAllowed("No event has a field '" + alias.field() + "'.");
        }
        if (!cimFields().contains(alias.target())) {
            return notAllowed("'" + alias.target() + "' is no field of a data model that the events belong to.");
        }
        return ofKind(alias.field(), field.get(), alias.target());
    }

    private Optional<Verdict.Rejected> ofKind(String name, Measure.FieldTally field, String target) {
        ValueKind kind = ValueKind.of(target);
        Set<String> prescribed = prescribed(target);
        List<String> odd = field.values().keySet().stream()
                .filter(value -> !kind.fits(value) || !prescribed.isEmpty() && !prescribed.contains(value))
                .toList();
        if (odd.size() > (1 - OF_KIND) * field.values().size()) {
            return Optional.of(rejected(
                    ProposalCode.PROPOSAL_WRONG_KIND,
                    "Values of " + name + " are not what " + target + " holds, for example '" + cut(odd.get(0)) + "'.",
                    List.of()));
        }
        return Optional.empty();
    }

    private Optional<Verdict.Rejected> refused(Proposal.ValueRows rows) {
        Optional<Measure.FieldTally> field = field(rows.field());
        if (field.isEmpty()) {
            return notAllowed("No event has a field '" + rows.field() + "'.");
        }
        Set<String> prescribed = prescribed(rows.target());
        if (prescribed.isEmpty()) {
            return notAllowed("No values are prescribed for '" + rows.target() + "'.");
        }
        if (rows.rows().isEmpty() || rows.rows().size() > MOST_ROWS) {
            return notAllowed("The lookup has " + rows.rows().size() + " rows; 1 to " + MOST_ROWS + " are allowed.");
        }
        for (Map.Entry<String, String> row : rows.rows().entrySet()) {
            if (!field.get().values().containsKey(row.getKey())) {
                return notAllowed("No event has " + rows.field() + "='" + cut(row.getKey()) + "'.");
            }
            if (!prescribed.contains(row.getValue())) {
                return notAllowed("'" + cut(row.getValue()) + "' is not prescribed for " + rows.target() + ".");
            }
            if (unwritable(row.getKey())) {
                return notAllowed("A value of " + rows.field() + " cannot be a cell of a lookup.");
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Rejected> refused(Proposal.EventKind kind) {
        if (ProposalWriting.tags(kind.model()).isEmpty()) {
            return notAllowed("There is no data model '" + kind.model() + "'.");
        }
        if (kind.terms().size() > MOST_TERMS) {
            return notAllowed(
                    "The condition has " + kind.terms().size() + " terms; at most " + MOST_TERMS + " are allowed.");
        }
        for (Proposal.Term term : kind.terms()) {
            boolean any = term.value().equals(Proposal.Term.ANY);
            boolean there = field(term.field())
                    .filter(field -> any || field.values().containsKey(term.value()) && !unwritable(term.value()))
                    .isPresent();
            if (!there || !NAME.matcher(term.field()).matches()) {
                return notAllowed("No event has " + term.field() + "='" + cut(term.value()) + "'.");
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Rejected> refused(Proposal.Extraction extraction) {
        String source = extraction.regex();
        if (source.length() > LONGEST_REGEX
                || source.chars().anyMatch(c -> c < ' ')
                || source.endsWith("\\")
                || source.isBlank()
                || !source.equals(source.strip())
                || OF_FIELD.matcher(source).find()) {
            return badRegex("it is empty, too long, or holds what a setting cannot.", List.of());
        }
        Findings findings = new Findings();
        Optional<SplunkRegex> regex = SplunkRegex.compileExtract(source, Location.NONE, findings);
        if (regex.isEmpty()) {
            return badRegex(
                    findings.list().stream()
                            .findFirst()
                            .map(finding -> finding.message())
                            .orElse("it does not compile."),
                    List.of());
        }
        Set<String> names = new TreeSet<>(regex.get().names().keySet());
        if (names.isEmpty()
                || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            return badRegex("it has no named group, or one with a name that no field may have.", List.of());
        }
        names.retainAll(measure.fields().keySet());
        if (!names.isEmpty()) {
            return badRegex("events have the field " + String.join(", ", names) + " already.", List.of());
        }
        for (String event : measure.examples()) {
            RegexCursor cursor = regex.get().cursor(event, MOST_STEPS);
            cursor.find();
            if (cursor.exhausted()) {
                return badRegex("it takes more than " + MOST_STEPS + " steps on an event.", List.of(cut(event)));
            }
        }
        return Optional.empty();
    }

    /** Where the regex of a proposal without gain stopped in events that are hardly read. */
    private List<String> counterexamples(Proposal proposal) {
        if (!(proposal instanceof Proposal.Extraction extraction)) {
            return List.of();
        }
        List<String> examples = new ArrayList<>();
        SplunkRegex.compileExtract(extraction.regex(), Location.NONE, new Findings())
                .ifPresent(regex -> measure.unread().stream()
                        .filter(event -> !regex.cursor(event, MOST_STEPS).find())
                        .limit(MOST_EXAMPLES)
                        .forEach(event -> {
                            RegexDiagnosis stopped = regex.diagnose(event);
                            examples.add(cut(event) + " : " + stopped.message());
                        }));
        return examples;
    }

    private Optional<Measure.FieldTally> field(String name) {
        return Optional.ofNullable(measure.fields().get(name));
    }

    private Set<String> cimFields() {
        Set<String> names = new HashSet<>();
        for (CimCoverage.Served served : measure.served()) {
            served.dataset().fields().forEach(field -> names.add(field.name()));
        }
        return names;
    }

    /** Values prescribed for a field in a data model that events belong to; none when any will do. */
    private Set<String> prescribed(String field) {
        return Prescribed.among(measure, field);
    }

    /** The fields whose values a proposal is meant to change. */
    private static Set<String> mapped(Proposal proposal) {
        return proposal instanceof Proposal.ValueRows rows ? Set.of(rows.target()) : Set.of();
    }

    private static boolean unwritable(String value) {
        return value.isEmpty()
                || value.length() > LONGEST_VALUE
                || value.chars().anyMatch(c -> c < ' ' || c == '*');
    }

    private static Optional<Verdict.Rejected> notAllowed(String reason) {
        return Optional.of(rejected(ProposalCode.PROPOSAL_NOT_ALLOWED, reason, List.of()));
    }

    private static Optional<Verdict.Rejected> badRegex(String reason, List<String> examples) {
        return Optional.of(rejected(ProposalCode.PROPOSAL_BAD_REGEX, "The regex cannot be used: " + reason, examples));
    }

    private static Verdict.Rejected rejected(ProposalCode code, String reason, List<String> examples) {
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
