package org.tafoundry.quickstart;

/** Ends the quickstart with a message for the person who started it. */
public final class QuickstartException extends RuntimeException {
    public QuickstartException(String message) {
        super(message);
    }

    public QuickstartException(String message, Throwable cause) {
        super(message, cause);
    }
}
