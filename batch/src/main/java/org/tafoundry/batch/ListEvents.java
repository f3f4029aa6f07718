package org.tafoundry.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.tafoundry.listing.ListingWork;

/** Lists the events that a revision reads. */
@Named
@Dependent
public class ListEvents extends Step {
    @Inject
    @BatchProperty
    private String subject;

    @Inject
    private ListingWork work;

    @Override
    String work() throws IOException {
        work.list(UUID.fromString(subject));
        return DONE;
    }
}
