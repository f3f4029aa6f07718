package org.tafoundry.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tafoundry.finding.Finding;

/** Prints findings for people: severity, code, place, what, what next. */
final class FindingText {

    private FindingText() {}

    /** One finding a line, its suggestion indented below. */
    static void print(List<Finding> findings, PrintWriter out) {
        for (Finding finding : findings) {
            String where = finding.where().toString();
            out.println(finding.severity() + " " + finding.code().name() + (where.isEmpty() ? "" : " " + where) + ": "
                    + finding.message().replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "\ufffd"));
            if (!finding.suggestion().isEmpty()) {
                out.println("    " + finding.suggestion());
            }
        }
    }
}
