package org.tafoundry.splunk.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code LOOKUP-<class>} setting says.
 *
 * @param table transforms.conf stanza
 * @param inputs columns that must match, with the event's fields
 * @param outputs columns that are given, with the event's fields; empty for all others
 * @param overwrite OUTPUT rather than OUTPUTNEW
 */
public record LookupClause(String table, List<Pair> inputs, List<Pair> outputs, boolean overwrite) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s,\"']+)");

    /**
     * A column and the event field it stands for.
     *
     * @param column column of the table
     * @param field field of the event
     */
    public record Pair(String column, String field) {}

    public LookupClause {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Reads {@code table in AS field, … OUTPUT|OUTPUTNEW out AS field, …}; nothing when it is not of that form. */
    public static Optional<LookupClause> parse(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        int output = words.size();
        boolean overwrite = true;
        for (int i = 1; i < words.size(); i++) {
            String upper = words.get(i).toUpperCase(Locale.ROOT);
            if (upper.equals("OUTPUT") || upper.equals("OUTPUTNEW")) {
                output = i;
                overwrite = upper.equals("OUTPUT");
                break;
            }
        }
        Optional<List<Pair>> inputs = pairs(words.subList(1, output));
        Optional<List<Pair>> outputs = pairs(words.subList(Math.min(output + 1, words.size()), words.size()));
        if (inputs.isEmpty() || outputs.isEmpty() || inputs.get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LookupClause(words.get(0), inputs.get(), outputs.get(), overwrite));
    }

    private static Optional<List<Pair>> pairs(List<String> words) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i + 2 < words.size() && words.get(i + 1).equalsIgnoreCase("as")) {
                pairs.add(new Pair(words.get(i), words.get(i + 2)));
                i += 2;
            } else if (words.get(i).equalsIgnoreCase("as")) {
                return Optional.empty();
            } else {
                pairs.add(new Pair(words.get(i), words.get(i)));
            }
        }
        return Optional.of(pairs);
    }
}
