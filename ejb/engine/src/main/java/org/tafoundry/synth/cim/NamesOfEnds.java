package org.tafoundry.synth.cim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.synth.cim.vocabulary.DeedTable;
import org.tafoundry.synth.cim.vocabulary.DeedTable.Family;
import org.tafoundry.synth.cim.vocabulary.Wildcards;
import org.tafoundry.table.Tables;
import org.tafoundry.table.WordLists;

/** Names that later logins may have, with how these went: the words for a login that the sample has, with the common words for an end. */
final class NamesOfEnds {

    private static final List<String> ENDS = WordLists.list("ends-of-names");

    private NamesOfEnds() {}

    /**
     * Wildcards with their actions, in either order of the words.
     *
     * @param said names of logins in the sample
     * @param logins wildcards for names of logins
     */
    static Map<String, String> of(Collection<String> said, List<String> logins, Tables tables) {
        DeedTable deeds = DeedTable.of(tables);
        List<String> seen = new ArrayList<>();
        logins.stream()
                .filter(w -> said.stream().anyMatch(v -> Wildcards.matches(w, v)))
                .filter(w -> w.startsWith("*") && w.endsWith("*"))
                .filter(w -> deeds.value(Family.OUTCOME, w.replace('*', ' ')).isEmpty())
                .forEach(seen::add);
        Map<String, String> names = new LinkedHashMap<>();
        for (String end : ENDS) {
            deeds.value(Family.OUTCOME, end)
                    .ifPresent(action -> seen.forEach(login -> {
                        names.put(login + end + "*", action);
                        names.put("*" + end + login, action);
                    }));
        }
        return names;
    }
}
