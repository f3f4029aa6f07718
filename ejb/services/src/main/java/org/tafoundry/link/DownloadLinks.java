package org.tafoundry.link;

import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tafoundry.caller.Caller;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.ServerSecrets;

/**
 * Links with which a thing can be downloaded for a short time without logging in. A link is signed with a key that only the
 * servers have, a different one for each kind of thing, and names the person it was made for, whom the audit trail names as
 * the one who downloads.
 */
@Dependent
public class DownloadLinks {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 2_000;

    private final Supplier<byte[]> key;

    /** For the container: the key is derived from one in the server's credential store. */
    public DownloadLinks() {
        this(() -> Base64.getDecoder().decode(ServerSecrets.open().password(SecretAlias.CONFIG_KEY)));
    }

    /** For use outside a container. */
    public DownloadLinks(Supplier<byte[]> key) {
        this.key = key;
    }

    /** What a link is to. */
    public enum Kind {
        KNOWLEDGE,
        REVISION,
        SAMPLE;

        private String purpose() {
            return name().toLowerCase(Locale.ROOT) + "-download";
        }
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
     * @param thing id of the thing
     * @param caller the call, as that of the person for whom the link was made, without roles
     */
    public record Grant(UUID thing, Caller caller) {}

    /** A link to a thing for the caller, who is logged in. */
    public Link issue(Kind kind, UUID thing, Caller caller, Instant now) {
        Instant expiresAt = now.plus(LIFETIME);
        String content = String.join(
                "\n",
                thing.toString(),
                caller.userId().orElseThrow().toString(),
                Long.toString(expiresAt.getEpochSecond()),
                caller.username());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Link(text(bytes) + "." + text(sign(kind, bytes)), Instant.ofEpochSecond(expiresAt.getEpochSecond()));
    }

    /** What a link to a thing of this kind allows; empty when it is wrong or has expired. */
    public Optional<Grant> open(Kind kind, String token, Caller caller, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 2) {
            return Optional.empty();
        }
        Optional<byte[]> signed = bytes(parts[0]);
        Optional<byte[]> signature = bytes(parts[1]);
        if (signed.isEmpty()
                || signature.isEmpty()
                || !MessageDigest.isEqual(sign(kind, signed.get()), signature.get())) {
            return Optional.empty();
        }
        byte[] content = signed.get();
        String[] fields = new String(content, StandardCharsets.UTF_8).split("\n", 4);
        if (now.getEpochSecond() >= Long.parseLong(fields[2])) {
            return Optional.empty();
        }
        return Optional.of(
                new Grant(UUID.fromString(fields[0]), caller.as(UUID.fromString(fields[1]), fields[3], Set.of())));
    }

    private byte[] sign(Kind kind, byte[] content) {
        try {
            Mac derivation = Mac.getInstance(ALGORITHM);
            derivation.init(new SecretKeySpec(key.get(), ALGORITHM));
            byte[] own = derivation.doFinal(kind.purpose().getBytes(StandardCharsets.UTF_8));
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

    private static Optional<byte[]> bytes(String text) {
        if (!text.matches("[\\w-]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
