package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Outcome;

/** DELIMS: pairs cut by one set of characters and split by another, or values in the order of FIELDS. */
final class DelimitedFields implements SearchStep {

    private final String pairDelimiters;
    private final String keyDelimiters;
    private final List<String> names;
    private final String source;
    private final RegexOptions options;
    private final Location where;

    /** A piece of the source text with its place in it. */
    private record Piece(String text, int start) {}

    DelimitedFields(
            String pairDelimiters,
            String keyDelimiters,
            List<String> names,
            String source,
            RegexOptions options,
            Location where) {
        this.pairDelimiters = pairDelimiters;
        this.keyDelimiters = keyDelimiters;
        this.names = List.copyOf(names);
        this.source = source;
        this.options = options;
        this.where = where;
    }

    @Override
    public void apply(Working event) {
        Optional<String> text = event.text(source);
        if (text.isEmpty()) {
            return;
        }
        if (keyDelimiters.isEmpty()) {
            values(text.get(), event);
        } else {
            pairs(text.get(), event);
        }
    }

    private void values(String text, Working event) {
        List<Piece> pieces = split(text, pairDelimiters, !names.isEmpty());
        if (names.isEmpty()) {
            // without FIELDS, names and values take turns
            for (int i = 0; i + 1 < pieces.size(); i += 2) {
                Piece value = pieces.get(i + 1);
                store(options.clean(unquoted(pieces.get(i).text())), unquoted(value.text()), value.start(), event);
            }
            return;
        }
        for (int i = 0; i < pieces.size() && i < names.size(); i++) {
            store(names.get(i), pieces.get(i).text(), pieces.get(i).start(), event);
        }
    }

    private void pairs(String text, Working event) {
        for (Piece piece : split(text, pairDelimiters, false)) {
            int at = firstOf(piece.text(), keyDelimiters);
            if (at > 0) {
                String key = unquoted(piece.text().substring(0, at).strip());
                String value = piece.text().substring(at + 1);
                int blanks = value.length() - value.stripLeading().length();
                store(options.clean(key), unquoted(value.strip()), piece.start() + at + 1 + blanks, event);
            }
        }
    }

    private void store(String field, String value, int start, Working event) {
        if (field.isEmpty() || value.isEmpty() && !options.keepEmpty()) {
            return;
        }
        boolean raw = source.equals("_raw");
        int end = start + value.length();
        if (options.multivalue()) {
            event.append(field, value, where, raw ? start : -1, raw ? end : -1);
        } else {
            event.setIfAbsent(field, value, where, raw ? start : -1, raw ? end : -1);
        }
    }

    /** Cuts at any of the characters outside double quotes; with keepEmpty every delimiter ends a value. */
    private static List<Piece> split(String text, String delimiters, boolean keepEmpty) {
        List<Piece> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (!end && text.charAt(i) == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            }
            if (end || !quoted && delimiters.indexOf(text.charAt(i)) >= 0) {
                boolean beside = keepEmpty && i > 0 && i == start && !end && text.charAt(i) == ' ';
                if (beside && text.charAt(i - 1) != ' ') {
                    // the documentation's example: DELIMS = ", " reads "one, two" as two values
                    start = i + 1;
                    continue;
                }
                if (keepEmpty || i > start) {
                    pieces.add(new Piece(
                            keepEmpty ? unquoted(text.substring(start, i)) : text.substring(start, i), start));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\\\"", "\"")
                : text;
    }

    @Override
    public List<Attempt> attempts(String field, Working event) {
        boolean stated = names.contains(field);
        if (!field.isEmpty() && !stated && !names.isEmpty()) {
            return List.of();
        }
        Optional<String> text = event.text(source);
        if (text.isEmpty()) {
            return List.of(Attempt.of(
                    where,
                    Outcome.SOURCE_ABSENT,
                    "It reads the field " + source + ", which the event does not have at this point.",
                    source));
        }
        Working after = event.copy();
        apply(after);
        if (field.isEmpty()) {
            long given = after.fields.names().size() - event.fields.names().size();
            return List.of(Attempt.of(where, Outcome.GAVE, "It gives " + given + " fields.", ""));
        }
        if (!after.fields.all(field).equals(event.fields.all(field))) {
            return List.of(new Attempt(
                    where,
                    Outcome.GAVE,
                    "It gives \"" + String.join("\", \"", after.fields.all(field)) + "\".",
                    source.equals("_raw") ? after.start(field) : -1,
                    ""));
        }
        if (!stated) {
            return List.of(Attempt.of(where, Outcome.NAME_ABSENT, "The text has no pair named " + field + ".", ""));
        }
        int pieces = split(text.get(), pairDelimiters, true).size();
        int place = names.indexOf(field);
        if (place >= pieces) {
            return List.of(Attempt.of(
                    where,
                    Outcome.NAME_ABSENT,
                    field + " is value " + (place + 1) + " of the text, which has only " + pieces + ".",
                    "too few values"));
        }
        return List.of(
                event.fields.has(field)
                        ? event.kept(where, field)
                        : Attempt.of(
                                where,
                                Outcome.EMPTY,
                                "Value " + (place + 1) + " of the text is empty.",
                                "empty value"));
    }
}
