package org.tafoundry.synth.cim;

import java.util.List;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.NameWords;
import org.tafoundry.synth.cim.vocabulary.ValueKind;

/**
 * Says whose port a field is that is called just so: where events have it beside a source and no destination, and its
 * values are ports that systems give to clients, it is the source's.
 */
final class PortOwner {

    /** RFC 6335: the ports below are for services that are known by their port. */
    private static final int FIRST_OF_CLIENTS = 1024;

    /** The machine that writes the log is no end that an event names. */
    private static final String WRITER = "log_host";

    private PortOwner() {}

    /** Gives a nameless port to the source where the events say so. */
    static void add(List<EventRow> rows, Candidates candidates) {
        boolean told = candidates.forTarget("src_port").stream().anyMatch(Candidate::seen);
        List<Candidate> nameless = candidates.forTarget("dest_port").stream()
                .filter(c -> c.seen() && NameWords.of(c.field()).equals(List.of("port")))
                .toList();
        for (Candidate port : told ? List.<Candidate>of() : nameless) {
            List<EventRow> with = rows.stream().filter(r -> r.has(port.field())).toList();
            boolean source = !with.isEmpty()
                    && with.stream()
                            .allMatch(r -> has(r, "src", candidates)
                                    && !has(r, "dest", candidates)
                                    && r.values(port.field()).stream().allMatch(PortOwner::ofClient));
            if (source) {
                candidates.only(
                        candidates.fields().get(port.field()),
                        new Meaning("src_port", ValueKind.PORT, 5, Meaning.Source.GUESS));
            } else if (ofNobody(with, candidates)) {
                candidates.drop("dest_port", port.field());
            }
        }
    }

    /** Whether a port stands beside a source only, and is none that systems give to clients: that of a switch, a slot. */
    private static boolean ofNobody(List<EventRow> with, Candidates candidates) {
        return with.stream().filter(r -> !has(r, "dest", candidates)).count() * 2 > with.size()
                && with.stream().anyMatch(r -> has(r, "src", candidates));
    }

    private static boolean has(EventRow row, String target, Candidates candidates) {
        return candidates.forTarget(target).stream()
                .anyMatch(c -> c.seen() && !c.field().equals(WRITER) && row.has(c.field()));
    }

    private static boolean ofClient(String value) {
        return value.matches("\\d{4,5}") && Integer.parseInt(value) >= FIRST_OF_CLIENTS;
    }
}
