package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What published add-ons take a vendor's field name for: a vote where no table of ours knows it. */
final class MinedNames {

    private static final int RANK = 2;

    private static final Map<String, String> TARGETS = read("mined-names.tsv");

    private MinedNames() {}

    /** The meaning that most add-ons give the name, when all values of the field fit it. */
    static Optional<Meaning> of(List<String> words, ProfiledField field) {
        return Optional.ofNullable(TARGETS.get(String.join(" ", words)))
                .flatMap(target ->
                        Vocabularies.kind(target).map(kind -> new Meaning(target, kind, RANK, Meaning.Source.GUESS)))
                .filter(meaning -> field.examples().stream()
                                .filter(v -> !ValueKind.placeholder(v))
                                .allMatch(meaning.kind()::accepts)
                        && meaning.kind().fits(field.examples()));
    }

    private static Map<String, String> read(String resource) {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = MinedNames.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    targets.put(row[0], row[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return Map.copyOf(targets);
    }
}
