package org.tafoundry.work;

import java.util.UUID;

/** Port: runs one of the batch jobs to its end on this node. */
public interface JobRunner {

    /** The jobs. */
    enum Job {
        GENERATE_TA("generate-ta"),
        VALIDATE_TA("validate-ta"),
        ANALYZE_SAMPLES("analyze-samples"),
        LIST_EVENTS("list-events"),
        INDEX_KNOWLEDGE("index-knowledge");

        private final String jobName;

        Job(String jobName) {
            this.jobName = jobName;
        }

        /** Name of the job's XML file. */
        public String jobName() {
            return jobName;
        }
    }

    /**
     * Runs a job for a request, a validation run, a revision or a document; throws {@link WorkFailedException} when it did not complete, and
     * {@link OutageException} when something that it needs is away.
     */
    void run(Job job, UUID subject);

    /** Whether this server can run jobs; one whose database went away while it started never can. */
    boolean works();
}
