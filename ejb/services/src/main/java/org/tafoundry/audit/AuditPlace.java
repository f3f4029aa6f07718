package org.tafoundry.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;

/**
 * A place in the audit trail, which goes from the newest line to the oldest: behind this line.
 *
 * @param timestamp when the line was written
 * @param id the line
 */
public record AuditPlace(Instant timestamp, UUID id) {
    private static final int LONGEST = 200;

    /** The place as a word that a client sends back. */
    public String word() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((timestamp + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** The place that a word names; refused when it is none of ours. */
    public static AuditPlace of(String word) {
        String[] parts = decoded(Values.required("after", word, LONGEST)).split(" ", -1);
        if (parts.length != 2) {
            throw unknown();
        }
        try {
            return new AuditPlace(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static String decoded(String word) {
        try {
            return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Values.invalid("'after' names no place in the audit trail.", "Send the 'next' of the page before.");
    }
}
