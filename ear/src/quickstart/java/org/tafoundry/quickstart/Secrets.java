package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.SecretStore;

/** The secrets of this installation: made at the first start, kept for the next ones. */
public final class Secrets {
    private static final int RSA_BITS = 2048;
    private static final int KEY_BYTES = 32;
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int DEMO_PASSWORD_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secrets in {@code data}; those that are missing are made. */
    public static Secrets in(DataFolder data) throws IOException {
        Secrets secrets = new Secrets(data.privateFolder("secrets"));
        secrets.complete();
        return secrets;
    }

    Path storeFile() {
        return folder.resolve("tafoundry.p12");
    }

    String storePassword() throws IOException {
        return kept("store-password", this::key);
    }

    SecretStore store() throws IOException {
        return SecretStore.open(storeFile(), storePassword());
    }

    /** The password of the demo users: the wanted one, or the one of the last start, or a new one. */
    String demoPassword(Optional<String> wanted) throws IOException {
        if (wanted.isPresent()) {
            DataFolder.writePrivate(folder.resolve("demo-password"), wanted.get());
        }
        return kept("demo-password", this::readable);
    }

    private void complete() throws IOException {
        SecretStore store = SecretStore.openOrCreate(storeFile(), storePassword());
        put(store, SecretAlias.DB_PASSWORD);
        put(store, SecretAlias.S3_SECRET_KEY);
        put(store, SecretAlias.CONFIG_KEY);
        if (!store.holds(SecretAlias.JWT)) {
            try {
                KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
                rsa.initialize(RSA_BITS, random);
                store.put(SecretAlias.JWT, rsa.generateKeyPair());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        DataFolder.restrict(storeFile());
    }

    private void put(SecretStore store, SecretAlias alias) {
        if (!store.holds(alias)) {
            store.put(alias, key());
        }
    }

    private interface Maker {
        String make();
    }

    private String kept(String name, Maker maker) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            DataFolder.writePrivate(file, maker.make());
        }
        return Files.readString(file).strip();
    }

    private String key() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String readable() {
        return random.ints(DEMO_PASSWORD_LENGTH, 0, READABLE.length())
                .collect(StringBuilder::new, (text, i) -> text.append(READABLE.charAt(i)), StringBuilder::append)
                .toString();
    }
}
