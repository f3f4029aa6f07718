package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.synth.sensitive.Redactor;

/** Masks the sensitive parts of an event wherever they turn up; every text keeps its length, so that spans stay right. */
final class Masked {

    /** What is left of a longer event is not shown and not looked at. */
    static final int MOST = 8_000;

    /** A shorter value is found in too much that is no secret. */
    private static final int LEAST = 4;

    private final List<String> parts;

    /**
     * Looks at an event.
     *
     * @param fields fields whose names may tell that their values are secrets
     */
    Masked(String raw, Fields fields) {
        parts = new ArrayList<>(Redactor.parts(raw.length() > MOST ? raw.substring(0, MOST) : raw));
        for (Map.Entry<String, List<String>> field : fields.asMap().entrySet()) {
            for (String value : field.getValue()) {
                if (value.length() >= LEAST
                        && !Redactor.redact(field.getKey(), value).equals(value)
                        && Redactor.redact(value).equals(value)) {
                    parts.add(value);
                }
            }
        }
        parts.sort(Comparator.comparingInt(String::length).reversed());
    }

    String text(String text) {
        String masked = text;
        for (String part : parts) {
            masked = masked.replace(part, "*".repeat(part.length()));
        }
        return masked;
    }

    /** The first so many characters, masked. */
    String text(String text, int most) {
        return cut(text(text.length() > MOST ? text.substring(0, MOST) : text), most);
    }

    /** The first so many characters of a field's value, masked. */
    String value(String field, String value, int most) {
        return cut(text(Redactor.redact(field, value)), most);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }
}
