package org.tafoundry.cli;

import java.util.List;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.ReportJson;

/** Findings as one JSON document. */
final class FindingsJson {

    private record Document(List<Finding> findings) {}

    private FindingsJson() {}

    static String write(List<Finding> findings) {
        return ReportJson.write(new Document(findings));
    }
}
