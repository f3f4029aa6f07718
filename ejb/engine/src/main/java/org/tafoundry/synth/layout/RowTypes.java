package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of several types in one log, {@code 1,FLOW,…} and {@code 1,LOGIN,…}: columns with which types begin alike have one
 * name, and the column that tells the types apart keeps the rule of one type from the rows of another.
 */
final class RowTypes {

    /** So many columns must begin alike before types share their names. */
    private static final int FEWEST_SHARED = 3;

    /** A column of few values tells types apart. */
    private static final int MOST_WORDS = 3;

    private final List<List<List<String>>> types;
    private final List<List<String>> pooled = new ArrayList<>();

    /**
     * Starts with the rows of all types.
     *
     * @param types the rows of each type, all rows of a type of one length; the most frequent type first
     */
    RowTypes(List<List<List<String>>> types) {
        this.types = List.copyOf(types);
        if (types.isEmpty()) {
            return;
        }
        List<List<String>> most = types.get(0);
        pooled.addAll(most);
        for (List<List<String>> other : types.subList(1, types.size())) {
            int shared = ColumnNaming.shared(most, other);
            for (List<String> row : shared >= FEWEST_SHARED ? other : List.<List<String>>of()) {
                List<String> padded = new ArrayList<>(row.subList(0, shared));
                while (padded.size() < most.get(0).size()) {
                    padded.add("");
                }
                pooled.add(padded);
            }
        }
    }

    /** The columns of the type with so many columns. */
    List<Cell> cells(int count) {
        List<List<String>> rows =
                types.stream().filter(t -> t.get(0).size() == count).findFirst().orElseThrow();
        boolean most = rows == types.get(0);
        List<Cell> cells = new ArrayList<>(ColumnNaming.cells(most ? pooled : rows, count, most ? List.of() : pooled));
        telling().ifPresent(column -> {
            Set<String> words = values(rows, column);
            Cell cell = cells.get(column);
            cells.set(column, new Cell(cell.name(), CellType.ANY, List.copyOf(words), "", true, cell.label()));
        });
        return cells;
    }

    /** The column whose values every type has for itself. */
    private Optional<Integer> telling() {
        int columns = types.stream().mapToInt(t -> t.get(0).size()).min().orElse(0);
        for (int c = 0; types.size() > 1 && c < columns; c++) {
            Set<String> seen = new HashSet<>();
            boolean apart = true;
            for (List<List<String>> rows : types) {
                Set<String> words = values(rows, c);
                apart &= words.size() <= MOST_WORDS
                        && words.stream().allMatch(w -> w.matches("[A-Za-z][\\w.-]*"))
                        && words.stream().allMatch(seen::add);
            }
            if (apart) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private static Set<String> values(List<List<String>> rows, int column) {
        Set<String> values = new TreeSet<>();
        rows.forEach(r -> values.add(r.get(column)));
        return values;
    }
}
