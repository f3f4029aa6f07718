package org.tafoundry.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** Hashes passwords with bcrypt in the modular crypt form that the server's JDBC realm reads. */
public final class BcryptHash {
    private static final int COST = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BcryptHash() {}

    /** Takes as long as {@link #matches} with a hash of ours, for a user who has none, so that time tells nobody apart. */
    public static void pretend(String password) {
        matches(Decoy.HASH, password);
    }

    /** Made when it is first needed: making it takes as long as a login. */
    private static final class Decoy {
        static final String HASH = of("nobody's password");
    }

    /** The hash with a new salt. */
    public static String of(String password) {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        RANDOM.nextBytes(salt);
        try {
            Password hash = factory(BCryptPassword.ALGORITHM_BCRYPT)
                    .generatePassword(new EncryptablePasswordSpec(
                            password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(COST, salt)));
            return ModularCrypt.encodeAsString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Elytron cannot hash with bcrypt", e);
        }
    }

    /** Whether {@code hash} was made of this password; false for a hash that cannot be read. */
    public static boolean matches(String hash, String password) {
        try {
            PasswordFactory factory = factory(BCryptPassword.ALGORITHM_BCRYPT);
            return factory.verify(factory.translate(ModularCrypt.decode(hash)), password.toCharArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PasswordFactory factory(String algorithm) throws GeneralSecurityException {
        return PasswordFactory.getInstance(algorithm, WildFlyElytronPasswordProvider.getInstance());
    }
}
