package org.tafoundry.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The SHA-256 of a line of the audit trail: of every column in the order of the table, each with its length, so that no two
 * lines have the same bytes. Details are taken as JSON with sorted names and times as microseconds, as the database may write
 * them in other ways than they came.
 */
public final class LineDigest {
    /** Bytes of a digest. */
    public static final int LENGTH = 32;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int ABSENT = -1;

    private LineDigest() {}

    /**
     * The digest of a line.
     *
     * @param columns all columns as text; {@code details} by {@link #details} and {@code timestamp} by {@link #micros}
     */
    public static byte[] of(List<Optional<String>> columns) {
        MessageDigest digest = sha256();
        for (Optional<String> column : columns) {
            byte[] bytes = column.orElse("").getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(column.isPresent() ? bytes.length : ABSENT)
                    .array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** Details as they are digested, from JSON as the database writes it. */
    public static String details(String json) {
        try {
            return written(MAPPER.readValue(json, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A JSON column does not hold JSON", e);
        }
    }

    /** A time as it is digested. */
    public static String micros(Instant time) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    /** What digests and seals are made with. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Details as they are digested. */
    static String written(Object details) {
        try {
            return MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details are made of texts", e);
        }
    }
}
