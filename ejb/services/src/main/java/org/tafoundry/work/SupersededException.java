package org.tafoundry.work;

import jakarta.ejb.ApplicationException;

/** Says that another attempt at the same work has begun, so this one must not commit anything. */
@ApplicationException(rollback = true)
public final class SupersededException extends RuntimeException {
    public SupersededException(String message) {
        super(message);
    }
}
