package org.tafoundry.web.sample;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tafoundry.sample.SampleView;
import org.tafoundry.web.JsonOutput;

/** Writes a sample as JSON. */
final class SampleJson {
    private SampleJson() {}

    /** The sample without its contents. */
    static JsonObject of(SampleView sample) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", sample.id().toString())
                .add("request_id", sample.requestId().toString())
                .add("file_name", sample.fileName())
                .add("size", sample.size())
                .add("mime_type", sample.mimeType())
                .add("checksum", sample.checksum())
                .add("created_at", sample.createdAt().toString());
        JsonOutput.optional(json, "retention_until", sample.retentionUntil());
        return json.build();
    }
}
