package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tafoundry.table.WordLists;

/** Takes a port for an end's only where the address that stands before it is that end's as well. */
final class PortsOfEnds {

    private static final String PORT = "_port";
    private static final String ADDRESS = "_ip";

    /** The ends with the CIM fields that name them. */
    private static final Map<String, String> ENDS = WordLists.meanings("ports-of-ends");

    private PortsOfEnds() {}

    /** Drops the ports of addresses that are of another end, or of none. */
    static void tell(Candidates candidates) {
        ENDS.forEach((target, end) -> {
            Set<String> addresses = Stream.of(end, end + ADDRESS, end + "_host")
                    .flatMap(t -> candidates.forTarget(t).stream())
                    .map(Candidate::field)
                    .collect(Collectors.toSet());
            List.copyOf(candidates.forTarget(target)).stream()
                    .filter(c ->
                            c.seen() && c.field().endsWith(PORT) && !c.field().equals(target))
                    .filter(c -> address(c.field(), candidates)
                            .filter(a -> !addresses.contains(a)
                                    && !addresses.contains(a + ADDRESS)
                                    && !addresses.contains(a + "_endpoint"))
                            .isPresent())
                    .forEach(c -> candidates.drop(target, c.field()));
        });
    }

    /** The field whose name is that of the port without its last word, where the log has it. */
    private static Optional<String> address(String port, Candidates candidates) {
        String name = port.substring(0, port.length() - PORT.length());
        return Stream.of(name, name + ADDRESS)
                .filter(candidates.fields()::containsKey)
                .findFirst();
    }
}
