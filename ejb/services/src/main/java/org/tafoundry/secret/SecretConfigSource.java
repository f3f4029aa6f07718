package org.tafoundry.secret;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Gives MP-JWT the public half of the signing key as {@code mp.jwt.verify.publickey}. */
public final class SecretConfigSource implements ConfigSource {
    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";
    private static final Set<String> NAMES = Set.of(PUBLIC_KEY);

    private final AtomicReference<String> publicKey = new AtomicReference<>();

    @Override
    public Set<String> getPropertyNames() {
        return file().isPresent() ? NAMES : Set.of();
    }

    @Override
    public String getValue(String name) {
        if (!PUBLIC_KEY.equals(name) || file().isEmpty()) {
            return null; // the contract of ConfigSource for "not mine"
        }
        return publicKey.updateAndGet(known -> known == null ? read() : known);
    }

    @Override
    public String getName() {
        return "TA Foundry credential store";
    }

    private static String read() {
        // a ConfigSource cannot ask the Config it is part of, so it reads the two settings itself
        SecretStore store = SecretStore.open(
                file().orElseThrow(),
                setting("tafoundry.secrets.password", "TAFOUNDRY_SECRETS_PASSWORD")
                        .orElse(""));
        byte[] key = store.keyPair(SecretAlias.JWT).getPublic().getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----";
    }

    private static Optional<Path> file() {
        return setting("tafoundry.secrets.file", "TAFOUNDRY_SECRETS_FILE").map(Path::of);
    }

    private static Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}
