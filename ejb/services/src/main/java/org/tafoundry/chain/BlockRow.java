package org.tafoundry.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.tafoundry.audit.LineDigest;

/** A row of {@code audit_blocks}; that its lines were removed is written in a statement of its own. */
@Entity
@Immutable
@Table(name = "audit_blocks")
class BlockRow {
    private static final HexFormat HEX = HexFormat.of();
    private static final int NUMBERS = 6;

    @Id
    long number;

    int lines;

    @Column(name = "lines_so_far")
    long linesSoFar;

    @Column(name = "first_at")
    Instant firstAt;

    @Column(name = "last_at")
    Instant lastAt;

    @Column(name = "sealed_at")
    Instant sealedAt;

    @Column(name = "contents_hash")
    byte[] contentsHash;

    @Column(name = "previous_hash")
    byte[] previousHash;

    byte[] hash;

    @Column(name = "removed_at")
    Instant removedAt;

    protected BlockRow() {}

    /** The first block. */
    BlockRow(List<DigestedLine> sealed, Instant now) {
        this(1, 0, new byte[LineDigest.LENGTH], sealed, now);
    }

    private BlockRow(long number, long linesBefore, byte[] previousHash, List<DigestedLine> sealed, Instant now) {
        MessageDigest contents = LineDigest.sha256();
        sealed.forEach(line -> line.addTo(contents));
        this.number = number;
        this.lines = sealed.size();
        this.linesSoFar = linesBefore + sealed.size();
        this.firstAt = times(sealed).min(Instant::compareTo).orElse(now);
        this.lastAt = times(sealed).max(Instant::compareTo).orElse(now);
        this.sealedAt = now;
        this.contentsHash = contents.digest();
        this.previousHash = previousHash.clone();
        this.hash = computedHash();
    }

    /** The block after this one. */
    BlockRow next(List<DigestedLine> sealed, Instant now) {
        return new BlockRow(number + 1, linesSoFar, hash, sealed, now);
    }

    private static Stream<Instant> times(List<DigestedLine> sealed) {
        return sealed.stream().flatMap(line -> line.writtenAt().stream());
    }

    /** The hash of everything but the removal, which comes later. */
    private byte[] computedHash() {
        MessageDigest digest = LineDigest.sha256();
        digest.update(ByteBuffer.allocate(NUMBERS * Long.BYTES)
                .putLong(number)
                .putLong(lines)
                .putLong(linesSoFar)
                .putLong(micros(firstAt))
                .putLong(micros(lastAt))
                .putLong(micros(sealedAt))
                .array());
        digest.update(contentsHash);
        digest.update(previousHash);
        return digest.digest();
    }

    boolean isHashRight() {
        return Arrays.equals(hash, computedHash());
    }

    /** Whether these are the lines that it sealed. */
    boolean isOf(List<DigestedLine> sealed) {
        MessageDigest contents = LineDigest.sha256();
        sealed.forEach(line -> line.addTo(contents));
        return sealed.size() == lines && Arrays.equals(contentsHash, contents.digest());
    }

    AuditBlock view() {
        return new AuditBlock(
                number,
                lines,
                linesSoFar,
                firstAt,
                lastAt,
                sealedAt,
                HEX.formatHex(contentsHash),
                HEX.formatHex(previousHash),
                HEX.formatHex(hash),
                Optional.ofNullable(removedAt));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
