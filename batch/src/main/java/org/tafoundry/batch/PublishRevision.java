package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tafoundry.generation.GenerationWork;

/** Commits the add-on as a revision, or the failure. */
@Named
@Dependent
public class PublishRevision extends Step {
    @Inject
    private GenerationWork work;

    @Override
    String work() {
        GenerateAddOn.Generation made = handed(GenerateAddOn.Generation.class);
        work.publish(made.attempt(), made.result());
        return DONE;
    }
}
