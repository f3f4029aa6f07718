package org.tafoundry.synth.cim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.cim.vocabulary.ValueList;
import org.tafoundry.synth.setting.Lookup;
import org.tafoundry.synth.setting.Lookup.Input;
import org.tafoundry.synth.setting.LookupDefinition;

/** Puts a vendor's closed vocabulary on the values that the CIM prescribes, by a lookup that people can read and extend. */
final class ValueLookup {

    private static final int LONGEST = 40;
    private static final int MOST_VALUES = 60;

    private ValueLookup() {}

    /** Whether the values are labels of a closed vocabulary, some of which the list knows. */
    static boolean serves(List<String> values, ValueList list) {
        return values.size() <= MOST_VALUES
                && values.stream().allMatch(v -> v.length() <= LONGEST)
                && values.stream().anyMatch(v -> list.of(v).isPresent());
    }

    /**
     * Adds the lookup: the values seen first, then the words that vendors use.
     *
     * @param prefix what the lookup's name begins with
     * @param input the field that is looked up
     * @param target the CIM field
     */
    static void add(
            String prefix,
            String input,
            String target,
            List<String> values,
            ValueList list,
            Mapping mapping,
            Decision why) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String value : new TreeSet<>(values)) {
            list.of(value).ifPresent(v -> rows.putIfAbsent(value.strip().toLowerCase(Locale.ROOT), v));
        }
        list.rows().forEach(rows::putIfAbsent);
        String name = prefix + "_" + target;
        mapping.lookup(
                target,
                new Lookup(target, name, List.of(new Input(input)), List.of(target), false, why.explanation()),
                new LookupDefinition(LookupTable.csv(List.of(input, target), rows), List.of()),
                why);
    }
}
