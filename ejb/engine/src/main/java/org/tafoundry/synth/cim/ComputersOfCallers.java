package org.tafoundry.synth.cim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Tells where a computer that is named beside an address from which something came is the one with this address: a header
 * names the machine that wrote the event, which is another one, and name and address come and go together.
 */
final class ComputersOfCallers {

    private static final String WRITER = "log_host";
    private static final String SOURCE = "src";
    private static final String NAME = "src_nt_host";
    private static final int RANK = 5;

    private static final Set<String> NAMES = WordLists.set("names-of-computers");

    /** Words of names that say that something came from there. */
    private static final Set<String> SOURCES = WordLists.set("source-words");

    private ComputersOfCallers() {}

    /** Takes such a computer for no destination and for the name of where it came from. */
    static void tell(Candidates candidates) {
        candidates.fields().values().stream()
                .filter(f -> NAMES.contains(String.join("_", NameWords.of(f.name()))))
                .filter(f -> ofCallers(f, candidates))
                .toList()
                .forEach(f -> {
                    List.copyOf(candidates.targets()).forEach(target -> candidates.drop(target, f.name()));
                    candidates.add(new Candidate(
                            f.name(),
                            new Meaning(NAME, ValueKind.HOST, RANK, Meaning.Source.GUESS),
                            f.events(),
                            f.examples(),
                            f.examples().stream().filter(ValueKind::placeholder).toList(),
                            false));
                });
    }

    private static boolean ofCallers(ProfiledField computer, Candidates candidates) {
        List<EventRow> events = candidates.with(computer).toList();
        return candidates.forTarget(SOURCE).stream()
                .filter(c -> c.seen() && !c.field().equals(computer.name()))
                .filter(c -> NameWords.of(c.field()).stream().anyMatch(SOURCES::contains))
                .anyMatch(source -> together(computer.name(), source.field(), events));
    }

    /** Whether each event has both, and neither goes with two of the other. */
    private static boolean together(String computer, String source, List<EventRow> events) {
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (EventRow row : events) {
            String name = row.values(computer).get(0);
            if (!row.has(source) || !row.has(WRITER) || row.values(WRITER).contains(name)) {
                return false;
            }
            String address = row.values(source).get(0);
            if (!address.equals(addresses.computeIfAbsent(name, n -> address))
                    || !name.equals(names.computeIfAbsent(address, a -> name))) {
                return false;
            }
        }
        return new HashSet<>(names.values()).size() > 1;
    }
}
