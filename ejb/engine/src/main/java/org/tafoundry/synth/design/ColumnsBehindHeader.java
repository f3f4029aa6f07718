package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.template.FreeText;

/** Extracts the columns of its own that a product writes between the header of syslog and the payload. */
final class ColumnsBehindHeader {

    private static final int MOST = 2000;
    private static final int FEWEST = 2;

    /** A mark or two are no columns. */
    private static final int SHORTEST = 8;

    private static final String MESSAGE = "(?<message>.*)";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>");

    private ColumnsBehindHeader() {}

    /** Adds the rule where all events have such columns, and nothing else stands there. */
    static void add(SyslogHeader header, List<Payload> payloads, Extraction extraction) {
        List<String> columns = new ArrayList<>();
        for (Payload payload : LeadingWords.behind(payloads)) {
            int start = SyslogHeader.end(payload.event());
            String between = start >= payload.start() ? "" : payload.event().substring(start, payload.start());
            if (between.strip().length() < SHORTEST || columns.size() == MOST) {
                return;
            }
            columns.add(between.stripTrailing() + FreeText.PAYLOAD);
        }
        List<Extract> found = FreeText.design(columns).extractions().stream()
                .filter(e -> e.name().endsWith("_header"))
                .toList();
        if (columns.size() < FEWEST
                || found.size() != 1
                || !found.get(0).regex().endsWith(MESSAGE)) {
            return;
        }
        Set<String> taken = new TreeSet<>();
        SplunkRegex.compile(header.regex(), Location.NONE, new Findings())
                .ifPresent(r -> taken.addAll(r.names().keySet()));
        String regex = found.get(0).regex();
        regex = regex.substring(0, regex.length() - MESSAGE.length());
        StringBuilder own = new StringBuilder();
        Matcher group = GROUP.matcher(regex);
        int names = 0;
        while (group.find()) {
            String name = name(group.group(1), taken);
            taken.add(name);
            group.appendReplacement(own, Matcher.quoteReplacement("(?<" + name + ">"));
            names++;
        }
        if (names > 0) {
            extraction.extract(new Extract(
                            "columns_behind_header",
                            group.appendTail(own).toString(),
                            "The columns between the header and the payload.")
                    .from("message"));
        }
    }

    /** The name of a column that no longer stands where a header has its host and its process. */
    private static String name(String column, Set<String> taken) {
        String name =
                switch (column) {
                    case "log_host", "keyword", "program", "component", "subprogram", "module" -> "message_class";
                    case "pid", "tid", "code", "sequence", "number" -> "number";
                    default -> taken.contains(column) ? "event_" + column : column;
                };
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + "_" + n;
        }
        return free;
    }
}
