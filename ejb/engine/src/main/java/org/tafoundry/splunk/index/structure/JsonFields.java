package org.tafoundry.splunk.index.structure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.index.input.BreakWindow;

/** Flattens a JSON text into fields: {@code a.b} for members, {@code a{}} for the elements of an array. */
public final class JsonFields {

    private static final int DEEPEST = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(BreakWindow.MOST)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private JsonFields() {}

    /**
     * Reads the fields of a JSON text.
     *
     * @param trimBraces whether arrays are named {@code a} instead of {@code a{}}
     * @return what is wrong with the text; empty when it is JSON
     */
    public static String read(String text, boolean trimBraces, Fields fields) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return "it is empty";
            }
            value(parser, "", trimBraces ? "" : "{}", fields);
            return parser.nextToken() == null ? "" : "text follows behind the JSON";
        } catch (StreamConstraintsException e) {
            return "it is nested deeper than " + DEEPEST + " levels, or a value of it is longer than an event";
        } catch (IOException e) {
            // Text in memory can only be wrong JSON, which the caller reports with this reason.
            String message = e.getMessage();
            int line = message.indexOf('\n');
            return line < 0 ? message : message.substring(0, line);
        }
    }

    private static void value(JsonParser parser, String path, String braces, Fields fields) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                value(parser, path.isEmpty() ? name : path + "." + name, braces, fields);
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, path + braces, braces, fields);
            }
        } else if (!path.isEmpty() && !parser.getText().isEmpty()) {
            fields.append(path, parser.getText());
        }
    }
}
