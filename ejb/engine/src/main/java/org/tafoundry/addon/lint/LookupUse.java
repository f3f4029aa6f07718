package org.tafoundry.addon.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a LOOKUP setting asks of its table.
 *
 * @param table the lookup's name
 * @param columns the table's columns that are named, inputs and outputs
 */
record LookupUse(String table, List<String> columns) {

    private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|[^\\s,\"]+");

    LookupUse {
        columns = List.copyOf(columns);
    }

    /** Reads the value of a LOOKUP setting; what is not understood is left out. */
    static LookupUse parse(String value) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(value);
        while (matcher.find()) {
            tokens.add(matcher.group(1) == null ? matcher.group() : matcher.group(1));
        }
        List<String> columns = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            switch (tokens.get(i).toUpperCase(Locale.ROOT)) {
                case "AS" -> i++;
                case "OUTPUT", "OUTPUTNEW" -> {}
                default -> columns.add(tokens.get(i));
            }
        }
        return new LookupUse(tokens.isEmpty() ? "" : tokens.get(0), columns);
    }
}
