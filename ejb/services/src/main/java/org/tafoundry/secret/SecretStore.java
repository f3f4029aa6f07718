package org.tafoundry.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.util.Map;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/** Reads and writes the passwords and key pairs of one installation in its credential store file. */
public final class SecretStore {
    private static final String TYPE = "KeyStoreCredentialStore";

    private final Path file;
    private final CredentialStore store;

    private SecretStore(Path file, CredentialStore store) {
        this.file = file;
        this.store = store;
    }

    /** Opens the store that exists in {@code file}. */
    public static SecretStore open(Path file, String password) {
        if (!Files.isReadable(file)) {
            throw new SecretStoreException("The credential store " + file
                    + " does not exist or cannot be read; set TAFOUNDRY_SECRETS_FILE to the right file.");
        }
        return initialise(file, password, false);
    }

    /** Opens the store in {@code file}, creating it first when there is none. */
    public static SecretStore openOrCreate(Path file, String password) {
        return initialise(file, password, !Files.exists(file));
    }

    /** The password kept under {@code alias}. */
    public String password(SecretAlias alias) {
        try {
            PasswordCredential credential = store.retrieve(alias.alias(), PasswordCredential.class);
            if (credential == null) {
                throw new SecretStoreException("The credential store " + file + " holds no " + alias.alias()
                        + "; add it with elytron-tool.sh credential-store.");
            }
            return new String(credential.getPassword(ClearPassword.class).getPassword());
        } catch (CredentialStoreException e) {
            throw failure("read", alias, e);
        }
    }

    /** The RSA key pair kept under {@code alias}. */
    public KeyPair keyPair(SecretAlias alias) {
        return RsaKeyPairs.decode(password(alias));
    }

    /** Whether anything is kept under {@code alias}. */
    public boolean holds(SecretAlias alias) {
        try {
            return store.getAliases().contains(alias.alias());
        } catch (CredentialStoreException e) {
            throw failure("list", alias, e);
        }
    }

    /** Keeps {@code password} under {@code alias}. */
    public void put(SecretAlias alias, String password) {
        try {
            store.store(alias.alias(), credential(password));
            store.flush();
        } catch (CredentialStoreException e) {
            throw failure("write", alias, e);
        }
    }

    /** Keeps the RSA {@code keyPair} under {@code alias}. */
    public void put(SecretAlias alias, KeyPair keyPair) {
        put(alias, RsaKeyPairs.encode(keyPair));
    }

    private SecretStoreException failure(String verb, SecretAlias alias, CredentialStoreException cause) {
        return new SecretStoreException(
                "Cannot " + verb + " " + alias.alias() + " in the credential store " + file + ": " + cause.getMessage()
                        + "; check the file's owner and that its disk is not full.",
                cause);
    }

    private static SecretStore initialise(Path file, String password, boolean create) {
        try {
            CredentialStore store =
                    CredentialStore.getInstance(TYPE, WildFlyElytronCredentialStoreProvider.getInstance());
            store.initialize(
                    Map.of("location", file.toString(), "create", Boolean.toString(create), "keyStoreType", "PKCS12"),
                    new CredentialStore.CredentialSourceProtectionParameter(
                            IdentityCredentials.NONE.withCredential(credential(password))),
                    new Provider[] {WildFlyElytronPasswordProvider.getInstance()});
            return new SecretStore(file, store);
        } catch (GeneralSecurityException e) {
            throw new SecretStoreException(
                    "The credential store " + file + " cannot be opened: " + e.getMessage()
                            + "; check TAFOUNDRY_SECRETS_PASSWORD.",
                    e);
        }
    }

    private static PasswordCredential credential(String password) {
        return new PasswordCredential(ClearPassword.createRaw(ClearPassword.ALGORITHM_CLEAR, password.toCharArray()));
    }
}
