package org.tafoundry.synth.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the engine's own tables of layouts. */
final class LayoutTable {

    private static final List<String> FILES = List.of(
            "cloud",
            "web",
            "paloalto",
            "firewall",
            "proxy",
            "identity",
            "system",
            "security",
            "application",
            "cisco-asa",
            "cisco-ios",
            "network",
            "gateway",
            "unix",
            "device");
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "pipe", '|', "tab", '\t', "space", ' ', "caret", '^', "regex", '\0');
    private static final Pattern TOKEN = Pattern.compile(
            "(?<wrap>[\"\\[(]?)(?<name>\\w*|-)(?<must>!?)(?:\\{(?<values>[^}]*)\\}|:(?<type>\\w+))?[\"\\])]?");
    private static final List<Layout> ALL = read();

    private LayoutTable() {}

    /** Every layout. */
    static List<Layout> all() {
        return ALL;
    }

    private static List<Layout> read() {
        List<Layout> layouts = new ArrayList<>();
        for (String file : FILES) {
            String[] head = null;
            StringBuilder body = new StringBuilder();
            for (String line : lines(file + ".layouts")) {
                boolean more = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
                if (!more && !line.isBlank() && !line.startsWith("#")) {
                    add(head, body, layouts);
                    head = line.split("\\s+", 3);
                    body.setLength(0);
                } else if (more) {
                    boolean regex = head[1].equals("regex");
                    body.append(regex ? line.stripLeading() : line);
                }
            }
            add(head, body, layouts);
        }
        return List.copyOf(layouts);
    }

    private static void add(String[] head, StringBuilder body, List<Layout> layouts) {
        if (head != null) {
            layouts.add(layout(head[0], head[2], SEPARATORS.get(head[1]), body.toString()));
        }
    }

    private static Layout layout(String id, String title, char separator, String body) {
        if (separator == 0) {
            return new Layout(id, title, separator, List.of(), 0, RegexShorthand.expand(body.strip()), false);
        }
        List<Cell> cells = new ArrayList<>();
        int least = -1;
        for (String token : body.strip().split("\\s+")) {
            if (token.equals("?")) {
                least = cells.size();
            } else {
                cells.add(cell(id, token));
            }
        }
        return new Layout(id, title, separator, cells, least < 0 ? cells.size() : least, "", false);
    }

    private static Cell cell(String id, String token) {
        Matcher m = TOKEN.matcher(token);
        if (!m.matches()) {
            throw new IllegalStateException("Layout " + id + " has no column like " + token);
        }
        String values = m.group("values");
        String type = m.group("type");
        return new Cell(
                m.group("name").equals("-") ? "" : m.group("name"),
                type == null ? CellType.ANY : CellType.of(type),
                values == null ? List.of() : Arrays.asList(values.split(",")),
                m.group("wrap"),
                !m.group("must").isEmpty());
    }

    private static List<String> lines(String resource) {
        try (InputStream in = LayoutTable.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
