package org.tafoundry.knowledge;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tafoundry.caller.Caller;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.ServerSecrets;

/**
 * Links with which a document can be downloaded for a short time without logging in. A link is signed with a key that only
 * the servers have, and names the person it was made for, whom the audit trail names as the one who downloads.
 */
@Dependent
public class DownloadLinks {
    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "knowledge-download";
    private static final int LONGEST = 2_000;

    private final Supplier<byte[]> key;

    /** For the container: the key is derived from one in the server's credential store. */
    public DownloadLinks() {
        this(() -> Base64.getDecoder().decode(ServerSecrets.open().password(SecretAlias.CONFIG_KEY)));
    }

    DownloadLinks(Supplier<byte[]> key) {
        this.key = key;
    }

    /**
     * A link that was made.
     *
     * @param token what proves it, for the address
     * @param expiresAt until when it works
     */
    public record Link(String token, Instant expiresAt) {}

    /**
     * What a valid link allows.
     *
     * @param document the document
     * @param caller the call, as that of the person for whom the link was made
     */
    record Grant(UUID document, Caller caller) {}

    Link issue(UUID document, Caller caller, Instant now) {
        Instant expiresAt = now.plus(LIFETIME);
        String content = String.join(
                "\n",
                document.toString(),
                caller.userId().orElseThrow().toString(),
                Long.toString(expiresAt.getEpochSecond()),
                caller.username());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Link(text(bytes) + "." + text(sign(bytes)), Instant.ofEpochSecond(expiresAt.getEpochSecond()));
    }

    Grant open(String token, Caller caller, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 2) {
            throw invalid();
        }
        byte[] content = bytes(parts[0]);
        if (!MessageDigest.isEqual(sign(content), bytes(parts[1]))) {
            throw invalid();
        }
        String[] fields = new String(content, StandardCharsets.UTF_8).split("\n", 4);
        if (now.getEpochSecond() >= Long.parseLong(fields[2])) {
            throw invalid();
        }
        return new Grant(UUID.fromString(fields[0]), caller.as(UUID.fromString(fields[1]), fields[3], Set.of()));
    }

    private byte[] sign(byte[] content) {
        try {
            Mac derivation = Mac.getInstance(ALGORITHM);
            derivation.init(new SecretKeySpec(key.get(), ALGORITHM));
            byte[] own = derivation.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(own, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        if (!text.matches("[\\w-]*")) {
            throw invalid();
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return new Refusal(
                KnowledgeRefusal.KNOWLEDGE_LINK_INVALID,
                "The download link is wrong or has expired.",
                "Ask for a new link; it works for " + LIFETIME.toMinutes() + " minutes.");
    }
}
