package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Vendor words for the values that the CIM prescribes for one field; read from the engine's own table. */
final class ValueList {

    private static final Map<String, ValueList> LISTS = read("values.tsv");

    /** CIM value to vendor words, in the order in which they are asked. */
    private final Map<String, List<String>> words = new LinkedHashMap<>();

    private ValueList() {}

    /** The list of this name: severity, cef, outcome or traffic. */
    static ValueList named(String name) {
        return LISTS.get(name);
    }

    /** The CIM value of a vendor's value. */
    Optional<String> of(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, List<String>> row : words.entrySet()) {
            if (row.getValue().contains(lower)) {
                return Optional.of(row.getKey());
            }
        }
        String spaced = " " + String.join(" ", NameWords.of(value)) + " ";
        for (Map.Entry<String, List<String>> row : words.entrySet()) {
            if (row.getValue().stream().anyMatch(w -> spaced.contains(" " + w + " "))) {
                return Optional.of(row.getKey());
            }
        }
        return Optional.empty();
    }

    /** Vendor words and their CIM values. */
    Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        words.forEach((value, vendor) -> vendor.forEach(word -> rows.putIfAbsent(word, value)));
        return rows;
    }

    private static Map<String, ValueList> read(String resource) {
        Map<String, ValueList> lists = new LinkedHashMap<>();
        try (InputStream in = ValueList.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    lists.computeIfAbsent(row[0], n -> new ValueList())
                            .words
                            .computeIfAbsent(row[1], v -> new ArrayList<>())
                            .addAll(List.of(row[2].split(",")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return lists;
    }
}
