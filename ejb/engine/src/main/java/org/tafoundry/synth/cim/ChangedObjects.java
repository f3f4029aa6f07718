package org.tafoundry.synth.cim;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.ModelRule;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;
import org.tafoundry.table.WordLists;

/**
 * Gives changes {@code object_category} and {@code change_type} by a lookup, where what the vendor says was done names the
 * kind of thing that it was done to: {@code User created}, {@code policy.update}.
 */
final class ChangedObjects {

    private static final String CATEGORY = "object_category";
    private static final String TYPE = "change_type";
    private static final String COLUMN = "says";
    private static final String CHANGE = "Change";
    private static final int LONGEST = 40;

    /** The CIM's {@code change_type} of each kind of thing. */
    private static final Map<String, String> TYPES = WordLists.meanings("change-types");

    private ChangedObjects() {}

    /**
     * Adds the lookup where no field of the log says it.
     *
     * @param keys the fields that say what was done
     * @param values what they say in the sample, by the kind of event
     * @param families names that later events may have
     */
    static void add(
            String prefix,
            List<String> keys,
            Map<ModelRule, Set<String>> values,
            Map<ModelRule, Collection<String>> families,
            Candidates candidates,
            Mapping mapping) {
        if (mapping.has(CATEGORY) || mapping.has(TYPE) || said(CATEGORY, candidates) || said(TYPE, candidates)) {
            return;
        }
        DeedTable deeds = DeedTable.of(candidates.tables());
        Map<String, String> rows = new LinkedHashMap<>();
        values.forEach((rule, own) -> own.stream()
                .filter(v -> changes(rule) && LookupTable.general(v))
                .forEach(v -> put(v, deeds, rows)));
        if (rows.isEmpty()) {
            return;
        }
        families.forEach((rule, wildcards) ->
                wildcards.stream().filter(w -> changes(rule)).forEach(w -> put(w, deeds, rows)));
        for (int i = 0; i < keys.size(); i++) {
            add(prefix, keys.get(i), i == 0 ? "" : "_" + (i + 1), rows, mapping);
        }
    }

    private static void add(String prefix, String key, String number, Map<String, String> rows, Mapping mapping) {
        Map<String, String> table = new LinkedHashMap<>();
        rows.forEach((deed, category) ->
                table.put(LookupTable.cell(deed) + "," + LookupTable.cell(category), TYPES.get(category)));
        String why = CATEGORY + " and " + TYPE + " say what was changed, by " + key + ".";
        mapping.lookup(
                CATEGORY,
                new Lookup(
                        CATEGORY + number,
                        prefix + "_objects",
                        List.of(new Input(COLUMN, key)),
                        List.of(CATEGORY, TYPE),
                        true,
                        why),
                new LookupDefinition(LookupTable.csv(List.of(COLUMN, CATEGORY, TYPE), table), List.of(COLUMN)),
                new Decision(
                        CATEGORY,
                        "lookup",
                        Decision.Origin.KNOWLEDGE,
                        rows.keySet().stream().limit(5).toList(),
                        0.8,
                        List.of(),
                        why));
    }

    private static boolean said(String target, Candidates candidates) {
        return candidates.fields().containsKey(target)
                || candidates.forTarget(target).stream().anyMatch(Candidate::seen);
    }

    private static boolean changes(ModelRule rule) {
        return rule.model().equals(CHANGE);
    }

    private static void put(String deed, DeedTable deeds, Map<String, String> rows) {
        if (deed.length() > LONGEST) {
            return; // a sentence may only speak of a thing
        }
        Optional<String> category = deeds.value(DeedTable.Family.OBJECT, deed).filter(TYPES::containsKey);
        category.ifPresent(c -> rows.putIfAbsent(ActionEvidence.key(deed), c));
    }
}
