package org.tafoundry.synth.cim;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;

/** A lookup from the vendor's actions to the kind of event they are, for people to read and extend. */
final class DatasetLookup {

    private static final String COLUMN = "says";

    /** What values are that only look like those of a kind: events with them are of none. */
    private static final String OTHER = "other";

    private DatasetLookup() {}

    /** Adds the lookup for these kinds: the values seen first, then families of names that later events may have. */
    static void add(
            String prefix,
            List<String> keys,
            Map<ModelRule, Set<String>> values,
            Map<ModelRule, Collection<String>> families,
            Set<String> others,
            Mapping mapping) {
        if (values.isEmpty()) {
            return;
        }
        Map<String, String> rows = new LinkedHashMap<>();
        values.forEach((rule, own) -> own.stream()
                .filter(LookupTable::general)
                .forEach(v -> rows.putIfAbsent(v.toLowerCase(Locale.ROOT), rule.name())));
        others.stream().filter(LookupTable::general).forEach(v -> rows.putIfAbsent(v.toLowerCase(Locale.ROOT), OTHER));
        families.forEach((rule, words) -> words.forEach(word -> rows.putIfAbsent(word, rule.name())));
        for (int i = 0; i < keys.size(); i++) {
            Decision why = decision(values, keys.get(i));
            mapping.lookup(
                    EventTypePlanner.DATASET,
                    new Lookup(
                            EventTypePlanner.DATASET + (i == 0 ? "" : "_" + (i + 1)),
                            prefix + "_datasets",
                            List.of(new Input(COLUMN, keys.get(i))),
                            List.of(EventTypePlanner.DATASET),
                            true,
                            why.explanation()),
                    new LookupDefinition(
                            LookupTable.csv(List.of(COLUMN, EventTypePlanner.DATASET), rows), List.of(COLUMN)),
                    why);
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
