package org.tafoundry.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.tafoundry.sample.AnalysisWork;

/** Says what the samples of a request are. */
@Named
@Dependent
public class AnalyzeSamples extends Step {
    @Inject
    @BatchProperty
    private String subject;

    @Inject
    private AnalysisWork work;

    @Override
    String work() throws IOException {
        work.analyze(UUID.fromString(subject));
        return DONE;
    }
}
