package org.tafoundry.table;

import java.util.List;
import org.tafoundry.finding.Location;

/**
 * A row of a table, with the place where it stands.
 *
 * @param form the table's form
 * @param where file and line
 * @param cells what it holds, column by column; of a line that opens a section its words, without the at sign
 * @param section whether it opens a section
 * @param own whether it stands in a table of the organisation, not in one that ships with the engine
 */
public record TableRow(TableForm form, Location where, List<String> cells, boolean section, boolean own) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column as it stands there; empty where a dash says that there is nothing. */
    public String text(String column) {
        int at = form.indexOf(column);
        String cell = cells.get(at);
        return form.columns().get(at).optional() && cell.equals(TableColumn.NOTHING) ? "" : cell;
    }

    /** The words in the cell of a column. */
    public List<String> words(String column) {
        int at = form.indexOf(column);
        return form.columns().get(at).split(cells.get(at));
    }

    /** The number in the cell of a column. */
    public int number(String column) {
        return Integer.parseInt(text(column));
    }
}
