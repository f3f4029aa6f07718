package org.tafoundry.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.tafoundry.knowledge.IndexingAttempt;
import org.tafoundry.knowledge.IndexingWork;

/** Claims the indexing of a document. */
@Named
@Dependent
public class ClaimIndexing extends Step {
    @Inject
    @BatchProperty
    private String subject;

    @Inject
    private IndexingWork work;

    @Override
    String work() {
        Optional<IndexingAttempt> attempt = work.claim(UUID.fromString(subject));
        attempt.ifPresent(this::hand);
        return attempt.isPresent() ? DONE : NOTHING_TO_DO;
    }
}
