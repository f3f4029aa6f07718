package org.tafoundry.splunk.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tafoundry.splunk.event.Fields;

/** The table of expressions and their results in functions.txt. */
final class EvalTable {

    record Row(String expression, String expected) {}

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    private final Fields fields = new Fields();
    private final List<Row> rows = new ArrayList<>();

    EvalTable() {
        try (InputStream in = EvalTable.class.getResourceAsStream("functions.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        int arrow = line.indexOf(" => ");
        if (line.startsWith("set ")) {
            int equals = line.indexOf(" =");
            String values = line.substring(Math.min(line.length(), equals + 3));
            fields.set(line.substring(4, equals), Arrays.asList(values.split(" ; ", -1)));
        } else if (arrow > 0) {
            rows.add(new Row(line.substring(0, arrow), line.substring(arrow + 4)));
        }
    }

    List<Row> rows() {
        return rows;
    }

    EvalScope scope() {
        EvalLookup ports = (table, inputs) -> table.equals("ports") && "8443".equals(inputs.get("port"))
                ? Map.of("name", List.of("https-alt"))
                : Map.of();
        return new EvalScope(fields, NOW, ZoneOffset.UTC, ports, new EvalLimits());
    }

    static String show(Value value) {
        return Values.isNull(value) ? "∅" : String.join(" ; ", Values.list(value));
    }
}
