package org.tafoundry.splunk.search;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.search.MultikvTokens.Token;

/** KV_MODE = multi:NAME: a table as a stanza of multikv.conf describes it; each line of its body is an event. */
final class MultikvFields implements RowStep {

    /** A line of the event. */
    private record Line(String text) {}

    /** Lines of a section: from the first one to before the last. */
    private record Range(int from, int to) {}

    private final MultikvSection pre;
    private final MultikvSection header;
    private final MultikvSection body;
    private final Location where;

    /** Reads a stanza of multikv.conf. */
    MultikvFields(ConfStanza stanza, Location where, Findings findings) {
        this.pre = MultikvSection.of(stanza, "pre", findings);
        this.header = MultikvSection.of(stanza, "header", findings);
        this.body = MultikvSection.of(stanza, "body", findings);
        this.where = where;
    }

    @Override
    public Location where() {
        return where;
    }

    @Override
    public List<Working> rows(Working event) {
        List<Line> lines = lines(event.event.raw());
        int next = pre.placed() ? range(pre, lines, 0, lines.size()).to() : 0;
        boolean fixed = header.tokens().map(MultikvTokens::fixed).orElse(false);
        Range head = fixed && !header.placed() ? new Range(next, next) : range(header, lines, next, next + 1);
        String headLine = "";
        List<Token> names = fixed ? header.tokens().get().cut("", "", 0) : List.of();
        for (int i = head.from(); i < head.to(); i++) {
            if (!fixed && names.isEmpty() && header.takes(lines.get(i).text())) {
                headLine = header.replaced(lines.get(i).text());
                names = header.tokens().orElseGet(MultikvTokens::words).cut(headLine, headLine, 0);
            }
        }
        Range below = range(body, lines, head.to(), lines.size());
        List<Working> rows = new ArrayList<>();
        for (int i = below.from(); i < below.to(); i++) {
            if (!names.isEmpty() && body.takes(lines.get(i).text())) {
                Working row = event.row(lines.get(i).text());
                row(names, lines.get(i), headLine, row);
                rows.add(row);
            }
        }
        return rows.isEmpty() ? List.of(event) : rows;
    }

    private void row(List<Token> names, Line line, String headLine, Working event) {
        String text = body.replaced(line.text());
        boolean original = text.equals(line.text());
        List<Token> values = body.tokens().orElseGet(MultikvTokens::words).cut(text, headLine, names.size());
        for (int i = 0; i < names.size() && i < values.size(); i++) {
            Token value = values.get(i);
            String field = FieldNames.clean(names.get(i).text());
            if (!field.isEmpty() && !value.text().isEmpty()) {
                int start = original && value.start() >= 0 ? value.start() : -1;
                event.append(
                        field,
                        value.text(),
                        where,
                        start,
                        start < 0 ? -1 : start + value.text().length());
            }
        }
    }

    /** The lines of a section that begins at this line or behind it; without an end of its own it goes to the given one. */
    private static Range range(MultikvSection section, List<Line> lines, int next, int otherwise) {
        int from = Math.min(section.offset() >= 0 ? Math.max(next, section.offset()) : next, lines.size());
        while (section.start().isPresent()
                && from < lines.size()
                && !MultikvSection.matches(
                        section.start().get(), lines.get(from).text())) {
            from++;
        }
        int to = Math.min(lines.size(), section.count() >= 0 ? from + section.count() : Math.max(from, otherwise));
        if (section.end().isPresent()) {
            int limit = section.count() >= 0 ? to : lines.size();
            to = Math.min(from + 1, limit);
            while (to < limit
                    && !MultikvSection.matches(
                            section.end().get(), lines.get(to).text())) {
                to++;
            }
        } else if (section.start().isPresent() && section.count() < 0 && otherwise == next + 1) {
            to = Math.min(lines.size(), from + 1);
        }
        return new Range(from, to);
    }

    private static List<Line> lines(String raw) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < raw.length()) {
            int end = raw.indexOf('\n', start);
            end = end < 0 ? raw.length() : end;
            String text = raw.substring(start, end);
            lines.add(new Line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
            start = end + 1;
        }
        return lines;
    }
}
