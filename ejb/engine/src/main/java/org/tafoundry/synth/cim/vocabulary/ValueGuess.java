package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/**
 * Guesses a meaning from values that can hardly be anything else, for fields whose names say nothing; reads
 * {@code value-shapes.tsv}.
 */
public final class ValueGuess {

    private static final int LONGEST = 2048;

    private record Shape(Meaning meaning, int least, Pattern pattern) {}

    private static final TableForm FORM = TableForm.of(
            "value-shapes",
            CimFields.field("target"),
            CimFields.kind("kind"),
            TableColumn.number("rank", 2),
            TableColumn.number("least", 3),
            TableColumn.regex("regex"));

    private static final List<Shape> SHAPES = read();

    private ValueGuess() {}

    /** The meaning of a field all of whose values have one of the shapes. */
    public static Optional<Meaning> of(ProfiledField field, DeedTable deeds) {
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
                        .or(() -> outcome(real, deeds));
    }

    /** Words of which each says that something went well or did not. */
    private static Optional<Meaning> outcome(List<String> real, DeedTable deeds) {
        boolean ended = real.size() > 1
                && real.stream()
                        .allMatch(v -> v.matches("[A-Za-z]+")
                                && deeds.value(DeedTable.Family.OUTCOME, v).isPresent());
        return ended ? Optional.of(new Meaning("result", ValueKind.TEXT, 2, Meaning.Source.GUESS)) : Optional.empty();
    }

    private static List<Shape> read() {
        List<Shape> shapes = new ArrayList<>();
        for (TableRow row : Tables.shipped().sound(FORM)) {
            Meaning meaning = new Meaning(
                    row.text("target"),
                    ValueKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                    row.number("rank"),
                    Meaning.Source.GUESS);
            shapes.add(new Shape(meaning, row.number("least"), Pattern.compile(row.text("regex"))));
        }
        return List.copyOf(shapes);
    }
}
