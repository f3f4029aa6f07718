package org.tafoundry.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.finding.Finding;

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
