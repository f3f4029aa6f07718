package org.tafoundry.validation;

/** The states of a validation run. */
public enum ValidationStatus {
    QUEUED,
    RUNNING,
    PASSED,
    FAILED;

    /** Whether the run has come to its end. */
    public boolean isFinal() {
        return this == PASSED || this == FAILED;
    }
}
