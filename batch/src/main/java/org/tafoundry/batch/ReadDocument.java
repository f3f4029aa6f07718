package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.tafoundry.knowledge.IndexingAttempt;
import org.tafoundry.knowledge.IndexingWork;

/** Reads the passages of a document and computes their embeddings. */
@Named
@Dependent
public class ReadDocument extends Step {
    @Inject
    private IndexingWork work;

    @Override
    String work() throws IOException {
        work.read(handed(IndexingAttempt.class));
        return DONE;
    }
}
