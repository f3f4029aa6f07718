package org.tafoundry.generation;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tafoundry.validation.ValidationSteps;
import org.tafoundry.work.GaveUp;
import org.tafoundry.work.JobRunner.Job;

/** Ends a request whose work is not tried again, so that nobody waits for it. */
@Stateless
@Local(GaveUp.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AbandonedWork implements GaveUp {
    @Inject
    private GenerationSteps generations;

    @Inject
    private ValidationSteps validations;

    @Override
    public void gaveUp(Job job, UUID subject, String reason) {
        switch (job) {
            case GENERATE_TA -> generations.giveUp(subject, reason);
            case VALIDATE_TA -> validations.giveUp(subject, reason);
        }
    }
}
