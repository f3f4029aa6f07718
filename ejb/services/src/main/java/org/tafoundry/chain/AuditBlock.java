package org.tafoundry.chain;

import java.time.Instant;
import java.util.Optional;

/**
 * Lines of the audit trail that are sealed together.
 *
 * @param number its place in the chain, from 1 on without a gap
 * @param lines how many lines it has
 * @param linesSoFar how many lines it and all blocks before it have
 * @param firstAt when the oldest of them was written
 * @param lastAt when the newest of them was written
 * @param sealedAt when they were sealed
 * @param contentsHash hash of the digests of its lines, in hexadecimal
 * @param previousHash hash of the block before, in hexadecimal; zeros of the first
 * @param hash hash of all that, in hexadecimal
 * @param removedAt when its lines were removed as their time was over; empty while they are there
 */
public record AuditBlock(
        long number,
        int lines,
        long linesSoFar,
        Instant firstAt,
        Instant lastAt,
        Instant sealedAt,
        String contentsHash,
        String previousHash,
        String hash,
        Optional<Instant> removedAt) {}
