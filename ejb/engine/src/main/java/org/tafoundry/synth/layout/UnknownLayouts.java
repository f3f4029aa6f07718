package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
            Map<Integer, List<Payload>> byCount = new TreeMap<>();
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
                found.add(new LayoutMatch(layout(separator, count, types.cells(count)), alike));
                open.removeAll(alike);
            });
        }
        return found;
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
