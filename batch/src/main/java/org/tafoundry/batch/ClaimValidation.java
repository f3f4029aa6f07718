package org.tafoundry.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.validation.ValidationAttempt;
import org.tafoundry.validation.ValidationWork;

/** Claims a validation run. */
@Named
@Dependent
public class ClaimValidation extends Step {
    @Inject
    @BatchProperty
    private String subject;

    @Inject
    private ValidationWork work;

    @Override
    String work() {
        Optional<ValidationAttempt> attempt = work.claim(UUID.fromString(subject));
        attempt.ifPresent(this::hand);
        return attempt.isPresent() ? DONE : NOTHING_TO_DO;
    }
}
