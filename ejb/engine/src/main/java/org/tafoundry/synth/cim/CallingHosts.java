package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Tells where a field that is only called a host holds who called: the address of another machine than the one that writes
 * the log, in events that say that something came.
 */
final class CallingHosts {

    private static final String WRITER = "log_host";
    private static final String SOURCE = "src";

    /** Any address, which is none (RFC 1122, 3.2.1.3). */
    private static final List<String> NO_ADDRESS = List.of("0.0.0.0");

    private static final Set<String> NAMES = WordLists.set("names-of-hosts");
    private static final Pattern CAME =
            Pattern.compile("(?i)\\b(?:" + WordLists.alternatives("words-of-callers") + ")");

    private static final Pattern FROM = Pattern.compile("(?i)\\b(?:" + WordLists.alternatives("words-before-callers")
            + ")\\s+(?:" + WordLists.alternatives("names-of-hosts") + ")\\s?=");

    private CallingHosts() {}

    /** Takes such a field for no destination, and for the source where an event names no other. */
    static void tell(Candidates candidates) {
        candidates.fields().values().stream()
                .filter(f -> NAMES.contains(String.join("_", NameWords.of(f.name()))))
                .filter(f -> from(f, candidates) || ValueKind.IP.fits(f.examples()) && called(f, candidates))
                .toList()
                .forEach(f -> {
                    List.copyOf(candidates.targets()).forEach(target -> candidates.drop(target, f.name()));
                    candidates.add(Candidate.of(f, new Meaning(SOURCE, ValueKind.IP, 1, Meaning.Source.GUESS)));
                });
    }

    /** Whether the events say of each that somebody came from it: {@code from host=mx.example}. */
    private static boolean from(ProfiledField field, Candidates candidates) {
        return candidates.with(field).allMatch(r -> FROM.matcher(r.raw()).find());
    }

    private static boolean called(ProfiledField field, Candidates candidates) {
        List<EventRow> events = candidates
                .with(field)
                .filter(r -> !r.values(field.name()).equals(NO_ADDRESS))
                .toList();
        Set<String> sources = candidates.forTarget(SOURCE).stream()
                .map(Candidate::field)
                .filter(f -> !f.equals(field.name()))
                .collect(Collectors.toSet());
        return !events.isEmpty()
                && events.stream().allMatch(r -> sources.stream().anyMatch(s -> same(r, s, field)) || came(r, field));
    }

    /** Whether an event has the same address as its source, with or without its port. */
    private static boolean same(EventRow row, String source, ProfiledField field) {
        return row.values(source).stream()
                .anyMatch(s -> row.values(field.name()).stream().anyMatch(v -> s.equals(v) || s.startsWith(v + ":")));
    }

    private static boolean came(EventRow row, ProfiledField field) {
        return row.has(WRITER)
                && !row.values(WRITER).equals(row.values(field.name()))
                && CAME.matcher(row.raw()).find();
    }
}
