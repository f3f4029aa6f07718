package org.tafoundry.synth.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.table.TableFile;

/**
 * Reads a file of layouts: a line at the margin opens one or says where it is documented, what an event looks like or
 * which fields that has; indented lines are its columns or its regex.
 */
final class LayoutReader {

    private static final String ID = "[a-z0-9_]+(?:/[a-z0-9_]+)?";

    private final TableFile file;
    private final Findings findings;
    private final List<LayoutEntry> entries = new ArrayList<>();

    private Location head;
    private String[] opened = {};
    private final List<String> body = new ArrayList<>();
    private String source = "";
    private final List<LayoutEntry.Sample> samples = new ArrayList<>();

    private LayoutReader(TableFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
        this.head = Location.file(file.name());
    }

    /** The sound layouts of a file; what is wrong with the others is told. */
    static List<LayoutEntry> read(TableFile file, Findings findings) {
        LayoutReader reader = new LayoutReader(file, findings);
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                reader.line(line, Location.line(file.name(), i + 1));
            }
        }
        reader.close();
        return reader.entries;
    }

    private void line(String line, Location where) {
        boolean indented = Character.isWhitespace(line.charAt(0));
        int blank = line.indexOf(' ');
        String word = blank < 0 ? line : line.substring(0, blank);
        String rest = blank < 0 ? "" : line.substring(blank + 1);
        if (indented && opened.length == 0) {
            findings.add(
                    LayoutCode.LAYOUT_LINE,
                    where,
                    "The line is indented, but no layout is open.",
                    "Write a line with the layout's id, separator and title before it.");
        } else if (indented) {
            body.add(line);
        } else if (word.equals("source")) {
            source = rest.strip();
        } else if (word.equals("sample")) {
            samples.add(new LayoutEntry.Sample(rest, Map.of(), where));
        } else if (word.equals("gives")) {
            gives(rest, where);
        } else {
            close();
            open(line, where);
        }
    }

    private void gives(String text, Location where) {
        if (samples.isEmpty()) {
            findings.add(
                    LayoutCode.LAYOUT_LINE,
                    where,
                    "There is no sample that these fields could be of.",
                    "Write the sample first: sample, a blank, and the event.");
            return;
        }
        LayoutEntry.Sample last = samples.remove(samples.size() - 1);
        Map<String, String> fields = new LinkedHashMap<>(last.fields());
        for (String pair : text.split("¦", -1)) {
            int at = pair.indexOf('=');
            if (at < 1) {
                findings.add(
                        LayoutCode.LAYOUT_LINE,
                        where,
                        "\"" + pair.strip() + "\" is no field with its value.",
                        "Write name=value, and between two of them ¦.");
            } else {
                fields.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            }
        }
        samples.add(new LayoutEntry.Sample(last.event(), fields, last.where()));
    }

    private void open(String line, Location where) {
        head = where;
        opened = line.split("\\s+", 3);
        if (opened.length < 3
                || opened[2].isBlank()
                || !opened[0].matches(ID)
                || !LayoutCells.SEPARATORS.containsKey(opened[1])) {
            findings.add(
                    LayoutCode.LAYOUT_HEAD,
                    where,
                    "\"" + line.substring(0, Math.min(line.length(), 200)) + "\" opens no layout.",
                    "Write an id of small letters, digits, _ and at most one /, the separator, which is one of "
                            + String.join(
                                    ", ",
                                    LayoutCells.SEPARATORS.keySet().stream()
                                            .sorted()
                                            .toList())
                            + ", and what writes the log, for example: acme_gate comma Acme gate log.");
            opened = new String[0];
        }
    }

    private void close() {
        if (opened.length > 0) {
            Optional<Layout> layout = LayoutCells.layout(opened[0], opened[1], opened[2], body, head, findings);
            layout.ifPresent(l -> entries.add(new LayoutEntry(l, source, samples, head)));
        }
        opened = new String[0];
        body.clear();
        samples.clear();
        source = "";
    }
}
