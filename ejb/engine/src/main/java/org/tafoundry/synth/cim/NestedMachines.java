package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ValueKind;
import org.tafoundry.table.WordLists;

/**
 * Says of an object that describes the machine which an event is about, {@code device.hostname} beside {@code device.ip},
 * that none of its parts is where something came from, and that an end that is named apart comes before it.
 */
final class NestedMachines {

    private static final Set<String> MACHINES = WordLists.set("names-of-machines");

    /** The CIM fields of a source with those of the machine itself. */
    private static final Map<String, String> SOURCES = WordLists.meanings("sources-as-destinations");

    private static final String ADDRESS = "dest_ip";
    private static final List<String> ENDS = List.of("dest", ADDRESS);
    private static final int WEAKER = 5;

    private NestedMachines() {}

    /** Makes such parts the destination's, where two or more of one object are taken for different ends. */
    static void tell(Candidates candidates) {
        SOURCES.forEach((source, end) -> List.copyOf(candidates.forTarget(source)).stream()
                .filter(c -> c.seen() && machine(c.field()) && paired(c.field(), candidates))
                .forEach(c -> {
                    candidates.drop(source, c.field());
                    boolean fits = !end.equals(ADDRESS) || ValueKind.IP.fits(c.examples());
                    if (fits
                            && candidates.forTarget(end).stream()
                                    .noneMatch(d -> d.field().equals(c.field()))) {
                        candidates.add(c.with(new Meaning(
                                end,
                                c.meaning().kind(),
                                c.meaning().rank(),
                                c.meaning().source())));
                    }
                }));
        ENDS.forEach(end -> {
            boolean other = candidates.forTarget(end).stream()
                    .anyMatch(c -> c.seen() && c.field().contains(".") && !machine(c.field()));
            if (other) {
                candidates.replace(
                        end, c -> machine(c.field()) ? c.with(c.meaning().weaker(WEAKER, Meaning.Source.GUESS)) : c);
            }
        });
    }

    /** Whether the object that has the field has another that is a destination. */
    private static boolean paired(String field, Candidates candidates) {
        String parent = field.substring(0, field.lastIndexOf('.') + 1);
        return ENDS.stream()
                .flatMap(e -> candidates.forTarget(e).stream())
                .anyMatch(c -> c.seen() && !c.field().equals(field) && c.field().startsWith(parent));
    }

    private static boolean machine(String field) {
        String[] parts = field.toLowerCase(Locale.ROOT).split("\\.");
        return parts.length > 1 && MACHINES.contains(parts[parts.length - 2]);
    }
}
