package org.tafoundry.foundry;

import java.util.List;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;

/** Says that an organisation's own tables are defective, so that nothing is made by them. */
public final class FaultyTables extends Exception {

    private final transient List<Finding> defects;

    FaultyTables(List<Finding> defects) {
        super(defects.stream()
                .map(f -> f.code().name() + " " + f.where() + ": " + f.message() + " " + f.suggestion())
                .collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    /** Every defect, with its file and line and what is allowed there. */
    public List<Finding> defects() {
        return defects;
    }
}
