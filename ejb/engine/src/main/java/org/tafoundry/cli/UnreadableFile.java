package org.tafoundry.cli;

/** A file that was named on the command line and cannot be used; its message says which, why and what to do. */
final class UnreadableFile extends RuntimeException {

    UnreadableFile(String message) {
        super(message);
    }

    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
