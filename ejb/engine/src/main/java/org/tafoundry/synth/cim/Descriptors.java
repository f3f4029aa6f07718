package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/** Picks the fields of a structured event that say in words what happened. */
final class Descriptors {

    private static final Pattern DOCUMENT =
            Pattern.compile("<(\\w+)[^<>]*>[^<>]*</|\\{\\s*\"|(?:[\\w.]+=\\S+[\\s,;|]+){4}");

    private static final Set<String> TARGETS = WordLists.set("telling-targets");
    private static final Set<String> LAST_WORDS = WordLists.set("describing-words");

    private Descriptors() {}

    /** The describing fields, the most telling first. */
    static List<ProfiledField> of(Candidates candidates) {
        List<ProfiledField> found = new ArrayList<>();
        for (ProfiledField field : candidates.fields().values()) {
            if (describes(field, candidates)) {
                found.add(field);
            }
        }
        found.sort(Comparator.comparingLong(ProfiledField::events).reversed().thenComparing(ProfiledField::name));
        return found;
    }

    /** Whether a value is a whole structured event. */
    static boolean document(String value) {
        return DOCUMENT.matcher(value).find();
    }

    private static boolean describes(ProfiledField field, Candidates candidates) {
        List<String> words = NameWords.of(field.name());
        boolean named = words.equals(List.of("name"))
                || !words.isEmpty() && LAST_WORDS.contains(words.get(words.size() - 1))
                || candidates.meanings(field).stream().anyMatch(m -> TARGETS.contains(m.target()))
                || candidates.deed(field);
        return named
                && !DefaultFields.NAMES.contains(field.name())
                && ValueKind.TEXT.fits(field.examples())
                && wordy(field);
    }

    /** Values of letters: an identifier or a number describes nothing; a whole document is no description either. */
    private static boolean wordy(ProfiledField field) {
        return field.examples().stream().noneMatch(Descriptors::document)
                && field.examples().stream()
                        .anyMatch(v -> v.chars().filter(Character::isLetter).count() >= 3);
    }
}
