package org.tafoundry.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Prints findings for people: severity, code, place, what, what next. */
final class FindingText {

    /** Findings of one code that are printed; more say nothing new. */
    private static final int MOST_OF_A_CODE = 1_000;

    private FindingText() {}

    /** One finding a line, its suggestion indented below; the rest of a code of which there are very many is counted. */
    static void print(List<Finding> findings, PrintWriter out) {
        Map<String, Integer> counts = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            if (counts.merge(finding.code().name(), 1, Integer::sum) <= MOST_OF_A_CODE) {
                append(finding, text);
            }
            if (text.length() > 1 << 16) {
                out.print(text);
                text.setLength(0);
            }
        }
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_CODE) {
                text.append(count - MOST_OF_A_CODE)
                        .append(" more of ")
                        .append(code)
                        .append(" are not shown.")
                        .append(System.lineSeparator());
            }
        });
        out.print(text);
        out.flush();
    }

    /** The same, and what is wrong with several events at one setting is said once, with their number. */
    static void print(Findings findings, PrintWriter out) {
        Set<List<Object>> told = new HashSet<>();
        List<Finding> once = new ArrayList<>();
        for (Finding finding : findings.list()) {
            Location where = finding.where();
            int count = findings.count(finding);
            if (where.event() == 0 || count < 2) {
                once.add(finding);
            } else if (told.add(List.of(finding.code(), where.file(), where.stanza(), where.key()))) {
                once.add(new Finding(
                        finding.code(),
                        finding.severity(),
                        where,
                        finding.message(),
                        (finding.suggestion() + " So " + count + " times; this is the first.").strip()));
            }
        }
        print(once, out);
    }

    private static void append(Finding finding, StringBuilder text) {
        String where = finding.where().toString();
        text.append(finding.severity())
                .append(' ')
                .append(finding.code().name())
                .append(where.isEmpty() ? "" : " " + where)
                .append(": ")
                .append(finding.message().replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "\ufffd"))
                .append(System.lineSeparator());
        if (!finding.suggestion().isEmpty()) {
            text.append("    ").append(finding.suggestion()).append(System.lineSeparator());
        }
    }
}
