package org.tafoundry.web.audit;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.chain.ChainFault;

/**
 * Something that is not as it was sealed.
 *
 * @param code what is wrong
 * @param block the block
 * @param line the line
 * @param message what is wrong in words, and what to do
 */
record ChainFaultJson(
        ChainFault.Code code,
        @Schema(description = "The block; 0 of a line that is in none.") long block,
        @Schema(description = "The line of the audit trail; null when it is about a block.") Optional<UUID> line,
        String message) {

    static ChainFaultJson of(ChainFault fault) {
        return new ChainFaultJson(
                fault.code(),
                fault.block(),
                Optional.of(fault.line()).filter(line -> !line.isEmpty()).map(UUID::fromString),
                fault.message());
    }
}
