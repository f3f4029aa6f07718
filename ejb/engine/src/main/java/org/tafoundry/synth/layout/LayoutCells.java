package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Makes a layout of the columns or the regex that a table gives for it. */
final class LayoutCells {

    /** What stands between columns, by the word for it; regex where the layout is a regex and has no columns. */
    static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "pipe", '|', "tab", '\t', "space", ' ', "caret", '^', "regex", '\0');

    private static final Pattern TOKEN = Pattern.compile(
            "(?<wrap>[\"\\[(]?)(?<name>\\w*|-)(?<must>!?)(?:\\{(?<values>[^}]*)\\}|:(?<type>\\w+))?[\"\\])]?");

    private static final Set<String> TYPES = Arrays.stream(CellType.values())
            .map(t -> t.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private LayoutCells() {}

    /** A layout; absent where something is wrong, which is told. */
    static Optional<Layout> layout(
            String id, String separator, String title, List<String> body, Location where, Findings findings) {
        if (separator.equals("regex")) {
            return regex(id, title, body, where, findings);
        }
        List<Cell> cells = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int least = -1;
        boolean sound = true;
        String columns = String.join("", body).strip();
        for (String token : columns.isEmpty() ? new String[0] : columns.split("\\s+")) {
            if (token.equals("?")) {
                least = cells.size();
                continue;
            }
            Optional<Cell> cell = cell(token);
            boolean fresh =
                    cell.filter(c -> c.name().isEmpty() || names.add(c.name())).isPresent();
            if (!fresh) {
                findings.add(
                        LayoutCode.LAYOUT_COLUMN,
                        where,
                        "The layout " + id + " cannot have the column \"" + token + "\""
                                + (cell.isPresent() ? ": there is one of this name already." : "."),
                        "Write name:type with one of the types "
                                + String.join(", ", TYPES.stream().sorted().toList())
                                + ", name{value,value}, or - for a column of no use; each name once.");
            }
            sound &= fresh;
            cell.ifPresent(cells::add);
        }
        if (sound && cells.isEmpty()) {
            findings.add(
                    LayoutCode.LAYOUT_COLUMN,
                    where,
                    "The layout " + id + " has no columns.",
                    "Write its columns indented below its title.");
        }
        return sound && !cells.isEmpty()
                ? Optional.of(new Layout(
                        id, title, SEPARATORS.get(separator), cells, least < 0 ? cells.size() : least, "", false))
                : Optional.empty();
    }

    private static Optional<Layout> regex(
            String id, String title, List<String> body, Location where, Findings findings) {
        String written = body.stream().map(String::stripLeading).collect(Collectors.joining());
        Optional<String> unknown = RegexShorthand.unknown(written);
        if (unknown.isPresent() || written.isBlank()) {
            findings.add(
                    LayoutCode.LAYOUT_REGEX,
                    where,
                    unknown.map(u -> "The layout " + id + " has a group " + u + " of an unknown type.")
                            .orElse("The layout " + id + " has no regex."),
                    "Write a regex with named groups; {name:type} stands for a group with one of the types "
                            + RegexShorthand.types() + ".");
            return Optional.empty();
        }
        String regex = RegexShorthand.expand(written.strip());
        Findings compiling = new Findings();
        if (SplunkRegex.compile(regex, where, compiling).isEmpty()) {
            compiling
                    .list()
                    .forEach(f -> findings.add(
                            LayoutCode.LAYOUT_REGEX, where, "The layout " + id + ": " + f.message(), f.suggestion()));
            return Optional.empty();
        }
        return Optional.of(new Layout(id, title, SEPARATORS.get("regex"), List.of(), 0, regex, false));
    }

    private static Optional<Cell> cell(String token) {
        Matcher m = TOKEN.matcher(token);
        if (!m.matches() || m.group("type") != null && !TYPES.contains(m.group("type"))) {
            return Optional.empty();
        }
        String values = m.group("values");
        String type = m.group("type");
        return Optional.of(new Cell(
                m.group("name").equals("-") ? "" : m.group("name"),
                type == null ? CellType.ANY : CellType.of(type),
                values == null ? List.of() : Arrays.asList(values.split(",")),
                m.group("wrap"),
                !m.group("must").isEmpty()));
    }
}
