package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.tafoundry.synth.format.Columns;
import org.tafoundry.synth.format.Payload;

/** Finds events among others that are delimited alike, and makes a layout of them. */
public final class UnknownLayouts {

    private static final String SEPARATORS = ",|;\t^";
    private static final int LEAST_COLUMNS = 7;
    private static final int MOST_COLUMNS = 500;
    private static final int LONGEST_WORDS = 4;

    private UnknownLayouts() {}

    /** A layout for each separator and number of columns that several events share. */
    public static List<LayoutMatch> match(List<Payload> payloads) {
        List<LayoutMatch> found = new ArrayList<>();
        List<Payload> open = new ArrayList<>(payloads);
        for (char separator : SEPARATORS.toCharArray()) {
            TreeMap<Integer, List<Payload>> byCount = new TreeMap<>();
            for (Payload payload : open) {
                List<String> cells = Columns.split(payload.text(), separator);
                if (cells.size() >= LEAST_COLUMNS && cells.size() <= MOST_COLUMNS && columnar(cells)) {
                    byCount.computeIfAbsent(cells.size(), n -> new ArrayList<>())
                            .add(payload);
                }
            }
            byCount.values().removeIf(alike -> alike.size() < 2);
            RowTypes types = new RowTypes(byCount.values().stream()
                    .sorted(Comparator.comparingInt(alike -> -alike.size()))
                    .map(alike -> rows(alike, separator))
                    .toList());
            byCount.forEach((count, alike) -> {
                List<Cell> cells = cut(types.cells(count), byCount.lastKey() > count);
                found.add(new LayoutMatch(layout(separator, count, cells), alike));
                open.removeAll(alike);
            });
        }
        return found;
    }

    /** Where other rows have more columns, a text at the end holds no separator: it would hold the columns of those. */
    private static List<Cell> cut(List<Cell> cells, boolean more) {
        Cell last = cells.get(cells.size() - 1);
        if (!more || last.type() != CellType.TEXT) {
            return cells;
        }
        List<Cell> cut = new ArrayList<>(cells.subList(0, cells.size() - 1));
        cut.add(new Cell(last.name(), CellType.ANY, last.values(), last.wrap(), last.must(), last.label()));
        return cut;
    }

    /** Columns are short; a sentence with commas is not made of columns. */
    private static boolean columnar(List<String> cells) {
        long brief = cells.stream()
                .filter(c -> c.split("\\s+").length <= LONGEST_WORDS)
                .count();
        long sentences =
                cells.stream().filter(c -> c.matches("[a-z]+(?: [a-z]+)+")).count();
        return brief * 10 >= cells.size() * 8 && sentences * 5 <= cells.size();
    }

    private static List<List<String>> rows(List<Payload> payloads, char separator) {
        return payloads.stream()
                .limit(500)
                .map(p -> Columns.split(p.text(), separator))
                .toList();
    }

    private static Layout layout(char separator, int count, List<Cell> cells) {
        return new Layout(
                "columns_" + count + "_" + (int) separator, count + " columns", separator, cells, count, "", true);
    }
}
