package org.tafoundry.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.generation.GenerationAttempt;
import org.tafoundry.generation.GenerationWork;

/** Claims the generation of a request. */
@Named
@Dependent
public class ClaimGeneration extends Step {
    @Inject
    @BatchProperty
    private String subject;

    @Inject
    private GenerationWork work;

    @Override
    String work() {
        Optional<GenerationAttempt> attempt = work.claim(UUID.fromString(subject));
        attempt.ifPresent(this::hand);
        return attempt.isPresent() ? DONE : NOTHING_TO_DO;
    }
}
