package org.tafoundry.synth.layout;

import java.util.List;

/**
 * A layout that a vendor documents: the order of columns, or a regex where it has none.
 *
 * @param id short name; what stands before a slash is the name of the family that are written to one log
 * @param title what writes it, in words
 * @param separator what stands between columns; 0 for a layout given as a regex
 * @param cells the columns
 * @param least number of columns that an event must have at least
 * @param regex the regex of a layout without columns, with named groups
 * @param exact whether there are never more columns
 */
public record Layout(
        String id, String title, char separator, List<Cell> cells, int least, String regex, boolean exact) {

    public Layout {
        cells = List.copyOf(cells);
    }

    /** A name for a setting. */
    public String name() {
        return id.replace('/', '_');
    }

    /** Whether this layout is written to the same log as the other, and tells itself by a column. */
    boolean sibling(Layout other) {
        int slash = id.indexOf('/');
        return slash > 0
                && other.id().startsWith(id.substring(0, slash + 1))
                && (free()
                        || cells.stream().anyMatch(c -> c.must() && !c.values().isEmpty()));
    }

    /** Whether this is what all messages of a family share, which says too little to know a message by it. */
    boolean tag() {
        return id.endsWith("/tag");
    }

    /** Whether the layout is given as a regex. */
    public boolean free() {
        return separator == 0;
    }
}
