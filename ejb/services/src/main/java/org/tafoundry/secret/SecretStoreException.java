package org.tafoundry.secret;

/** Says that the credential store cannot be opened, read or written, and what to do about it. */
public final class SecretStoreException extends RuntimeException {
    public SecretStoreException(String message) {
        super(message);
    }

    public SecretStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
