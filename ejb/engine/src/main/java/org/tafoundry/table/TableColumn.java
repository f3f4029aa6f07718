package org.tafoundry.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A column of a table: its name and what its cells may hold.
 *
 * @param name what rows ask for it by
 * @param separators what stands between the words of a cell, any of these characters; empty where a cell is one word
 * @param allowed the only words there may be; empty where any will do
 * @param unknown what is wrong with a word that is not allowed
 * @param shape regex that a word must match as a whole
 * @param says what the shape asks for, in words
 * @param optional whether a cell may hold a dash instead, which says that there is nothing
 */
public record TableColumn(
        String name,
        String separators,
        Set<String> allowed,
        TableCode unknown,
        String shape,
        String says,
        boolean optional) {

    private static final String ANYTHING = "(?s).+";
    private static final int MOST_SHOWN = 40;

    /** Stands for no value in a column that need not have one. */
    static final String NOTHING = "-";

    public TableColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(separators, "separators");
        allowed = Set.copyOf(allowed);
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(says, "says");
    }

    /** A column of any text that is not blank. */
    public static TableColumn text(String name) {
        return new TableColumn(name, "", Set.of(), TableCode.TABLE_VALUE, ANYTHING, "text", false);
    }

    /** A column of words that one of these characters parts. */
    public static TableColumn words(String name, String separators) {
        return new TableColumn(name, separators, Set.of(), TableCode.TABLE_VALUE, ANYTHING, "words", false);
    }

    /** A column of whole numbers from 0. */
    public static TableColumn number(String name, int digits) {
        return new TableColumn(
                name,
                "",
                Set.of(),
                TableCode.TABLE_VALUE,
                "\\d{1," + digits + "}",
                "a whole number of at most " + digits + (digits == 1 ? " digit" : " digits"),
                false);
    }

    /** A column of a regex as Java reads it. */
    public static TableColumn regex(String name) {
        return new TableColumn(name, "", Set.of(), TableCode.TABLE_VALUE, "", "a regex", false);
    }

    /** A column that holds one of these words. */
    public static TableColumn oneOf(String name, Collection<String> allowed) {
        return new TableColumn(
                name, "", new TreeSet<>(allowed), TableCode.TABLE_VALUE, ANYTHING, "one of the words", false);
    }

    /** The same, with only these words allowed, and this code where another one stands there. */
    public TableColumn allowing(Collection<String> words, TableCode code) {
        return new TableColumn(name, separators, new TreeSet<>(words), code, shape, says, optional);
    }

    /** The same, where a dash says that there is nothing. */
    public TableColumn orNothing() {
        return new TableColumn(name, separators, allowed, unknown, shape, says, true);
    }

    /** The words of a cell, which are none where a dash says so. */
    List<String> split(String cell) {
        if (optional && cell.equals(NOTHING)) {
            return List.of();
        }
        return separators.isEmpty()
                ? List.of(cell)
                : Arrays.asList(cell.split("[" + Pattern.quote(separators) + "]", -1));
    }

    /** What is wrong with a cell, and what is allowed; empty when nothing is. */
    Optional<Defect> defect(String cell) {
        return split(cell).stream().flatMap(w -> defectOfWord(w).stream()).findFirst();
    }

    private Optional<Defect> defectOfWord(String word) {
        if (shape.isEmpty()) {
            return regexDefect(word);
        }
        if (!word.matches(shape)) {
            return Optional.of(new Defect(TableCode.TABLE_VALUE, word, "Write " + says + "."));
        }
        if (!allowed.isEmpty() && !allowed.contains(word)) {
            return Optional.of(new Defect(unknown, word, "Write " + choices() + "."));
        }
        return Optional.empty();
    }

    private static Optional<Defect> regexDefect(String word) {
        try {
            Pattern.compile(word);
            return word.isEmpty()
                    ? Optional.of(new Defect(TableCode.TABLE_VALUE, word, "Write a regex."))
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(new Defect(
                    TableCode.TABLE_VALUE,
                    word,
                    "Write a regex: " + e.getDescription() + " at character " + (e.getIndex() + 1) + "."));
        }
    }

    private String choices() {
        List<String> sorted = allowed.stream().sorted().toList();
        return sorted.size() <= MOST_SHOWN
                ? "one of " + String.join(", ", sorted)
                : "one of the " + sorted.size() + " that there are, for example " + sorted.get(0) + " or "
                        + sorted.get(sorted.size() - 1);
    }

    /**
     * What is wrong with a word.
     *
     * @param code its kind
     * @param word the word
     * @param allowed what to write instead
     */
    record Defect(TableCode code, String word, String allowed) {}
}
