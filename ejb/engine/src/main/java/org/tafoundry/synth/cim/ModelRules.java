package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rules for all data models; read from the engine's own table. */
final class ModelRules {

    private static final List<ModelRule> STANDARD = read("models.tsv");

    private ModelRules() {}

    /** The rules that ship with the engine, in order of the table. */
    static List<ModelRule> standard() {
        return STANDARD;
    }

    private static List<ModelRule> read(String resource) {
        List<ModelRule> rules = new ArrayList<>();
        try (InputStream in = ModelRules.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(rule(line.split("\t", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return List.copyOf(rules);
    }

    private static ModelRule rule(String[] row) {
        List<List<String>> needs = groups(row[3]);
        List<String> words = words(row[4]);
        List<String> stems = words(row[5]);
        return new ModelRule(
                row[0],
                List.of(row[1].split(" ")),
                row[2],
                needs,
                words,
                stems.isEmpty() ? words : stems,
                Set.copyOf(words(row[6])),
                words(row[7]),
                groups(row[8]));
    }

    private static List<List<String>> groups(String cell) {
        return cell.equals("-")
                ? List.of()
                : Arrays.stream(cell.split(" "))
                        .map(group -> List.of(group.split("\\|")))
                        .toList();
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }
}
