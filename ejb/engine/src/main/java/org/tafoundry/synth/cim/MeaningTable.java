package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the field names of the common schemas and vendors mean; read from the engine's own table. */
final class MeaningTable {

    private static final MeaningTable STANDARD = read("meanings.tsv");

    private final Map<String, List<Meaning>> byName = new HashMap<>();

    private MeaningTable() {}

    /** The table that ships with the engine. */
    static MeaningTable standard() {
        return STANDARD;
    }

    /**
     * The meanings of the longest end of these words that the table knows; empty when it knows none.
     *
     * <p>The longest end decides alone, so that {@code source.user.name} is not taken for {@code user.name}.
     */
    List<Meaning> of(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            List<Meaning> found = byName.get(NameWords.joined(words, from));
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** How many of the last words make up the longest known end; 0 when none is known. */
    int knownWords(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            if (byName.containsKey(NameWords.joined(words, from))) {
                return words.size() - from;
            }
        }
        return 0;
    }

    private static MeaningTable read(String resource) {
        MeaningTable table = new MeaningTable();
        try (InputStream in = MeaningTable.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    table.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return table;
    }

    private void add(String[] row) {
        ValueKind kind = ValueKind.valueOf(row[1].toUpperCase(Locale.ROOT));
        Meaning meaning = new Meaning(row[0], kind, Integer.parseInt(row[2]), true);
        for (String name : row[3].split(" ")) {
            List<Meaning> meanings =
                    byName.computeIfAbsent(NameWords.joined(NameWords.of(name), 0), key -> new ArrayList<>());
            if (meanings.stream().noneMatch(m -> m.target().equals(meaning.target()))) {
                meanings.add(meaning);
            }
        }
    }
}
