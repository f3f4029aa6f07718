package org.tafoundry.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.function.Supplier;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.ServerSecrets;

/** Seals secrets that people give and that are kept in the database, with the key of this installation. */
@ApplicationScoped
public class Seals {
    private final Supplier<SecretSeal> seal;

    /** For the container: the sealing key is in the server's credential store. */
    public Seals() {
        this.seal = () ->
                new SecretSeal(Base64.getDecoder().decode(ServerSecrets.open().password(SecretAlias.CONFIG_KEY)));
    }

    /** For use outside a container: {@code key} has 32 bytes. */
    public Seals(byte[] key) {
        SecretSeal one = new SecretSeal(key.clone());
        this.seal = () -> one;
    }

    /** The sealed form; it opens only under the same {@code name}. */
    public String seal(String name, String secret) {
        return seal.get().seal(name, secret);
    }

    /** The secret that was sealed under this name. */
    public String open(String name, String sealed) {
        return seal.get().open(name, sealed);
    }
}
