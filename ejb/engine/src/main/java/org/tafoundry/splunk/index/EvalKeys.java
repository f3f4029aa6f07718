package org.tafoundry.splunk.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tafoundry.splunk.event.EventTime;

/**
 * The names that INGEST_EVAL knows: keys such as {@code queue}, metadata without prefix, and indexed fields.
 *
 * <p>{@code pd:} before a name says that it is a key, {@code field:} that it is an indexed field, {@code mv:} that all
 * values of an indexed field are wanted.
 */
final class EvalKeys {

    private EvalKeys() {}

    /** The values of a name; none when it has no value. */
    static List<String> read(EventDraft event, String name) {
        if (name.startsWith("mv:")) {
            return event.indexed.all(name.substring("mv:".length()));
        }
        if (name.startsWith("field:")) {
            return first(event, name.substring("field:".length()));
        }
        if (name.startsWith("pd:")) {
            return key(event, name.substring("pd:".length())).map(List::of).orElse(List.of());
        }
        return switch (name) {
            case "host" -> List.of(event.host);
            case "source" -> List.of(event.source);
            case "sourcetype" -> List.of(event.sourcetype);
            case "index" -> List.of(event.index.isEmpty() ? "default" : event.index);
            case "linecount" ->
                List.of(Long.toString(event.raw.chars().filter(c -> c == '\n').count() + 1));
            default -> key(event, name).map(List::of).orElseGet(() -> first(event, name));
        };
    }

    /**
     * Writes a result.
     *
     * @param values the result; none for null, which removes an indexed field when it replaces and else does nothing
     * @param replace whether an indexed field's former values go
     */
    static void write(EventDraft event, String name, List<String> values, boolean replace) {
        if (name.startsWith("field:")) {
            field(event, name.substring("field:".length()), values, replace);
            return;
        }
        String key = name.startsWith("pd:") ? name.substring("pd:".length()) : name;
        boolean direct = name.startsWith("pd:") || isKey(name);
        if (!direct) {
            field(event, name, values, replace);
        } else if (!values.isEmpty()) {
            event.key(
                    switch (key) {
                        case "host" -> "MetaData:Host";
                        case "source" -> "MetaData:Source";
                        case "sourcetype" -> "MetaData:Sourcetype";
                        case "index" -> "_MetaData:Index";
                        default -> key;
                    },
                    values.get(0));
        }
    }

    private static void field(EventDraft event, String name, List<String> values, boolean replace) {
        if (replace) {
            event.indexed.set(name, values);
        } else {
            values.forEach(value -> event.indexed.append(name, value));
        }
    }

    private static boolean isKey(String name) {
        return switch (name) {
            case "_raw", "_time", "queue", "host", "source", "sourcetype", "index" -> true;
            default -> name.startsWith("MetaData:") || name.startsWith("_MetaData:") || name.endsWith("_ROUTING");
        };
    }

    private static Optional<String> key(EventDraft event, String name) {
        return name.equals("_time") ? Optional.of(seconds(event.time)) : event.key(name);
    }

    /** Unlike transforms with a regex, eval sees fractions of a second. */
    private static String seconds(EventTime time) {
        String whole = Long.toString(time.instant().getEpochSecond());
        int nano = time.instant().getNano();
        return nano == 0
                ? whole
                : whole + "." + String.format(Locale.ROOT, "%09d", nano).replaceAll("0+$", "");
    }

    private static List<String> first(EventDraft event, String name) {
        return event.indexed.first(name).map(List::of).orElse(List.of());
    }
}
