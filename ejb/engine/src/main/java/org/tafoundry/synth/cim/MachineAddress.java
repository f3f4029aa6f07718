package org.tafoundry.synth.cim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Takes an address that is called no more than an address for that of the machine which the same events name, where the two
 * always go together: it is no source.
 */
final class MachineAddress {

    private static final Set<String> NAMES = WordLists.set("addresses-without-role");
    private static final Set<String> MACHINES = WordLists.set("names-of-machines");
    private static final int FEWEST = 2;

    private MachineAddress() {}

    /** Makes each such address the {@code dest_ip} where it is taken for a source. */
    static void tell(Candidates candidates) {
        for (Candidate machine : List.copyOf(candidates.forTarget("dest"))) {
            if (!machine.seen() || !MACHINES.contains(joined(machine.field()))) {
                continue;
            }
            for (Candidate address : List.copyOf(candidates.forTarget("src"))) {
                if (address.seen()
                        && NAMES.contains(joined(address.field()))
                        && together(machine, address, candidates)) {
                    candidates.only(
                            candidates.fields().get(address.field()),
                            new Meaning(
                                    "dest_ip", ValueKind.IP, address.meaning().rank(), Meaning.Source.GUESS));
                }
            }
        }
    }

    private static String joined(String field) {
        return NameWords.joined(NameWords.of(field), 0);
    }

    /** Whether each machine has one address and each address one machine, which some machine shows more than once. */
    private static boolean together(Candidate machine, Candidate address, Candidates candidates) {
        Map<List<String>, List<String>> addresses = new HashMap<>();
        int again = 0;
        for (EventRow row : candidates
                .with(candidates.fields().get(machine.field()))
                .filter(r -> r.has(address.field()))
                .toList()) {
            List<String> before = addresses.put(row.values(machine.field()), row.values(address.field()));
            if (before != null && !before.equals(row.values(address.field()))) {
                return false;
            }
            again += before == null ? 0 : 1;
        }
        return again > 0 && addresses.size() >= FEWEST && new HashSet<>(addresses.values()).size() == addresses.size();
    }
}
