package org.tafoundry.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Reads the rows of tables whose columns tabs part; a line that begins with # is a comment. */
final class TableReader {

    private static final int MOST_SHOWN = 200;

    private final TableForm form;
    private final Findings findings;
    private final Map<String, Location> keys = new HashMap<>();

    TableReader(TableForm form, Findings findings) {
        this.form = form;
        this.findings = findings;
    }

    /** The sound rows of a file; what is wrong with the others is told. */
    List<TableRow> read(TableFile file, boolean own) {
        List<TableRow> rows = new ArrayList<>();
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                row(line, Location.line(file.name(), i + 1), own).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<TableRow> row(String line, Location where, boolean own) {
        if (form.sections() && line.startsWith("@")) {
            return Optional.of(
                    new TableRow(form, where, Arrays.asList(line.substring(1).split(" ")), true, own));
        }
        List<String> cells = Arrays.asList(line.split("\t", -1));
        if (cells.size() != form.columns().size()) {
            findings.add(
                    TableCode.TABLE_COLUMNS,
                    where,
                    "The row has " + cells.size() + " columns, a table of " + form.kind() + " has "
                            + form.columns().size() + ".",
                    "Write these columns with one tab between them: " + form.heading() + ".");
            return Optional.empty();
        }
        boolean sound = true;
        for (int i = 0; i < cells.size(); i++) {
            TableColumn column = form.columns().get(i);
            Optional<TableColumn.Defect> defect = column.defect(cells.get(i));
            defect.ifPresent(d -> findings.add(
                    d.code(),
                    where,
                    "The column " + column.name() + " holds \"" + shown(d.word()) + "\".",
                    d.allowed()));
            sound &= defect.isEmpty();
        }
        TableRow row = new TableRow(form, where, cells, false, own);
        return sound && first(row) ? Optional.of(row) : Optional.empty();
    }

    /** As much of a text as tells it from others. */
    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** Whether no row before has the same key. */
    private boolean first(TableRow row) {
        if (form.key().isEmpty()) {
            return true;
        }
        String key = form.key().stream().map(row::text).collect(Collectors.joining("\t"));
        Location before = keys.putIfAbsent(key, row.where());
        if (before != null) {
            findings.add(
                    TableCode.TABLE_KEY_TWICE,
                    row.where(),
                    "A row with " + String.join(" and ", form.key()) + " \"" + shown(key.replace("\t", "\", \""))
                            + "\" stands in " + before + " already.",
                    "Leave one of the two out, or give this one another key.");
        }
        return before == null;
    }
}
