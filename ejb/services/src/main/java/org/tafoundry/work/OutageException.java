package org.tafoundry.work;

import jakarta.ejb.ApplicationException;

/** Says that a job cannot go on because something that it needs is away; that is no failure of the job. */
@ApplicationException
public final class OutageException extends RuntimeException {
    public OutageException(String message) {
        super(message);
    }

    public OutageException(String message, Throwable cause) {
        super(message, cause);
    }
}
