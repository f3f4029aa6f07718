package org.tafoundry.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The form of a table: what kind it is, its columns, and which of them are the key.
 *
 * @param kind what the index and the names of own files call it
 * @param columns the columns, which tabs part
 * @param key names of the columns that no two rows may have the same; empty where rows may be alike
 * @param sections whether lines with an at sign open sections
 */
public record TableForm(String kind, List<TableColumn> columns, List<String> key, boolean sections) {

    public TableForm {
        Objects.requireNonNull(kind, "kind");
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** A table of this kind with these columns. */
    public static TableForm of(String kind, TableColumn... columns) {
        return new TableForm(kind, Arrays.asList(columns), List.of(), false);
    }

    /** The same, where these columns are the key. */
    public TableForm key(String... names) {
        return new TableForm(kind, columns, Arrays.asList(names), sections);
    }

    /** The same, with sections. */
    public TableForm withSections() {
        return new TableForm(kind, columns, key, true);
    }

    /** The place of a column, from 0. */
    int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("A table of " + kind + " has no column " + name);
    }

    /** The names of the columns, for a message. */
    String heading() {
        return columns.stream().map(TableColumn::name).collect(Collectors.joining(", "));
    }
}
