package org.tafoundry.proposal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.lookup.LookupClause;
import org.tafoundry.synth.cim.VendorValues;
import org.tafoundry.synth.time.TimeDesign;
import org.tafoundry.synth.time.TimeDesigner;

/**
 * Writes what a person wants into an add-on. What it accepts comes with doubts instead of gains: what a person should know
 * before it is kept.
 */
final class InstructionWriting {
    private static final String PROPS = "props.conf";
    private static final double OF_KIND = 0.98;

    private final AddOnFiles addOn;
    private final Measure measure;
    private final List<String> doubts = new ArrayList<>();

    /**
     * For an add-on.
     *
     * @param measure what it makes of the samples
     */
    InstructionWriting(AddOnFiles addOn, Measure measure) {
        this.addOn = addOn;
        this.measure = measure;
    }

    /** The changed add-on, or why it cannot be changed so. */
    Verdict write(Instruction instruction) {
        if (measure.sourcetypes().size() != 1) {
            return refused("The events are of " + measure.sourcetypes().size() + " sourcetypes; this can be done for "
                    + "add-ons of one. Edit the files instead.");
        }
        return switch (instruction.kind()) {
            case FIELD -> field(instruction);
            case VALUES -> values(instruction);
            case MODEL -> model(instruction);
            case ZONE ->
                accepted(new ConfEdit(addOn)
                        .replace(PROPS, sourcetype(), "TZ", instruction.target())
                        .done());
            case TIME -> time(instruction);
            case INPUT -> accepted(input(instruction));
            case PRODUCT ->
                refused("Vendor and product name the sourcetype of an add-on before it is made; give them with the"
                        + " request.");
        };
    }

    private Verdict field(Instruction wanted) {
        Measure.FieldTally tally = measure.fields().get(wanted.field());
        if (tally == null) {
            return refused(absent(wanted.field()));
        }
        if (wanted.field().equals(wanted.target())) {
            return refused("The field is called " + wanted.field() + " already.");
        }
        String target = wanted.target();
        long odd = tally.values().keySet().stream()
                .filter(value -> !ValueKind.of(target).fits(value))
                .count();
        if (odd > (1 - OF_KIND) * tally.values().size()) {
            doubts.add("Values of " + wanted.field() + " do not look like what " + target + " holds, for example '"
                    + ProposalTrial.cut(tally.values().firstKey()) + "'.");
        }
        Set<String> prescribed = Prescribed.among(measure, target);
        if (!prescribed.isEmpty() && !prescribed.containsAll(tally.values().keySet())) {
            return lookup(wanted, tally, prescribed);
        }
        return measure.fields().containsKey(target) ? overruled(wanted) : accepted(alias(wanted));
    }

    private AddOnFiles alias(Instruction wanted) {
        return ProposalWriting.write(addOn, new Proposal.Alias(sourcetype(), wanted.field(), wanted.target()));
    }

    /** The vendor's values as the prescribed ones that the tables know for them. */
    private Verdict lookup(Instruction wanted, Measure.FieldTally tally, Set<String> prescribed) {
        SortedMap<String, String> rows = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        tally.values().keySet().forEach(value -> VendorValues.meaning(value, prescribed)
                .ifPresentOrElse(meaning -> rows.put(value, meaning), () -> unknown.add(value)));
        String choices = String.join(", ", prescribed);
        if (rows.isEmpty()) {
            return refused("No value of " + wanted.field() + " is known to mean one of those that " + wanted.target()
                    + " may have (" + choices + "). Say what they mean, for example: " + wanted.field() + "="
                    + ProposalTrial.cut(tally.values().firstKey()) + " means "
                    + prescribed.iterator().next() + ".");
        }
        if (!unknown.isEmpty()) {
            doubts.add("What these values of " + wanted.field() + " mean is not known: "
                    + ProposalTrial.cut(String.join(", ", unknown)) + ".");
        }
        return rows(wanted, rows);
    }

    /** In place of what gave the field until now. */
    private Verdict overruled(Instruction wanted) {
        ConfEdit edit = new ConfEdit(addOn);
        withoutLookup(edit, wanted.target());
        String own = edit.value(PROPS, sourcetype(), "EVAL-" + wanted.field()).orElse(eval(wanted.field()));
        return accepted(edit.replace(PROPS, sourcetype(), "EVAL-" + wanted.target(), own)
                .done());
    }

    private Verdict values(Instruction wanted) {
        if (!measure.fields().containsKey(wanted.field())) {
            return refused(absent(wanted.field()));
        }
        Set<String> served = Prescribed.among(measure, wanted.target());
        Set<String> prescribed = served.isEmpty() ? Prescribed.anywhere(wanted.target()) : served;
        for (String meaning : wanted.values().values()) {
            if (!prescribed.isEmpty() && !prescribed.contains(meaning)) {
                return refused("'" + meaning + "' is none of the values that " + wanted.target() + " may have: "
                        + String.join(", ", prescribed) + ".");
            }
        }
        SortedMap<String, Long> there = measure.fields().get(wanted.field()).values();
        wanted.values().keySet().stream()
                .filter(value -> !there.containsKey(value))
                .forEach(value -> doubts.add("No event has " + wanted.field() + "=" + value + "."));
        return rows(wanted, wanted.values());
    }

    /** Into the lookup that gives the target from this field already, else into one of its own. */
    private Verdict rows(Instruction wanted, SortedMap<String, String> rows) {
        ConfEdit edit = new ConfEdit(addOn);
        for (ConfSetting setting : lookups(wanted.target())) {
            LookupClause clause = LookupClause.parse(setting.value()).orElseThrow();
            Optional<LookupRows> table = LookupRows.of(addOn, clause, wanted.target());
            if (table.isPresent() && same(clause.inputs().get(0).field(), wanted.field())) {
                return accepted(
                        edit.file(table.get().path(), table.get().with(rows)).done());
            }
        }
        withoutLookup(edit, wanted.target());
        if (!wanted.field().equals(wanted.target())) {
            edit.remove(PROPS, sourcetype(), "EVAL-" + wanted.target());
        }
        return accepted(ProposalWriting.rows(
                edit, new Proposal.ValueRows(sourcetype(), wanted.field(), wanted.target(), rows)));
    }

    private Verdict model(Instruction wanted) {
        if (ProposalWriting.tags(wanted.target()).isEmpty()) {
            return refused("There is no data model or dataset '" + wanted.target() + "'.");
        }
        if (!wanted.field().isEmpty() && !measure.fields().containsKey(wanted.field())) {
            return refused(absent(wanted.field()));
        }
        List<Proposal.Term> terms =
                wanted.field().isEmpty() ? List.of() : List.of(new Proposal.Term(wanted.field(), Proposal.Term.ANY));
        return accepted(ProposalWriting.write(addOn, new Proposal.EventKind(sourcetype(), terms, wanted.target())));
    }

    private Verdict time(Instruction wanted) {
        Measure.FieldTally tally = measure.fields().get(wanted.field());
        if (tally == null) {
            return refused(absent(wanted.field()));
        }
        List<String> texts = tally.places().stream().map(Measure.Place::value).toList();
        Instant newest = measure.firstTime().orElse(Instant.EPOCH);
        TimeDesign design = TimeDesigner.design(texts, newest, ZoneOffset.UTC);
        String prefix = prefix(tally.places());
        if (!design.found() || design.format().isEmpty() || prefix.isBlank()) {
            return refused("The values of " + wanted.field()
                    + " are no times that TIME_FORMAT can read, or nothing tells " + "where they stand.");
        }
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        return accepted(new ConfEdit(addOn)
                .replace(PROPS, sourcetype(), "TIME_PREFIX", prefix)
                .replace(PROPS, sourcetype(), "TIME_FORMAT", design.format())
                .replace(PROPS, sourcetype(), "MAX_TIMESTAMP_LOOKAHEAD", String.valueOf(longest + 1))
                .done());
    }

    /** What always stands before a value, as a regex. */
    private static String prefix(List<Measure.Place> places) {
        String common = places.isEmpty() ? "" : places.get(0).before();
        for (Measure.Place place : places) {
            int same = 0;
            while (same < Math.min(common.length(), place.before().length())
                    && common.charAt(common.length() - 1 - same)
                            == place.before().charAt(place.before().length() - 1 - same)) {
                same++;
            }
            common = common.substring(common.length() - same);
        }
        StringBuilder regex = new StringBuilder();
        for (char c : common.strip().isEmpty() ? new char[0] : common.toCharArray()) {
            regex.append(
                    Character.isWhitespace(c)
                            ? "\\s"
                            : "\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
        }
        return regex.toString();
    }

    private AddOnFiles input(Instruction wanted) {
        if (wanted.target().matches("(?:udp|tcp):\\d+")) {
            // Splunk Cloud allows no network input in an app, so it is described and not set up
            String readme = addOn.text(ProposalWriting.README).orElse("");
            return new ConfEdit(addOn)
                    .file(
                            ProposalWriting.README,
                            readme + (readme.isEmpty() || readme.endsWith("\n") ? "" : "\n")
                                    + "\n## Input\n\nThe log arrives at "
                                    + wanted.target().replace(":", " port ")
                                    + ". Receive it with a syslog server or Splunk Connect for Syslog, or with a"
                                    + " network input of a heavy forwarder, as sourcetype `" + sourcetype() + "`.\n")
                    .done();
        }
        String stanza = "monitor://" + wanted.target();
        return new ConfEdit(addOn)
                .replace("inputs.conf", stanza, "disabled", "true")
                .replace("inputs.conf", stanza, "sourcetype", sourcetype())
                .done();
    }

    private void withoutLookup(ConfEdit edit, String target) {
        for (ConfSetting setting : lookups(target)) {
            if (LookupClause.parse(setting.value()).orElseThrow().outputs().size() == 1) {
                edit.remove(PROPS, sourcetype(), setting.key());
            } else {
                doubts.add(setting.key() + " gives " + target + " too, along with other fields.");
            }
        }
    }

    /** The settings that give a field by a lookup. */
    private List<ConfSetting> lookups(String target) {
        return settings().stream()
                .filter(setting -> setting.key().regionMatches(true, 0, "LOOKUP-", 0, "LOOKUP-".length()))
                .filter(setting -> LookupClause.parse(setting.value())
                        .filter(clause -> clause.outputs().stream()
                                .anyMatch(pair -> pair.field().equals(target)))
                        .isPresent())
                .toList();
    }

    /** Whether two names are of fields with the same values in every event. */
    private boolean same(String one, String other) {
        return one.equals(other)
                || measure.fields().containsKey(one)
                        && measure.fields().containsKey(other)
                        && measure.fields().get(one).hash()
                                == measure.fields().get(other).hash();
    }

    private List<ConfSetting> settings() {
        return new ConfEdit(addOn).settings(PROPS, sourcetype());
    }

    private String sourcetype() {
        return measure.sourcetypes().first();
    }

    private static String eval(String field) {
        return field.matches("\\w+") ? field : "'" + field + "'";
    }

    private static String absent(String field) {
        return "No event has a field '" + ProposalTrial.cut(field) + "'.";
    }

    private Verdict accepted(AddOnFiles changed) {
        return new Verdict.Accepted(changed, doubts);
    }

    private static Verdict refused(String reason) {
        return new Verdict.Rejected(ProposalCode.PROPOSAL_NOT_ALLOWED, reason, List.of());
    }
}
