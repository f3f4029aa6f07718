package org.tafoundry.validation.splunk;

import java.io.IOException;

/** A Splunk refused something, or did not do it in time; the message says what and with which words. */
public final class SplunkException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public SplunkException(int status, String message) {
        super(message);
        this.status = status;
    }

    public SplunkException(String message) {
        this(0, message);
    }

    /** The HTTP status; 0 when there is none. */
    public int status() {
        return status;
    }
}
