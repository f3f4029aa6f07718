package org.tafoundry.table;

import java.util.List;
import java.util.Objects;

/**
 * A file that holds a table or a part of one.
 *
 * @param name the file's name, as findings name it; of an own table its end behind the last dot is the kind
 * @param text what stands in it
 */
public record TableFile(String name, String text) {

    public TableFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /** Its lines, of which the first has the number 1. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /** What stands behind the last dot of its name: the kind of table, for a file of an organisation. */
    String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
