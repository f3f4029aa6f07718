package org.tafoundry.web.audit;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.chain.AuditChain;

/**
 * Blocks that were compared with the audit trail.
 *
 * @param next where to go on
 * @param faults what is wrong
 */
record CheckedBlocksJson(
        @Schema(description = "Send it as after to go on; null when these were the last blocks.") Optional<Long> next,
        @Schema(description = "What is not as it was sealed.") List<ChainFaultJson> faults) {
    CheckedBlocksJson {
        faults = List.copyOf(faults);
    }

    static CheckedBlocksJson of(AuditChain.Checked checked) {
        return new CheckedBlocksJson(
                checked.more() ? Optional.of(checked.last()) : Optional.empty(),
                checked.faults().stream().map(ChainFaultJson::of).toList());
    }
}
