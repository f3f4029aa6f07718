package org.tafoundry.synth.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.table.WordLists;

/** Hands out field names for header columns, each once; a taken name is followed by the next best for its kind. */
final class HeaderNames {

    private static final Map<String, List<String>> FURTHER = WordLists.groups("further-columns");

    private final Set<String> taken = new HashSet<>();

    /** A named group around the regex. */
    String group(String name, String regex) {
        return "(?<" + take(name) + ">" + regex + ")";
    }

    /** Whether a column has this name already. */
    boolean has(String name) {
        return taken.contains(name);
    }

    /** The name, or the next best one when it is taken. */
    String take(String name) {
        if (taken.add(name)) {
            return name;
        }
        for (String further : FURTHER.getOrDefault(name, List.of())) {
            if (taken.add(further)) {
                return further;
            }
        }
        int n = 2;
        while (!taken.add(name + "_" + n)) {
            n++;
        }
        return name + "_" + n;
    }
}
