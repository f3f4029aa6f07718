package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.tafoundry.generation.GenerationAttempt;
import org.tafoundry.generation.GenerationResult;
import org.tafoundry.generation.GenerationWork;

/** Makes the add-on. */
@Named
@Dependent
public class GenerateAddOn extends Step {

    /** What this step hands on. */
    record Generation(GenerationAttempt attempt, GenerationResult result) {}

    @Inject
    private GenerationWork work;

    @Override
    String work() throws IOException {
        GenerationAttempt attempt = handed(GenerationAttempt.class);
        hand(new Generation(attempt, work.generate(attempt)));
        return DONE;
    }
}
