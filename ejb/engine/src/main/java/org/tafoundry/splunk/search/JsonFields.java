package org.tafoundry.splunk.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Attempt;

/** KV_MODE = json: every leaf by its path, {@code a.b}, arrays as {@code a{}}. */
final class JsonFields implements SearchStep {

    private static final int DEEPEST = 500;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE) // the text that is read is bounded itself
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A value and where its text starts. */
    private record Leaf(String value, int at) {}

    private final Location where;

    JsonFields(Location where) {
        this.where = where;
    }

    /** Whether an event looks like JSON, so that KV_MODE = auto reads it as such. */
    static boolean looksLike(String raw) {
        String text = raw.strip();
        return text.startsWith("{") && text.endsWith("}") || text.startsWith("[") && text.endsWith("]");
    }

    @Override
    public void apply(Working event) {
        String raw = event.event.raw();
        int from = 0;
        while (from < raw.length() && Character.isWhitespace(raw.charAt(from))) {
            from++;
        }
        if (from == raw.length() || raw.charAt(from) != '{' && raw.charAt(from) != '[') {
            return;
        }
        String text = raw.substring(from, Math.min(raw.length(), from + KeyValueFields.MOST_CHARACTERS));
        Map<String, List<Leaf>> leaves = new LinkedHashMap<>();
        if (!read(text, leaves)) {
            event.findings.add(Finding.of(
                    SearchCode.SEARCH_JSON_DEEP,
                    where,
                    "The JSON is nested deeper than " + DEEPEST + "; fields from there on are not read.",
                    "Look at such events in a real Splunk, which states no such limit."));
        }
        for (Map.Entry<String, List<Leaf>> entry : leaves.entrySet()) {
            String field = entry.getKey();
            // with INDEXED_EXTRACTIONS as well, Splunk shows every value twice
            boolean doubled = event.event.indexed().has(field);
            if (doubled || !event.fields.has(field) && event.admits(field, where)) {
                for (Leaf leaf : entry.getValue()) {
                    // a string starts behind its quote; one with escapes is longer in the event than its value
                    int start = from + leaf.at() + (text.charAt(leaf.at()) == '"' ? 1 : 0);
                    boolean plain = raw.startsWith(leaf.value(), start);
                    event.append(
                            field,
                            leaf.value(),
                            where,
                            plain ? start : -1,
                            plain ? start + leaf.value().length() : -1);
                }
            }
        }
    }

    /**
     * Reads as far as the text is JSON: an event cut by TRUNCATE or maxchars keeps the leaves before the cut. Whether it is
     * not nested too deep.
     */
    private static boolean read(String text, Map<String, List<Leaf>> leaves) {
        Deque<String> paths = new ArrayDeque<>();
        String path = "";
        String name = "";
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> name = parser.currentName();
                    case START_OBJECT -> {
                        paths.push(path);
                        path = parser.getParsingContext().getParent().inObject() ? child(path, name) : path;
                    }
                    case START_ARRAY -> {
                        paths.push(path);
                        path = (parser.getParsingContext().getParent().inObject() ? child(path, name) : path) + "{}";
                    }
                    case END_OBJECT, END_ARRAY -> {
                        path = paths.pop();
                        if (paths.isEmpty()) {
                            return true;
                        }
                    }
                    default -> {
                        String field = parser.getParsingContext().inObject() ? child(path, name) : path;
                        int at = (int) parser.currentTokenLocation().getCharOffset();
                        leaves.computeIfAbsent(field, f -> new ArrayList<>()).add(new Leaf(parser.getText(), at));
                    }
                }
            }
        } catch (StreamConstraintsException deep) {
            return false;
        } catch (IOException broken) {
            // what was read before the break stands, as in Splunk; jackson has no other way to say "no JSON from here"
            return true;
        }
        return true;
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    @Override
    public List<Attempt> attempts(String field, Working event) {
        return AutomaticAttempt.of(this, where, "member", field, event);
    }
}
