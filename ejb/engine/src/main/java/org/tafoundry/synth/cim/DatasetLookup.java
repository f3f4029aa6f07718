package org.tafoundry.synth.cim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.CimPlan.Lookup;

/** A lookup from the vendor's actions to the kind of event they are, for people to read and extend. */
final class DatasetLookup {

    private static final String COLUMN = "says";

    private DatasetLookup() {}

    /** Adds the lookup for these kinds: the values seen first, then families of names that later events may have. */
    static void add(String prefix, List<String> keys, Map<ModelRule, Set<String>> values, Mapping mapping) {
        if (values.isEmpty()) {
            return;
        }
        Map<String, String> rows = new LinkedHashMap<>();
        values.forEach((rule, own) -> own.stream()
                .filter(LookupTable::general)
                .forEach(v -> rows.putIfAbsent(v.toLowerCase(Locale.ROOT), rule.name())));
        values.keySet()
                .forEach(rule -> Wildcards.families(rule.stems()).forEach(word -> rows.putIfAbsent(word, rule.name())));
        for (int i = 0; i < keys.size(); i++) {
            mapping.lookup(
                    EventTypePlanner.DATASET + (i == 0 ? "" : "_" + (i + 1)),
                    EventTypePlanner.DATASET,
                    prefix + "_datasets",
                    prefix + "_datasets " + COLUMN + " AS " + FieldTest.quoted(keys.get(i)) + " OUTPUTNEW "
                            + EventTypePlanner.DATASET,
                    new Lookup(
                            LookupTable.csv(List.of(COLUMN, EventTypePlanner.DATASET), rows),
                            LookupTable.wildcards(COLUMN)),
                    decision(values, keys.get(i)));
        }
    }

    private static Decision decision(Map<ModelRule, Set<String>> values, String key) {
        return new Decision(
                EventTypePlanner.DATASET,
                "lookup",
                Decision.Origin.KNOWLEDGE,
                values.entrySet().stream()
                        .map(e -> e.getKey().name() + " for "
                                + String.join(
                                        ", ", e.getValue().stream().limit(5).toList()))
                        .toList(),
                0.8,
                List.of(),
                EventTypePlanner.DATASET + " says which kind of event it is by " + key + ".");
    }
}
