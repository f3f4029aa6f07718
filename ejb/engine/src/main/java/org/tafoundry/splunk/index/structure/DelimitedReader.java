package org.tafoundry.splunk.index.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.structure.StructureRules.Kind;
import org.tafoundry.splunk.regex.RegexCursor;

/** Reads the lines of one CSV-like stream: finds the header, then turns each line into indexed fields. */
public final class DelimitedReader {

    private final StructureRules rules;
    private final Cursors cursors;
    private final Findings findings;
    private List<String> names;
    private long line;
    private boolean reported;

    public DelimitedReader(StructureRules rules, Cursors cursors, Findings findings) {
        this.rules = rules;
        this.cursors = cursors;
        this.findings = findings;
        this.names = rules.names();
    }

    /**
     * Takes the next line.
     *
     * @param fields takes the line's values
     * @return whether the line is an event; a header, a comment or a preamble is none
     */
    public boolean read(String text, Fields fields) {
        line++;
        if (isHeader(text)) {
            return false;
        }
        boolean comment = rules.kind() == Kind.W3C && text.startsWith("#");
        if (comment || (names.isEmpty() && beforeHeader(text)) || cursors.matches(rules.preamble(), text)) {
            return false;
        }
        if (names.isEmpty()) {
            report();
            return true;
        }
        write(DelimitedLine.split(text, rules.delimiter(), rules.quote()), fields);
        return true;
    }

    private boolean isHeader(String text) {
        if (!rules.names().isEmpty()) {
            return rules.headerLine() > 0 && line == rules.headerLine();
        }
        if (rules.header().isPresent()) {
            RegexCursor cursor = cursors.over(rules.header().get(), text);
            // W3C files may announce other fields further on; elsewhere the first header counts.
            if ((names.isEmpty() || rules.kind() == Kind.W3C) && cursor.find()) {
                // a group holds the header; without one it is what follows the match
                Optional<String> group =
                        rules.header().get().regex().groupCount() > 0 ? cursor.group(1) : Optional.empty();
                header(group.orElseGet(() -> text.substring(cursor.end(0))));
                return true;
            }
            return false;
        }
        boolean here = rules.headerLine() > 0
                ? line == rules.headerLine()
                : names.isEmpty() && !text.isBlank() && !cursors.matches(rules.preamble(), text);
        if (here) {
            header(text);
        }
        return here;
    }

    private boolean beforeHeader(String text) {
        return text.isBlank() || rules.headerLine() > line || (rules.header().isPresent() && rules.kind() != Kind.W3C);
    }

    private void header(String text) {
        List<String> read = new ArrayList<>();
        for (String name : DelimitedLine.split(text.strip(), rules.headerDelimiter(), rules.headerQuote())) {
            read.add(HeaderName.clean(name, rules.headerCharacters(), read.size() + 1));
        }
        names = List.copyOf(read);
    }

    private void write(List<String> values, Fields fields) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            String name = i < names.size() ? names.get(i) : "EXTRA_FIELD_" + (i + 1);
            if (!value.isEmpty() && !cursors.matches(rules.missing(), value)) {
                fields.append(name, value);
            }
        }
    }

    private void report() {
        if (!reported) {
            reported = true;
            findings.add(
                    IndexCode.INDEX_HEADER_MISSING,
                    rules.where(),
                    "Line " + line + " comes before any header, so its values have no names.",
                    "Set FIELD_NAMES, or check HEADER_FIELD_LINE_NUMBER and FIELD_HEADER_REGEX.");
        }
    }
}
