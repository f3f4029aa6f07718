package org.tafoundry.web.validation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tafoundry.validation.ValidationView;
import org.tafoundry.web.JsonOutput;

/** Writes a validation run as JSON. */
final class ValidationJson {
    private ValidationJson() {}

    /** The run as lists show it. */
    static JsonObject of(ValidationView run) {
        return brief(run).build();
    }

    /** The run with what the sandbox said. */
    static JsonObject whole(ValidationView run, String log) {
        return brief(run).add("log", log).build();
    }

    private static JsonObjectBuilder brief(ValidationView run) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", run.id().toString())
                .add("request_id", run.requestId().toString())
                .add("revision_id", run.revisionId().toString())
                .add("status", run.status().name())
                .add("has_report", run.hasReport())
                .add("has_debug_bundle", !run.debugBundleKey().isEmpty())
                .add("sandbox", run.sandbox())
                .add("error", run.error());
        JsonOutput.optional(json, "started_at", run.startedAt());
        JsonOutput.optional(json, "completed_at", run.completedAt());
        run.durationSeconds()
                .ifPresentOrElse(
                        seconds -> json.add("duration_seconds", seconds), () -> json.addNull("duration_seconds"));
        return json.add("created_at", run.createdAt().toString());
    }
}
