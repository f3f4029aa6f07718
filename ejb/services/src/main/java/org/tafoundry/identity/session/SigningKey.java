package org.tafoundry.identity.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import org.tafoundry.secret.SecretAlias;
import org.tafoundry.secret.ServerSecrets;

/** The key pair of the access tokens, read once from the server's credential store. */
@Singleton
@Lock(LockType.READ)
public class SigningKey {
    private KeyPair pair;

    @PostConstruct
    void read() {
        pair = ServerSecrets.open().keyPair(SecretAlias.JWT);
    }

    /** The private half, for signing. */
    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    /** The public half, for the published key set. */
    public RSAPublicKey publicKey() {
        return (RSAPublicKey) pair.getPublic();
    }
}
