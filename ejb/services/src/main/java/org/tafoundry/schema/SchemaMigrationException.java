package org.tafoundry.schema;

/** Says which database could not be migrated, why, and what to do next. */
public final class SchemaMigrationException extends RuntimeException {
    public SchemaMigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
