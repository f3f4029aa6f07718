package org.tafoundry.splunk.index.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tafoundry.splunk.index.input.BreakWindow;

/**
 * Joins the lines of structured data into records: a JSON value, or a CSV line whose quoted value holds a newline.
 *
 * <p>Lines that never make a whole record are given on one by one, as they are.
 */
public final class RecordJoiner {

    private static final int MOST_JSON_LINES = 10_000;
    /** Fewer for CSV, where one stray quote would otherwise swallow the file. */
    private static final int MOST_QUOTED_LINES = 256;

    private final StructureRules rules;
    private final Consumer<String> sink;
    private final List<String> waiting = new ArrayList<>();
    private long waitingLength;
    private int depth;

    public RecordJoiner(StructureRules rules, Consumer<String> sink) {
        this.rules = rules;
        this.sink = sink;
    }

    /** Takes the next line. */
    public void line(String line) {
        if (rules.kind().isJson()) {
            json(line);
        } else {
            delimited(line);
        }
    }

    /** Gives on what still waits. */
    public void end() {
        waiting.forEach(sink);
        clear();
    }

    private void delimited(String line) {
        boolean quotes = rules.quote() != Delimiter.NONE && line.indexOf(rules.quote()) >= 0;
        if (waiting.isEmpty() && !quotes) {
            sink.accept(line);
            return;
        }
        String joined = waiting.isEmpty() ? line : String.join("\n", waiting) + "\n" + line;
        if (quotes && DelimitedLine.isOpen(joined, rules.delimiter(), rules.quote()) || !quotes) {
            await(line);
        } else {
            clear();
            sink.accept(joined);
        }
    }

    private void json(String line) {
        if (line.isBlank() && waiting.isEmpty()) {
            return;
        }
        boolean fresh = line.startsWith("{") && !waiting.isEmpty() && !endsOpen(waiting.get(waiting.size() - 1));
        if (fresh) {
            // The object before was cut off: this line is an object of its own.
            end();
        }
        int after = JsonDepth.after(line, depth);
        if (after == 0) {
            String record = waiting.isEmpty() ? line : String.join("\n", waiting) + "\n" + line;
            clear();
            sink.accept(record);
        } else if (after < 0) {
            await(line);
            end();
        } else {
            depth = after;
            await(line);
        }
    }

    private void await(String line) {
        waiting.add(line);
        waitingLength += line.length();
        int most = rules.kind().isJson() ? MOST_JSON_LINES : MOST_QUOTED_LINES;
        if (waiting.size() >= most || waitingLength > BreakWindow.MOST) {
            end();
        }
    }

    private void clear() {
        waiting.clear();
        waitingLength = 0;
        depth = 0;
    }

    private static boolean endsOpen(String line) {
        String text = line.stripTrailing();
        return text.isEmpty() || "[,:{".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
