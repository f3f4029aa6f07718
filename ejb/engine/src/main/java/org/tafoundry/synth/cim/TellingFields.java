package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.cim.vocabulary.NameParts;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Which fields of a source may tell of which kind its events are. */
final class TellingFields {

    /** In the name of a field: it is of one of several things that an event is about, and not of the event. */
    private static final String MEMBER = "{}.";

    /** A property that any event may have says nothing about what kind of event it is. */
    private static final Pattern YES_OR_NO = Pattern.compile("(?i)true|false|yes|no|null|");

    /** A score that every event has, or an id. */
    private static final Pattern NUMBER = Pattern.compile("[\\d.]*|0x[0-9A-Fa-f]+");

    /** When something was found, which is no name of it. */
    private static final Pattern TIME =
            Pattern.compile("(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{1,2}:\\d\\d:\\d\\d).{0,40}|");

    /** Data models about what somebody did. */
    private static final Set<String> DEEDS = WordLists.set("models-of-deeds");

    private static final String CHANGE = "Change";
    private static final String ACCESS = "Data_Access";
    private static final Set<String> RULES = WordLists.set("words-for-rules");
    private static final Set<String> NAMES_OF_RULES = WordLists.set("names-of-rules");

    private static final int LONGEST_LABEL = 60;

    private final Candidates candidates;
    private final boolean text;

    TellingFields(Candidates candidates, boolean text) {
        this.candidates = candidates;
        this.text = text;
    }

    /** The fields whose values may tell a kind. */
    List<ProfiledField> fields(ModelRule rule) {
        if (!text) {
            return describing(rule).stream().filter(f -> !prose(f)).toList();
        }
        List<ProfiledField> fields = new ArrayList<>(DirectMapping.chosen("vendor_action", candidates).stream()
                .flatMap(c -> Optional.ofNullable(candidates.fields().get(c.field())).stream())
                .filter(f -> !prose(f))
                .toList());
        candidates.fields().values().stream()
                .filter(f -> !fields.contains(f) && candidates.label(f))
                .forEach(fields::add);
        return fields;
    }

    /** All fields that name one thing, whatever they hold. */
    List<ProfiledField> all() {
        return candidates.fields().values().stream()
                .filter(f -> f.events() > 0 && !f.name().contains(MEMBER))
                .toList();
    }

    /** Whether a field names what was done, as an operation and not as a word of the message. */
    boolean deed(ProfiledField field) {
        return !field.name().equals(MessageWords.ACTION)
                && DirectMapping.chosen("vendor_action", candidates).stream()
                        .anyMatch(c -> c.field().equals(field.name()));
    }

    /** The describing fields; why something failed does not tell what was tried where another field does. */
    List<ProfiledField> describing(ModelRule rule) {
        List<ProfiledField> all = Descriptors.of(candidates);
        List<ProfiledField> others = all.stream()
                .filter(f -> !ofReason(f) && (!f.name().contains(MEMBER) || alone(f) && deed(f)))
                .toList();
        if (!candidates.method().isEmpty() && DEEDS.contains(rule.model())) {
            // what an API was asked to show is a call of it, and seldom a look into data
            return rule.model().equals(CHANGE) ? List.of(candidates.fields().get(candidates.method())) : List.of();
        }
        boolean said = candidates.forTarget("vendor_action").stream().anyMatch(Candidate::seen);
        List<ProfiledField> told = said && DEEDS.contains(rule.model()) ? others : all;
        return said && rule.model().equals(ACCESS)
                ? told.stream().filter(f -> !ofRule(f)).toList()
                : told;
    }

    /** Whether a field is the name of a rule that was applied, which tells when it applies and not what was done. */
    private static boolean ofRule(ProfiledField field) {
        List<String> words = NameWords.of(field.name());
        return words.stream().anyMatch(RULES::contains) && NAMES_OF_RULES.containsAll(words);
    }

    /** Whether a list has one member only in each event: an envelope around what happened. */
    private boolean alone(ProfiledField field) {
        return candidates.with(field).allMatch(r -> r.values(field.name()).size() == 1);
    }

    /** Whether a field says why or how something ended, and not what was tried. */
    boolean ofReason(ProfiledField field) {
        List<Meaning> meanings = candidates.meanings(field);
        return !meanings.isEmpty()
                && meanings.stream()
                        .allMatch(m -> m.target().equals("reason") || m.target().equals("result"));
    }

    /** Whether a field's values are sentences. */
    static boolean prose(ProfiledField field) {
        return field.examples().stream().mapToInt(String::length).average().orElse(0) > LONGEST_LABEL;
    }

    /** The field that most events of this kind have, when its name says so. */
    Optional<String> named(ModelRule rule) {
        return candidates.fields().values().stream()
                .filter(f -> (f.events() < candidates.events() || titled(f))
                        && !f.examples().stream().allMatch(YES_OR_NO.asMatchPredicate())
                        && !f.examples().stream().allMatch(NUMBER.asMatchPredicate())
                        && !f.examples().stream().allMatch(TIME.asMatchPredicate())
                        && NameParts.of(NameWords.of(f.name())).stream().anyMatch(rule.names()::contains)
                        && f.examples().stream().anyMatch(v -> !ValueKind.placeholder(v))
                        && !ofId(f)
                        && candidates.meanings(f).stream().noneMatch(TellingFields::somebody))
                .max(Comparator.comparingLong(ProfiledField::events).thenComparing(ProfiledField::name))
                .map(ProfiledField::name);
    }

    /** Whether a field holds a number of something, which events of any kind may have. */
    private static boolean ofId(ProfiledField field) {
        List<String> words = NameParts.of(NameWords.of(field.name()));
        return words.get(words.size() - 1).equals("id");
    }

    /** A field that holds somebody's name is no sign that somebody entered, though it is called a login. */
    private static boolean somebody(Meaning meaning) {
        return meaning.kind() == ValueKind.USER || meaning.kind() == ValueKind.EMAIL;
    }

    /** Whether a field gives a name to what it is about: {@code ThreatName} does, {@code threat_score} does not. */
    private static boolean titled(ProfiledField field) {
        List<String> words = NameParts.of(NameWords.of(field.name()));
        return words.size() > 1 && words.get(words.size() - 1).equals("name");
    }
}
