package org.tafoundry.synth.time;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** How likely a value's name says that it is the time of the event itself, 0 to 100; the table is {@code names.tsv}. */
final class TimeNames {

    /** A name that says nothing. */
    static final int UNKNOWN = 20;

    /** A name of this score or less is the time of something else, however it behaves. */
    static final int OTHER = 12;

    private static final TableForm FORM = TableForm.of(
            "time-names",
            TableColumn.oneOf("extent", Set.of("whole", "part")),
            TableColumn.number("score", 2),
            TableColumn.words("names", " "));

    /** Parts of names without separators; the first that occurs decides. */
    private static final Map<String, Integer> PARTS = new LinkedHashMap<>();

    private static final Map<String, Integer> WHOLE = new LinkedHashMap<>();

    static {
        for (TableRow row : Tables.shipped().sound(FORM)) {
            Map<String, Integer> names = row.text("extent").equals("whole") ? WHOLE : PARTS;
            row.words("names").forEach(name -> names.put(name, row.number("score")));
        }
    }

    private TimeNames() {}

    static int score(String label) {
        String name = label.replace("@", "at").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        Integer whole = WHOLE.get(name);
        if (whole != null) {
            return whole;
        }
        for (Map.Entry<String, Integer> part : PARTS.entrySet()) {
            if (name.contains(part.getKey())) {
                return part.getValue();
            }
        }
        return name.endsWith("time") || name.startsWith("time") || name.endsWith("date") || name.endsWith("at")
                ? 55
                : UNKNOWN;
    }
}
