package org.tafoundry.synth.cim;

import java.util.List;

/** Takes the machine that writes the log for no source: a header's address that a rule for columns calls one. */
final class OwnMachine {

    private static final String WRITER = "log_host";
    private static final int FEWEST = 3;

    private OwnMachine() {}

    /** Drops the sources that in every event are the machine which wrote it. */
    static void tell(Candidates candidates) {
        for (String target : List.of("src", "src_ip", "src_host", "src_nt_host")) {
            List.copyOf(candidates.forTarget(target)).stream()
                    .filter(c -> c.seen() && !c.field().equals(WRITER) && writes(c, candidates))
                    .forEach(c -> candidates.drop(target, c.field()));
        }
    }

    private static boolean writes(Candidate candidate, Candidates candidates) {
        List<EventRow> with =
                candidates.with(candidates.fields().get(candidate.field())).toList();
        return with.size() >= FEWEST
                && with.stream().allMatch(r -> r.has(WRITER) && r.values(WRITER).equals(r.values(candidate.field())));
    }
}
