package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.table.WordLists;

/**
 * Says which end a machine is that a pair names and a sentence of the same event names as well: {@code host="desk7"} is
 * the source where the sentence says {@code logged on from desk7}.
 */
final class SentenceRoles {

    private static final String SOURCE = "src";
    private static final String SOURCE_NAME = "src_host";
    private static final String DESTINATION = "dest";
    private static final int RANK = 8;

    private static final Set<String> MACHINES = WordLists.set("machine-targets");
    private static final List<String> ORIGIN = WordLists.list("words-of-origin");
    private static final List<String> PLACE = WordLists.list("words-of-place");

    private SentenceRoles() {}

    /** Gives each such machine the end that the sentences tell, where they tell one and never the other. */
    static void tell(Candidates candidates) {
        candidates.fields().values().stream()
                .filter(f -> machine(f, candidates))
                .filter(f -> (said(f, ORIGIN, candidates) || beside(f, candidates)) && !said(f, PLACE, candidates))
                .toList()
                .forEach(f -> source(f, candidates));
    }

    private static boolean machine(ProfiledField field, Candidates candidates) {
        return Stream.of(DESTINATION, "dest_host", "dest_ip", "dvc")
                .flatMap(t -> candidates.forTarget(t).stream())
                .anyMatch(c -> c.seen()
                        && c.field().equals(field.name())
                        && c.meaning().source() != Meaning.Source.SCHEMA);
    }

    /** Whether an event has the value right before the address of its source in brackets: {@code web7 [192.0.2.7]}. */
    private static boolean beside(ProfiledField field, Candidates candidates) {
        Set<String> sources = sources(field, candidates);
        return candidates.with(field).anyMatch(r -> sources.stream()
                .flatMap(s -> r.values(s).stream())
                .anyMatch(address -> r.values(field.name()).stream()
                        .anyMatch(v -> r.raw().contains(" " + v + " [" + address + "]"))));
    }

    /** Whether an event has one of these words before the value of the field. */
    private static boolean said(ProfiledField field, List<String> words, Candidates candidates) {
        return candidates.with(field).anyMatch(r -> r.values(field.name()).stream()
                .anyMatch(v -> words.stream().anyMatch(w -> said(r.raw(), " " + w + " " + v))));
    }

    private static boolean said(String text, String phrase) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(phrase.toLowerCase(Locale.ROOT));
        int end = at + phrase.length();
        return at >= 0 && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Whether some event has another field for its source, so that this one is the name of the same machine. */
    private static boolean addressed(ProfiledField field, Candidates candidates) {
        Set<String> sources = sources(field, candidates);
        return candidates.with(field).anyMatch(r -> sources.stream().anyMatch(r::has));
    }

    private static Set<String> sources(ProfiledField but, Candidates candidates) {
        return Stream.of(SOURCE, "src_ip")
                .flatMap(t -> candidates.forTarget(t).stream())
                .filter(c -> c.seen() && !c.field().equals(but.name()))
                .map(Candidate::field)
                .collect(Collectors.toSet());
    }

    private static void source(ProfiledField field, Candidates candidates) {
        Meaning first = candidates.meanings(field).stream()
                .filter(m -> MACHINES.contains(m.target()) || m.target().equals("dest_ip"))
                .findFirst()
                .orElseThrow();
        List.copyOf(candidates.targets()).stream()
                .filter(t -> t.startsWith(DESTINATION) || t.startsWith("dvc"))
                .forEach(t -> candidates.drop(t, field.name()));
        candidates.add(Candidate.of(
                field,
                new Meaning(
                        addressed(field, candidates) ? SOURCE_NAME : SOURCE,
                        first.kind(),
                        RANK,
                        Meaning.Source.GUESS)));
    }
}
