package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the CSV files of lookup tables. */
final class LookupTable {

    /**
     * A pair, an address, a mailbox, or in a sentence a number or a dotted name: what one event alone has. A star would match
     * anything else in its place.
     */
    private static final Pattern OWN = Pattern.compile("\\w=\\S|\\d{1,3}(?:\\.\\d{1,3}){3}|\\w@\\w|\\*"
            + "|\\s\\d+(?!\\S)|\\s[a-z]{1,20}\\.[a-z]{2,30}(?!\\S)|\\s[\\da-fA-F]*::?[\\da-fA-F]+:[\\da-fA-F:]*"
            + "|(?i:(?<![\\da-f:-])(?:[\\da-f]{2}[:-]){5}[\\da-f]{2}(?![\\da-f:-]))");

    private LookupTable() {}

    /** Whether a value may stand in a table that meets other events: it holds nothing that is one event's own. */
    static boolean general(String value) {
        return !OWN.matcher(value).find();
    }

    /**
     * A CSV file with a header.
     *
     * @param columns names of the columns
     * @param rows what stands in the first columns, in CSV already where they are several, and the value of the last
     */
    static String csv(List<String> columns, Map<String, String> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        boolean one = columns.size() == 2;
        rows.forEach((key, value) -> csv.append(one ? cell(key) : key)
                .append(',')
                .append(cell(value))
                .append('\n'));
        return csv.toString();
    }

    /** A cell, in quotes where it has to be. */
    static String cell(String value) {
        return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
