package org.tafoundry.proposal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Refuses what may not be proposed for an add-on or cannot be written into it, before anything is run. */
final class ProposalCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** What EXTRACT takes for the field to read from, at the end of its value. */
    private static final Pattern OF_FIELD = Pattern.compile("\\sin\\s+\\w{1,64}$");

    private static final int LONGEST_REGEX = 1_000;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_ROWS = 200;
    private static final int MOST_TERMS = 4;
    private static final int MOST_STEPS = 20_000;

    /** Share of values that must be of the target's kind. */
    private static final double OF_KIND = 0.98;

    private final Measure measure;

    /**
     * For an add-on.
     *
     * @param measure what it makes of the samples
     */
    ProposalCheck(Measure measure) {
        this.measure = measure;
    }

    /** Why a proposal is not even tried; empty when it is. */
    Optional<Verdict.Rejected> refused(Proposal proposal) {
        if (!measure.sourcetypes().contains(proposal.sourcetype())) {
            return notAllowed("There is no event of sourcetype '" + proposal.sourcetype() + "'.");
        }
        if (proposal instanceof Proposal.Alias alias) {
            return refused(alias);
        }
        if (proposal instanceof Proposal.Named named) {
            return refused(named);
        }
        if (proposal instanceof Proposal.ValueRows rows) {
            return refused(rows);
        }
        if (proposal instanceof Proposal.EventKind kind) {
            return refused(kind);
        }
        if (proposal instanceof Proposal.Explanation explanation) {
            return field(explanation.field()).isEmpty()
                    ? notAllowed("No event has a field '" + explanation.field() + "'.")
                    : new SentenceCheck(measure).refused(explanation);
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

    private Optional<Verdict.Rejected> refused(Proposal.Named named) {
        Optional<Measure.FieldTally> field = field(named.field());
        if (field.isEmpty()) {
            return notAllowed("No event has a field '" + named.field() + "'.");
        }
        if (!NAME.matcher(named.name()).matches()
                || DefaultFields.NAMES.contains(named.name())
                || named.name().equals(named.field())) {
            return notAllowed("'" + ProposalTrial.cut(named.name()) + "' cannot be the name of a field.");
        }
        if (named.rows().isEmpty()) {
            return ofKind(named.field(), field.get(), named.name());
        }
        boolean written = named.rows().size() <= MOST_ROWS
                && named.rows().entrySet().stream()
                        .noneMatch(row -> unwritable(row.getKey()) || unwritable(row.getValue()));
        if (!written) {
            return notAllowed("What values of " + named.field() + " stand for cannot be the rows of a lookup.");
        }
        return odd(named.rows().values(), named.field(), named.name());
    }

    private Optional<Verdict.Rejected> ofKind(String name, Measure.FieldTally field, String target) {
        return odd(field.values().keySet(), name, target);
    }

    /** When too many values are not of the target's kind, or none that is prescribed for it. */
    private Optional<Verdict.Rejected> odd(Collection<String> values, String name, String target) {
        ValueKind kind = ValueKind.of(target);
        Set<String> prescribed = Prescribed.among(measure, target);
        List<String> odd = values.stream()
                .filter(value -> !kind.fits(value) || !prescribed.isEmpty() && !prescribed.contains(value))
                .toList();
        if (odd.size() > (1 - OF_KIND) * values.size()) {
            return Optional.of(ProposalTrial.rejected(
                    ProposalCode.PROPOSAL_WRONG_KIND,
                    "Values of " + name + " are not what " + target + " holds, for example '"
                            + ProposalTrial.cut(odd.get(0)) + "'.",
                    List.of()));
        }
        return Optional.empty();
    }

    private Optional<Verdict.Rejected> refused(Proposal.ValueRows rows) {
        Optional<Measure.FieldTally> field = field(rows.field());
        if (field.isEmpty()) {
            return notAllowed("No event has a field '" + rows.field() + "'.");
        }
        Set<String> prescribed = Prescribed.among(measure, rows.target());
        if (prescribed.isEmpty()) {
            return notAllowed("No values are prescribed for '" + rows.target() + "'.");
        }
        if (rows.rows().isEmpty() || rows.rows().size() > MOST_ROWS) {
            return notAllowed("The lookup has " + rows.rows().size() + " rows; 1 to " + MOST_ROWS + " are allowed.");
        }
        for (Map.Entry<String, String> row : rows.rows().entrySet()) {
            if (!field.get().values().containsKey(row.getKey())) {
                return notAllowed("No event has " + rows.field() + "='" + ProposalTrial.cut(row.getKey()) + "'.");
            }
            if (!prescribed.contains(row.getValue())) {
                return notAllowed(
                        "'" + ProposalTrial.cut(row.getValue()) + "' is not prescribed for " + rows.target() + ".");
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
                return notAllowed("No event has " + term.field() + "='" + ProposalTrial.cut(term.value()) + "'.");
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
        if (names.stream().anyMatch(DefaultFields.NAMES::contains)) {
            return badRegex("it has a group with the name of a field that Splunk gives itself.", List.of());
        }
        names.retainAll(measure.fields().keySet());
        if (!names.isEmpty()) {
            return badRegex("events have the field " + String.join(", ", names) + " already.", List.of());
        }
        for (String event : measure.examples()) {
            RegexCursor cursor = regex.get().cursor(event, MOST_STEPS);
            cursor.find();
            if (cursor.exhausted()) {
                return badRegex(
                        "it takes more than " + MOST_STEPS + " steps on an event.",
                        List.of(new Counterexample(ProposalTrial.cut(event), "", "")));
            }
        }
        return Optional.empty();
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

    private static boolean unwritable(String value) {
        return value.isEmpty()
                || value.length() > LONGEST_VALUE
                || value.chars().anyMatch(c -> c < ' ' || c == '*');
    }

    private static Optional<Verdict.Rejected> notAllowed(String reason) {
        return Optional.of(ProposalTrial.rejected(ProposalCode.PROPOSAL_NOT_ALLOWED, reason, List.of()));
    }

    private static Optional<Verdict.Rejected> badRegex(String reason, List<Counterexample> examples) {
        return Optional.of(ProposalTrial.rejected(
                ProposalCode.PROPOSAL_BAD_REGEX, "The regex cannot be used: " + reason, examples));
    }
}
