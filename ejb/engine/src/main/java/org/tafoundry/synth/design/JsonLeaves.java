package org.tafoundry.synth.design;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The leaves of a JSON text by the paths that Splunk gives them. */
final class JsonLeaves {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLeaves() {}

    /** Values by path, {@code a.b} and {@code a{}.b}; what stands behind a syntax error is left out. */
    static Map<String, List<String>> of(String text) {
        Map<String, List<String>> leaves = new LinkedHashMap<>();
        Deque<String> paths = new ArrayDeque<>();
        String path = "";
        String name = "";
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> name = parser.currentName();
                    case START_OBJECT, START_ARRAY -> {
                        paths.push(path);
                        boolean named = parser.getParsingContext().getParent().inObject();
                        path = (named ? child(path, name) : path) + (token == JsonToken.START_ARRAY ? "{}" : "");
                    }
                    case END_OBJECT, END_ARRAY -> {
                        path = paths.pop();
                        if (paths.isEmpty()) {
                            return leaves;
                        }
                    }
                    case VALUE_NULL -> {
                        // a null is no value
                    }
                    default -> {
                        // first of all, as it is only here that the parser finds a string to be broken
                        String value = parser.getText();
                        leaves.computeIfAbsent(
                                        parser.getParsingContext().inObject() ? child(path, name) : path,
                                        f -> new ArrayList<>())
                                .add(value);
                    }
                }
            }
        } catch (IOException broken) {
            // the parser's only way to say that the text is no JSON from here on; the leaves before stand
            return leaves;
        }
        return leaves;
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
