package org.tafoundry.proposal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.TableRow;
import org.tafoundry.table.Tables;

/** What the values of a CIM field look like, so that no field gets a name that its values contradict. */
enum ValueKind {
    ADDRESS("(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*"),
    HOST("(?=.*[A-Za-z.:])(?!\\d+\\.\\d+$)(?!\\d{4}-\\d\\d-\\d\\d)(?!\\d\\d:\\d\\d:\\d\\d)[\\w.:-]{2,255}"),
    PORT("\\d{1,5}"),
    MAC("[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}|(?:[0-9A-Fa-f]{4}\\.){2}[0-9A-Fa-f]{4}"),
    USER("(?!(?:\\d{1,3}\\.){3}\\d{1,3}$)(?!\\d+$)[^\\s/:,;=\\[\\]{}]{1,100}"),
    URL("\\S*/\\S*"),
    METHOD("[A-Z]{3,20}"),
    STATUS("[1-5]\\d\\d|[A-Za-z][\\w ]{1,40}"),
    PATH(".*[/\\\\].*"),
    HASH("(?:[A-Za-z0-9]+=)?[0-9A-Fa-f]{32,128}"),
    NUMBER("-?\\d+(?:\\.\\d+)?"),
    TEXT("(?s).*");

    private static final TableForm FORM = TableForm.of(
            "cim-kinds",
            TableColumn.oneOf(
                    "kind",
                    Arrays.stream(values())
                            .map(k -> k.name().toLowerCase(Locale.ROOT))
                            .toList()),
            TableColumn.words("fields", " "));

    private static final Map<String, ValueKind> OF_FIELDS = load();

    private final Predicate<String> fits;

    ValueKind(String pattern) {
        this.fits = Pattern.compile(pattern).asMatchPredicate();
    }

    /** The kind of a CIM field. */
    static ValueKind of(String cimField) {
        return OF_FIELDS.getOrDefault(cimField, TEXT);
    }

    /** Whether a value, of which only the first 1,000 characters count, looks like one of this kind. */
    boolean fits(String value) {
        return value.length() <= LONGEST ? fits.test(value) : this == TEXT || this == URL && fits.test(cut(value));
    }

    private static final int LONGEST = 1_000;

    private static String cut(String value) {
        return value.substring(0, LONGEST);
    }

    private static Map<String, ValueKind> load() {
        Map<String, ValueKind> kinds = new HashMap<>();
        for (TableRow row : Tables.shipped().sound(FORM)) {
            row.words("fields")
                    .forEach(field -> kinds.put(field, valueOf(row.text("kind").toUpperCase(Locale.ROOT))));
        }
        return kinds;
    }
}
