package org.tafoundry.web.job;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.tafoundry.web.JsonOutput;
import org.tafoundry.work.JobRunner.Job;
import org.tafoundry.work.JobState;
import org.tafoundry.work.JobView;

/** Writes jobs as JSON. */
public final class JobJson {
    private JobJson() {}

    /** The job. */
    public static JsonObject of(JobView job) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("job", job.job().jobName())
                .add("id", job.id().toString())
                .add("request_id", job.requestId().toString())
                .add("state", job.state().name())
                .add("share", job.share())
                .add("message", job.message())
                .add("node", job.node())
                .add("failures", job.failures())
                .add("created_at", job.createdAt().toString());
        JsonOutput.optional(json, "started_at", job.startedAt());
        return json.add("updated_at", job.updatedAt().toString()).build();
    }

    /** The newest job of this kind; one that waits when there is none yet. */
    public static JsonObject of(List<JobView> jobs, Job kind) {
        return jobs.stream()
                .filter(job -> job.job() == kind)
                .findFirst()
                .map(JobJson::of)
                .orElseGet(() -> Json.createObjectBuilder()
                        .add("job", kind.jobName())
                        .add("state", JobState.WAITING.name())
                        .build());
    }
}
