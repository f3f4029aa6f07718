package org.tafoundry.synth.cim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tafoundry.table.WordLists;

/**
 * Takes nobody for the one who did something who is only named in what was asked for or answered: the account that a call
 * creates stands there.
 */
final class ContentsOfRequests {

    private static final Set<String> CONTENTS = WordLists.set("contents-of-requests");
    private static final List<String> PEOPLE = List.of("user", "user_id", "src_user", "src_user_id");

    private ContentsOfRequests() {}

    /** Drops them where another field of the log names somebody. */
    static void drop(Candidates candidates) {
        for (String target : PEOPLE) {
            List<Candidate> seen = candidates.forTarget(target).stream()
                    .filter(Candidate::seen)
                    .toList();
            if (seen.stream().anyMatch(c -> !content(c))) {
                seen.stream().filter(ContentsOfRequests::content).forEach(c -> candidates.drop(target, c.field()));
            }
        }
    }

    private static boolean content(Candidate candidate) {
        List<String> path = Arrays.asList(candidate.field().split("\\."));
        return path.subList(0, path.size() - 1).stream()
                .map(s -> s.replace("{}", "").toLowerCase(Locale.ROOT))
                .anyMatch(CONTENTS::contains);
    }
}
