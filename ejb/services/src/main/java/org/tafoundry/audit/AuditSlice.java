package org.tafoundry.audit;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of the audit trail in a row.
 *
 * @param lines the lines, newest first
 * @param next where the lines go on; empty when these are the last
 */
public record AuditSlice(List<AuditRecord> lines, Optional<AuditPlace> next) {
    public AuditSlice {
        lines = List.copyOf(lines);
    }
}
