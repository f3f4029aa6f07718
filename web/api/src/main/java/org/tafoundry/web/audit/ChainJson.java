package org.tafoundry.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.chain.AuditChain;
import org.tafoundry.chain.ChainReport;
import org.tafoundry.maintenance.AuditVerifications.Verified;

/**
 * The chain that seals the audit trail.
 *
 * @param state what the last verification says
 * @param sealedLines lines that were sealed
 * @param waitingLines lines that are not sealed yet
 * @param removedLines lines of those sealed that were removed
 * @param lastSeal the last block
 * @param verifiedAt when the last verification ended
 * @param faultCount how much is wrong
 * @param faults the first of what is wrong
 */
record ChainJson(
        @Schema(
                        enumeration = {"UNVERIFIED", "INTACT", "BROKEN"},
                        description = "What the last verification says; UNVERIFIED before the first.")
                String state,
        long sealedLines,
        @Schema(description = "Lines that are not sealed yet; they are within a minute.") long waitingLines,
        @Schema(description = "Lines that were sealed and removed as their time was over.") long removedLines,
        @Schema(description = "The last block; null before the first.") Optional<SealJson> lastSeal,
        @Schema(description = "When the last verification ended; null before the first.") Optional<Instant> verifiedAt,
        long faultCount,
        @Schema(description = "What that found to be not as it was sealed, at most 100.") List<ChainFaultJson> faults) {
    ChainJson {
        faults = List.copyOf(faults);
    }

    static ChainJson of(AuditChain.State chain, Optional<Verified> last) {
        Optional<ChainReport> report = last.map(Verified::report);
        return new ChainJson(
                report.map(found -> found.intact() ? "INTACT" : "BROKEN").orElse("UNVERIFIED"),
                chain.sealed(),
                chain.waiting(),
                chain.removed(),
                chain.last().map(SealJson::of),
                last.map(Verified::endedAt),
                report.map(ChainReport::faultCount).orElse(0L),
                report.map(ChainReport::faults).orElse(List.of()).stream()
                        .map(ChainFaultJson::of)
                        .toList());
    }
}
