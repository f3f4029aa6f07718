package org.tafoundry.synth.layout;

import java.util.List;

/**
 * A layout that a vendor documents: the order of columns, or a regex where it has none.
 *
 * @param id short name
 * @param title what writes it, in words
 * @param separator what stands between columns; 0 for a layout given as a regex
 * @param cells the columns
 * @param least number of columns that an event must have at least
 * @param regex the regex of a layout without columns, with named groups
 */
public record Layout(String id, String title, char separator, List<Cell> cells, int least, String regex) {

    public Layout {
        cells = List.copyOf(cells);
    }

    /** Whether the layout is given as a regex. */
    public boolean free() {
        return separator == 0;
    }
}
