package org.tafoundry.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.tafoundry.knowledge.IndexingAttempt;
import org.tafoundry.knowledge.IndexingWork;

/** Makes the vector store hold the passages of a document. */
@Named
@Dependent
public class StorePassages extends Step {
    @Inject
    private IndexingWork work;

    @Override
    String work() throws IOException {
        work.store(handed(IndexingAttempt.class));
        return DONE;
    }
}
