package org.tafoundry.batch;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.tafoundry.work.JobRunner;
import org.tafoundry.work.OutageException;
import org.tafoundry.work.WorkFailedException;

/** Runs a batch job in the server's job operator and waits for its end. */
@Stateless
@Local(JobRunner.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchJobs implements JobRunner {
    private static final Set<BatchStatus> GOING_ON =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final String STOPPED = "the server that was at it ends";
    private static final String NO_OPERATOR = "the server that was at it can run no batch jobs";

    @Override
    public void run(Job job, UUID subject) {
        runToEnd(job.jobName(), subject);
    }

    static void runToEnd(String job, UUID subject) {
        Properties parameters = new Properties();
        parameters.setProperty("subject", subject.toString());
        JobExecution execution = started(job, parameters);
        if (execution.getBatchStatus() == BatchStatus.STOPPED) {
            // nobody but the server itself stops one, when it is told to end
            throw new OutageException(STOPPED);
        }
        if (execution.getBatchStatus() != BatchStatus.COMPLETED) {
            String status = String.valueOf(execution.getExitStatus());
            if (status.startsWith(Step.OUTAGE)) {
                throw new OutageException(status.substring(Step.OUTAGE.length()));
            }
            throw new WorkFailedException(execution.getExitStatus());
        }
    }

    @Override
    public boolean works() {
        try {
            BatchRuntime.getJobOperator().getJobNames();
            return true;
        } catch (IllegalStateException | BatchRuntimeException e) {
            return false; // so the server says of an operator that has not started or is stopped
        }
    }

    /** What cannot be done by this server is none of the work's own faults. */
    private static JobExecution started(String job, Properties parameters) {
        try {
            JobOperator operator = BatchRuntime.getJobOperator();
            return await(operator, operator.start(job, parameters));
        } catch (IllegalStateException e) {
            throw new OutageException(NO_OPERATOR, e);
        }
    }

    private static JobExecution await(JobOperator operator, long id) {
        JobExecution execution = operator.getJobExecution(id);
        try {
            while (GOING_ON.contains(execution.getBatchStatus())) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
                execution = operator.getJobExecution(id);
            }
            return execution;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutageException(STOPPED, e);
        }
    }
}
