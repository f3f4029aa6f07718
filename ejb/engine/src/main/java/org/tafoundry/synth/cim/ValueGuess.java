package org.tafoundry.synth.cim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Guesses a meaning from values that can hardly be anything else, for fields whose names say nothing; reads
 * {@code value-shapes.tsv}.
 */
final class ValueGuess {

    private static final int LONGEST = 2048;

    private record Shape(Meaning meaning, int least, Pattern pattern) {}

    private static final List<Shape> SHAPES = read("value-shapes.tsv");

    private ValueGuess() {}

    /** The meaning of a field all of whose values have one of the shapes. */
    static Optional<Meaning> of(ProfiledField field) {
        List<String> real =
                field.examples().stream().filter(v -> !ValueKind.placeholder(v)).toList();
        return real.isEmpty()
                ? Optional.empty()
                : SHAPES.stream()
                        .filter(s -> real.size() >= s.least()
                                && real.stream()
                                        .allMatch(v -> v.length() < LONGEST
                                                && s.pattern()
                                                        .matcher(v.strip())
                                                        .matches()))
                        .map(Shape::meaning)
                        .findFirst()
                        .or(() -> outcome(real));
    }

    /** Words of which each says that something went well or did not. */
    private static Optional<Meaning> outcome(List<String> real) {
        boolean ended = real.size() > 1
                && real.stream()
                        .allMatch(v -> v.matches("[A-Za-z]+")
                                && DeedTable.standard()
                                        .value(DeedTable.Family.OUTCOME, v)
                                        .isPresent());
        return ended ? Optional.of(new Meaning("result", ValueKind.TEXT, 2, Meaning.Source.GUESS)) : Optional.empty();
    }

    private static List<Shape> read(String resource) {
        List<Shape> shapes = new ArrayList<>();
        try (InputStream in = ValueGuess.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    Meaning meaning = new Meaning(
                            row[0],
                            ValueKind.valueOf(row[1].toUpperCase(Locale.ROOT)),
                            Integer.parseInt(row[2]),
                            Meaning.Source.GUESS);
                    shapes.add(new Shape(meaning, Integer.parseInt(row[3]), Pattern.compile(row[4])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return List.copyOf(shapes);
    }
}
