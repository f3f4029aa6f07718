package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.table.WordLists;

/**
 * Gives the client of a lease as the destination, as the CIM has it: its address, its card and its name stand there, whatever
 * end a log names it as.
 */
final class LeasedAddresses {

    private static final String LEASES = "dhcp";

    private static final Map<String, String> CLIENT = WordLists.meanings("clients-of-leases");

    private LeasedAddresses() {}

    /** What became of a lease, by what a server calls what it did (RFC 2131, 3.1). */
    private static final Map<String, String> DEEDS = WordLists.meanings("deeds-of-leases");

    /**
     * Adds what no other setting gives, and what became of the lease.
     *
     * @param key a field as the mapping leaves it
     */
    static void add(String prefix, List<Kind> kinds, SampleRows rows, UnaryOperator<String> key, Mapping mapping) {
        kinds.stream().filter(k -> k.rule().name().equals(LEASES)).findFirst().ifPresent(leases -> {
            CLIENT.keySet().stream()
                    .sorted()
                    .filter(source -> mapping.seen().contains(source)
                            && !mapping.has(CLIENT.get(source))
                            && leases.rows().stream()
                                    .anyMatch(i -> rows.targets(i).contains(source)))
                    .forEach(source -> client(source, CLIENT.get(source), mapping));
            leases.telling().entrySet().stream()
                    .filter(e -> e.getValue().stream().anyMatch(v -> DEEDS.containsKey(ActionEvidence.key(v))))
                    .findFirst()
                    .ifPresent(e -> deeds(prefix, e.getKey(), key.apply(e.getKey()), mapping));
        });
    }

    private static void client(String source, String target, Mapping mapping) {
        mapping.replaced(source)
                .ifPresent(value -> mapping.eval(
                        target, value, decision(target, source, target + " is of the client that was given a lease.")));
    }

    private static void deeds(String prefix, String field, String key, Mapping mapping) {
        String why = "action is what became of a lease.";
        Map<String, String> table = new TreeMap<>(DEEDS);
        mapping.lookup(
                "action",
                new Lookup(
                        "acted_on_lease",
                        prefix + "_leases",
                        List.of(new Input("says", key)),
                        List.of("action"),
                        mapping.has("action"),
                        why),
                new LookupDefinition(LookupTable.csv(List.of("says", "action"), table), List.of()),
                decision("action", field, why));
        if (!mapping.has("signature")) {
            mapping.eval(
                    "signature",
                    EvalText.field(field),
                    decision("signature", field, "signature is what a server did with a lease."));
        }
    }

    private static Decision decision(String subject, String from, String why) {
        return new Decision(subject, from, Decision.Origin.RULE, List.of("the log tells leases"), 0.8, List.of(), why);
    }
}
