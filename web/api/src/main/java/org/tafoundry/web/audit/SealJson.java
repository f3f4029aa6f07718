package org.tafoundry.web.audit;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.chain.AuditBlock;

/**
 * A block of the chain.
 *
 * @param block its number
 * @param lines how many lines it seals
 * @param firstAt when the oldest of them was written
 * @param lastAt when the newest of them was written
 * @param sealedAt when they were sealed
 * @param previousHash hash of the block before
 * @param hash its hash
 * @param removedAt when its lines were removed
 */
record SealJson(
        @Schema(examples = "12") long block,
        int lines,
        Instant firstAt,
        Instant lastAt,
        Instant sealedAt,
        @Schema(description = "SHA-256 of the block before in hexadecimal; zeros of the first.") String previousHash,
        @Schema(description = "SHA-256 of the block in hexadecimal. Keep it elsewhere to prove the chain later.")
                String hash,
        @Schema(description = "When its lines were removed as their time was over; null while they are there.")
                Optional<Instant> removedAt) {

    static SealJson of(AuditBlock block) {
        return new SealJson(
                block.number(),
                block.lines(),
                block.firstAt(),
                block.lastAt(),
                block.sealedAt(),
                block.previousHash(),
                block.hash(),
                block.removedAt());
    }
}
