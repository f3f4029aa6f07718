package org.tafoundry.synth.layout;

import java.util.List;

/**
 * One column of a layout.
 *
 * @param name the field's name; empty when the column is of no use
 * @param type what its values look like
 * @param values the only values it may have; empty when any of the type will do
 * @param wrap what stands around the value: nothing, a double quote or an opening bracket
 * @param must whether the value must be there; such a column tells its layout from others
 * @param label what stands before the value and says what it is, {@code Status} in {@code Status: ok}; empty when nothing does
 */
record Cell(String name, CellType type, List<String> values, String wrap, boolean must, String label) {

    Cell(String name, CellType type, List<String> values, String wrap, boolean must) {
        this(name, type, values, wrap, must, "");
    }

    Cell {
        values = List.copyOf(values);
    }

    /** How much a conforming value says for the layout. */
    double weight() {
        double telling = values.isEmpty() ? type.weight() : must ? 3 : 2;
        return telling + (wrap.isEmpty() ? 0 : 0.5);
    }

    /**
     * The regex of the label with the sign behind it if there is one, which only an empty column lacks; empty where there is no label.
     *
     * @param separator regex of what stands between columns
     */
    String labelled(String separator) {
        return label.isEmpty()
                ? ""
                : "(?:" + label.replaceAll("[^A-Za-z0-9_-]+", "\\\\W+") + "\\s*[:=]?\\s*|(?=\\s*(?:" + separator
                        + "|$)))";
    }

    /** Whether the value is all of the column and is not cut further. */
    boolean plain() {
        return wrap.isEmpty() && type != CellType.ENDPOINT && type != CellType.REQUEST && type != CellType.URL;
    }
}
