package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tafoundry.synth.format.Columns;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.layout.ColumnNaming;
import org.tafoundry.synth.setting.DelimiterRule;
import org.tafoundry.table.WordLists;

/** Extracts delimited columns under the names of their header line, or under names that their values suggest. */
final class ColumnExtraction {

    /** Among so many rows the types stand, if anywhere. */
    private static final int FIRST = 3;

    private static final Pattern TYPE = Pattern.compile(
            "(?i)(?:" + String.join("|", WordLists.list("column-types")) + ")(?:\\(\\d{1,6}(?:, ?\\d{1,3})?\\))?");

    private static final String MESSAGE = "message";

    /** Names of columns of text that say nothing. */
    private static final Set<String> COINED = WordLists.set("coined-names");

    private ColumnExtraction() {}

    static void add(Columns columns, List<Payload> payloads, Extraction extraction) {
        boolean behind = payloads.stream()
                .anyMatch(
                        p -> p.start() > 0 && !p.event().substring(0, p.start()).isBlank());
        List<String> names =
                columns.names().isEmpty() ? named(columns, payloads, behind) : taken(unique(columns.names()));
        String delimiter = columns.delimiter() == '\t' ? "\\t" : String.valueOf(columns.delimiter());
        extraction.report(
                "columns",
                columns.names().isEmpty()
                        ? "The columns, named after what their values are."
                        : "The columns in the order of the header line.",
                new DelimiterRule(Optional.of(behind ? MESSAGE : "_raw"), columns.delimiter(), names));
        sentences(columns, names, payloads, extraction);
        if (columns.legend() > 0) {
            extraction.drop(
                    "drop_legend",
                    "What stands above the header line is no event: it has fewer columns than every row.",
                    "^(?:[^" + delimiter + "]*+" + escaped(delimiter) + "){0," + (columns.legend() - 1) + "}[^"
                            + delimiter + "]*+$");
        }
        if (!columns.header().isEmpty()) {
            String header = columns.header().startsWith("#") ? "^#" : "^" + escaped(start(columns.header()));
            extraction.drop("drop_header", "Header lines are no events.", header);
            payloads.stream()
                    .limit(FIRST)
                    .filter(p -> types(columns, p))
                    .findFirst()
                    .ifPresent(p -> extraction.drop(
                            "drop_types",
                            "The row below the header, which says the types of the columns, is no event.",
                            "^" + escaped(start(p.text()))));
        }
    }

    /** Names after what the values are; the only column of sentences says what happened. */
    private static List<String> named(Columns columns, List<Payload> payloads, boolean behind) {
        List<List<String>> rows = payloads.stream()
                .limit(500)
                .map(p -> Columns.split(p.text(), columns.delimiter()))
                .toList();
        List<String> names = new ArrayList<>(ColumnNaming.names(rows, columns.count()));
        List<Integer> sentences = IntStream.range(0, names.size())
                .filter(c -> COINED.contains(names.get(c)) && sentences(values(rows, c)))
                .boxed()
                .toList();
        if (sentences.size() == 1 && !behind) {
            names.set(sentences.get(0), MESSAGE);
        }
        return List.copyOf(names);
    }

    private static List<String> values(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(r -> r.size() > column)
                .map(r -> r.get(column))
                .filter(v -> !v.isEmpty())
                .toList();
    }

    private static boolean sentences(List<String> values) {
        return ValueForm.of(values) == ValueForm.SENTENCE && SentenceRules.present(values);
    }

    /** Whether a row states types and nothing else. */
    private static boolean types(Columns columns, Payload payload) {
        return Columns.split(payload.text(), columns.delimiter()).stream()
                .allMatch(c -> TYPE.matcher(c).matches());
    }

    private static void sentences(Columns columns, List<String> names, List<Payload> payloads, Extraction extraction) {
        List<List<String>> rows = payloads.stream()
                .limit(500)
                .map(p -> Columns.split(p.text(), columns.delimiter()))
                .filter(r -> r.size() == columns.count() && !r.equals(columns.names()))
                .toList();
        for (int c = 0; c < Math.min(names.size(), columns.count()); c++) {
            List<String> values = values(rows, c);
            if (sentences(values)) {
                SentenceRules.add(names.get(c), values, new TreeSet<>(names), extraction);
            }
        }
    }

    private static List<String> taken(List<String> names) {
        return names.stream().map(n -> TakenNames.column(n, names)).toList();
    }

    private static String start(String header) {
        return header.substring(0, Math.min(60, header.length()));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
    }

    private static List<String> unique(List<String> names) {
        Map<String, Integer> seen = new TreeMap<>();
        List<String> clean = new ArrayList<>();
        for (String name : names) {
            String field =
                    name.replace("(", "_").replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
            field = field.isEmpty() || Character.isDigit(field.charAt(0)) ? "column_" + field : field;
            int times = seen.merge(field, 1, Integer::sum);
            clean.add(times == 1 ? field : field + "_" + times);
        }
        return clean;
    }
}
