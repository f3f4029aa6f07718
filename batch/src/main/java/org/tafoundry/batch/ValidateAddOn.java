package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.tafoundry.validation.ValidationAttempt;
import org.tafoundry.validation.ValidationOutcome;
import org.tafoundry.validation.ValidationWork;

/** Runs the add-on on the samples. */
@Named
@Dependent
public class ValidateAddOn extends Step {

    /** What this step hands on. */
    record Validation(ValidationAttempt attempt, ValidationOutcome outcome) {}

    @Inject
    private ValidationWork work;

    @Override
    String work() throws IOException {
        ValidationAttempt attempt = handed(ValidationAttempt.class);
        hand(new Validation(attempt, work.validate(attempt)));
        return DONE;
    }
}
