package org.tafoundry.work;

import jakarta.ejb.ApplicationException;

/** Says that a job did not complete and is to be tried again. */
@ApplicationException
public final class WorkFailedException extends RuntimeException {
    public WorkFailedException(String message) {
        super(message);
    }

    public WorkFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
