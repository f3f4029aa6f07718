package org.tafoundry.synth.cim;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what was done from a text that names who did it, {@code Account: root}: only this event has it. */
final class NamedDeeds {

    private static final int SHORTEST_NAME = 3;

    private static final Pattern WORDS = Pattern.compile("[\\s:=,;'\"()\\[\\]]+");

    private final List<String> people;

    /** What the fields for somebody name, where the sample has them. */
    NamedDeeds(Candidates candidates) {
        this.people = DirectMapping.chosen("user", candidates).stream()
                .filter(Candidate::seen)
                .map(Candidate::field)
                .toList();
    }

    /** What was done in this event; empty where it names who did it. */
    String general(EventRow row, String deed) {
        String small = ActionEvidence.key(deed);
        boolean own = people.stream()
                .flatMap(f -> row.values(f).stream())
                .filter(v -> v.length() >= SHORTEST_NAME && !v.equals(deed))
                .map(ActionEvidence::key)
                .anyMatch(v -> WORDS.splitAsStream(small).anyMatch(v::equals));
        return own ? "" : deed;
    }
}
