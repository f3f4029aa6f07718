package org.tafoundry.synth.cim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * Takes no address for the source that the log itself shows to be the other end: one that listens at any address, and one
 * whose values other events name as their destination.
 */
final class KnownEnds {

    /** Any address with or without a port, at which a server listens and from which nothing comes (RFC 1122, 3.2.1.3). */
    private static final Pattern ANY = Pattern.compile("(?:0\\.0\\.0\\.0|\\[?::\\]?)(?::\\d{1,5})?");

    private static final String PORT = "_port";
    private static final String ADDRESS = "_ip";

    private KnownEnds() {}

    /** Drops such sources with their ports. */
    static void tell(Candidates candidates) {
        repeated("src", "dest", candidates);
        repeated("dest", "src", candidates);
        for (String target : List.of("src", "src_ip")) {
            List.copyOf(candidates.forTarget(target)).stream()
                    .filter(Candidate::seen)
                    .filter(c -> listens(c) || known(c, candidates))
                    .forEach(c -> {
                        candidates.drop("src", c.field());
                        candidates.drop("src_ip", c.field());
                        candidates.drop("src_port", c.field());
                        candidates.drop("src_port", c.field() + PORT);
                        candidates.drop("src_port", c.field().replaceFirst("_ip$", "") + PORT);
                    });
        }
    }

    /** Asks a field that in some events repeats the one end and in others the other only where the other is not known. */
    private static void repeated(String end, String other, Candidates candidates) {
        for (String target : List.of(end, end + ADDRESS)) {
            List<Candidate> plain = candidates.forTarget(target).stream()
                    .filter(c -> c.seen() && c.where().isEmpty())
                    .toList();
            for (Candidate c : plain) {
                Set<String> others = better(other, c, candidates);
                if (repeats(c, others, candidates) && repeats(c, better(end, c, candidates), candidates)) {
                    String unknown = others.stream()
                            .sorted()
                            .map(f -> "isnull(" + EvalText.field(f) + ")")
                            .collect(Collectors.joining(" AND "));
                    candidates.replace(target, x -> x.equals(c) ? c.where(unknown) : x);
                }
            }
        }
    }

    private static boolean repeats(Candidate candidate, Set<String> end, Candidates candidates) {
        return candidates
                .with(candidates.fields().get(candidate.field()))
                .anyMatch(r -> named(r, candidate.field(), end));
    }

    /** The fields that are better known to name an end. */
    private static Set<String> better(String end, Candidate than, Candidates candidates) {
        return Stream.of(end, end + ADDRESS, end + "_host")
                .flatMap(t -> candidates.forTarget(t).stream())
                .filter(c -> c.seen() && c.meaning().rank() > than.meaning().rank())
                .map(Candidate::field)
                .filter(f -> !f.equals(than.field()))
                .collect(Collectors.toSet());
    }

    private static boolean named(EventRow row, String field, Set<String> end) {
        return end.stream().anyMatch(f -> row.values(f).containsAll(row.values(field)));
    }

    private static boolean listens(Candidate candidate) {
        return candidate.examples().stream().anyMatch(v -> !v.isBlank())
                && candidate.examples().stream().filter(v -> !v.isBlank()).allMatch(ANY.asMatchPredicate());
    }

    /** Whether a better known destination has each of its addresses, and no other source has one of them. */
    private static boolean known(Candidate candidate, Candidates candidates) {
        Set<String> mine = addresses(candidate.examples());
        Set<String> sources = new HashSet<>();
        Set<String> destinations = new HashSet<>();
        candidates.forTarget("src").stream()
                .filter(c -> c.seen() && !c.field().equals(candidate.field()))
                .forEach(c -> sources.addAll(c.examples()));
        candidates.forTarget("src_ip").stream()
                .filter(c -> c.seen() && !c.field().equals(candidate.field()))
                .forEach(c -> sources.addAll(c.examples()));
        for (String target : List.of("dest", "dest_ip")) {
            candidates.forTarget(target).stream()
                    .filter(c -> c.seen()
                            && !c.field().equals(candidate.field())
                            && c.meaning().rank() > candidate.meaning().rank())
                    .filter(c -> apart(c, candidate, candidates))
                    .forEach(c -> destinations.addAll(c.examples()));
        }
        return !mine.isEmpty()
                && destinations.containsAll(mine)
                && mine.stream().noneMatch(sources::contains);
    }

    /** Whether no event has both, so that the two are not the ends of one connection. */
    private static boolean apart(Candidate one, Candidate other, Candidates candidates) {
        ProfiledField field = candidates.fields().get(one.field());
        return candidates.with(field).noneMatch(r -> r.has(other.field()));
    }

    private static Set<String> addresses(List<String> values) {
        Set<String> addresses = new HashSet<>(values);
        addresses.removeIf(v -> !ValueKind.IP.accepts(v));
        return addresses;
    }
}
