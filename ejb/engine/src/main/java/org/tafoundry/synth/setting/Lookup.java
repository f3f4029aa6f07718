package org.tafoundry.synth.setting;

import java.util.List;
import java.util.Objects;

/**
 * LOOKUP: an automatic lookup.
 *
 * @param name class of the setting; Splunk asks lookups in the order of their classes
 * @param table name of the lookup's stanza in transforms.conf
 * @param inputs what is looked up
 * @param outputs the columns that become fields
 * @param keeps whether a field that has a value keeps it, as {@code OUTPUTNEW} says
 * @param comment one sentence that explains it
 */
public record Lookup(String name, String table, List<Input> inputs, List<String> outputs, boolean keeps, String comment)
        implements Setting {

    /**
     * One column of the table that is looked up.
     *
     * @param column the column
     * @param field the field whose value is looked for in it
     */
    public record Input(String column, String field) {

        /** A column under the name of the field. */
        public Input(String field) {
            this(field, field);
        }
    }

    public Lookup {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        Objects.requireNonNull(comment, "comment");
    }
}
