package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tafoundry.validation.ValidationWork;

/** Commits how the validation ended. */
@Named
@Dependent
public class ConcludeValidation extends Step {
    @Inject
    private ValidationWork work;

    @Override
    String work() {
        ValidateAddOn.Validation done = handed(ValidateAddOn.Validation.class);
        work.conclude(done.attempt(), done.outcome());
        return DONE;
    }
}
