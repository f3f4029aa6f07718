package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tafoundry.table.WordLists;

/** Asks a field that names nobody last, {@code System}, where another one of the same events names somebody. */
final class Nobody {

    private static final Set<String> WORDS = WordLists.set("nobody-words");
    private static final String USER = "user";

    private Nobody() {}

    /** Weakens the fields that differ from another one only where they name nobody. */
    static void last(Candidates candidates) {
        List<Candidate> seen =
                candidates.forTarget(USER).stream().filter(Candidate::seen).toList();
        for (Candidate one : seen) {
            int least = seen.stream()
                    .filter(other -> lesser(one, other, candidates))
                    .mapToInt(other -> other.meaning().rank())
                    .min()
                    .orElse(Integer.MAX_VALUE);
            int lower = one.meaning().rank() - least + 1;
            if (least != Integer.MAX_VALUE && lower > 0) {
                candidates.replace(
                        USER,
                        c -> c.equals(one)
                                ? c.with(c.meaning().weaker(lower, c.meaning().source()))
                                : c);
            }
        }
    }

    /** Whether the one names nobody where the other names somebody, and else they say the same. */
    private static boolean lesser(Candidate one, Candidate other, Candidates candidates) {
        if (one.field().equals(other.field())) {
            return false;
        }
        List<EventRow> both = candidates
                .with(candidates.fields().get(one.field()))
                .filter(r -> r.has(other.field()))
                .toList();
        boolean lesser = false;
        for (EventRow row : both) {
            String mine = row.values(one.field()).get(0);
            String theirs = row.values(other.field()).get(0);
            if (!mine.equals(theirs)) {
                if (!nobody(mine) || nobody(theirs)) {
                    return false;
                }
                lesser = true;
            }
        }
        return lesser;
    }

    private static boolean nobody(String value) {
        return WORDS.contains(value.toLowerCase(Locale.ROOT));
    }
}
