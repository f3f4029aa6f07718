package org.tafoundry.secret;

/** The names under which an installation keeps its secrets. */
public enum SecretAlias {
    /** Password of the database user. */
    DB_PASSWORD("db-password"),
    /** Secret half of the S3 access key. */
    S3_SECRET_KEY("s3-secret-key"),
    /** RSA key pair that signs the access tokens. */
    JWT("jwt"),
    /** Base64 of the 32 bytes that seal the secret rows of the system configuration. */
    CONFIG_KEY("config-key");

    private final String alias;

    SecretAlias(String alias) {
        this.alias = alias;
    }

    /** The name in the store, as an operator types it. */
    public String alias() {
        return alias;
    }
}
