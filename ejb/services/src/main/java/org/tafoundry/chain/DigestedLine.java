package org.tafoundry.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.audit.LineDigest;

/**
 * A line of the audit trail beside what was kept of it when it was written.
 *
 * @param id the line
 * @param sealedUser who did it, as was kept
 * @param digest its digest, as was kept; empty of a line from before there was a chain that is not sealed yet
 * @param userGone whether the user whom that names has been deleted since
 * @param columns the line as it is now; empty when it is not there
 * @param writtenAt when it was written, as it is now; empty when it is not there
 */
record DigestedLine(
        UUID id,
        Optional<UUID> sealedUser,
        Optional<byte[]> digest,
        boolean userGone,
        Optional<List<Optional<String>>> columns,
        Optional<Instant> writtenAt) {
    /** What is selected to read such lines. */
    static final String SELECT =
            """
            SELECT d.audit_id, d.user_id, d.digest, d.user_id IS NOT NULL AND u.id IS NULL,
                CAST(a.id AS text), CAST(a.user_id AS text), a.action, a.entity_type, CAST(a.entity_id AS text),
                CAST(a.details AS text), a.ip_address, a.user_agent, CAST(a.correlation_id AS text), a.timestamp
            FROM audit_digests d LEFT JOIN audit_logs a ON a.id = d.audit_id LEFT JOIN users u ON u.id = d.user_id
            """;

    private static final int FIRST_COLUMN = 4;
    private static final int USER = 1;
    private static final int DETAILS = 5;
    private static final int TIMESTAMP = 9;
    private static final byte[] NEVER_SEEN = new byte[LineDigest.LENGTH];

    /** From what {@link #SELECT} gives. */
    static DigestedLine of(Object[] row) {
        Optional<Instant> writtenAt = Optional.ofNullable((Instant) row[FIRST_COLUMN + TIMESTAMP]);
        return new DigestedLine(
                (UUID) row[0],
                Optional.ofNullable((UUID) row[1]),
                Optional.ofNullable((byte[]) row[2]),
                (Boolean) row[3],
                writtenAt.map(time -> columns(row, time)),
                writtenAt);
    }

    private static List<Optional<String>> columns(Object[] row, Instant time) {
        List<Optional<String>> columns = new ArrayList<>();
        for (int i = 0; i < TIMESTAMP; i++) {
            columns.add(Optional.ofNullable((String) row[FIRST_COLUMN + i]));
        }
        columns.set(DETAILS, columns.get(DETAILS).map(LineDigest::details));
        columns.add(Optional.of(LineDigest.micros(time)));
        return columns;
    }

    /** The digest to seal: what was kept, or that of a line from before the chain as it is found. */
    byte[] toSeal() {
        return digest.or(() -> columns.map(LineDigest::of)).orElse(NEVER_SEEN);
    }

    /** Whether the line is the one that was digested, apart from its user's deletion. */
    boolean isAsSealed() {
        return columns.map(this::withUser)
                .map(LineDigest::of)
                .filter(now -> Arrays.equals(now, toSeal()))
                .isPresent();
    }

    /** Takes part in the hash of a block's contents. */
    void addTo(MessageDigest contents) {
        contents.update(bytes(id));
        contents.update(sealedUser.map(DigestedLine::bytes).orElse(new byte[2 * Long.BYTES]));
        contents.update(toSeal());
    }

    private List<Optional<String>> withUser(List<Optional<String>> now) {
        if (now.get(USER).isPresent() || !userGone) {
            return now;
        }
        List<Optional<String>> before = new ArrayList<>(now);
        before.set(USER, sealedUser.map(UUID::toString));
        return before;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
