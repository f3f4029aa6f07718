package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Picks the fields of a structured event that say in words what happened. */
final class Descriptors {

    private static final Pattern DOCUMENT =
            Pattern.compile("<(\\w+)[^<>]*>[^<>]*</|\\{\\s*\"|(?:[\\w.]+=\\S+[\\s,;|]+){4}");

    private static final Set<String> TARGETS = Set.of(
            "vendor_action", "signature", "category", "reason", "body", "result", "description", "object_category");
    /** Splunk gives these fields values of its own. */
    private static final Set<String> RESERVED = Set.of("eventtype", "tag", "source", "sourcetype", "index", "host");

    private static final Set<String> LAST_WORDS = Set.of(
            "event",
            "type",
            "title",
            "description",
            "summary",
            "operation",
            "task",
            "activity",
            "subtype",
            "kind",
            "eventtype",
            "cat",
            "message",
            "msg",
            "action",
            "category",
            "module",
            "detail",
            "reason",
            "alert",
            "class",
            "logtype",
            "log",
            "dataset");

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
        return named && !RESERVED.contains(field.name()) && ValueKind.TEXT.fits(field.examples()) && wordy(field);
    }

    /** Values of letters: an identifier or a number describes nothing; a whole document is no description either. */
    private static boolean wordy(ProfiledField field) {
        return field.examples().stream().noneMatch(Descriptors::document)
                && field.examples().stream()
                        .anyMatch(v -> v.chars().filter(Character::isLetter).count() >= 3);
    }
}
