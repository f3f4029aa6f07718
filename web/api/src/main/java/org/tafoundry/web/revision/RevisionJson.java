package org.tafoundry.web.revision;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tafoundry.revision.RevisionView;
import org.tafoundry.web.JsonOutput;

/** Writes a revision as JSON. */
final class RevisionJson {
    private RevisionJson() {}

    /** The revision as lists show it. */
    static JsonObject of(RevisionView revision) {
        return brief(revision).build();
    }

    /** The revision with how it came to be. */
    static JsonObject whole(RevisionView revision, String metadata) {
        return brief(revision).add("metadata", JsonOutput.stored(metadata)).build();
    }

    private static JsonObjectBuilder brief(RevisionView revision) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", revision.id().toString())
                .add("request_id", revision.requestId().toString())
                .add("version", revision.version())
                .add("generated_by", revision.origin().name());
        JsonOutput.optional(json, "author", revision.author());
        return json.add("add_on", revision.summary().addOn())
                .add("file_name", revision.summary().fileName())
                .add("size", revision.size())
                .add("verdict", revision.verdict().name())
                .add("current", revision.current())
                .add("checksum", revision.checksum())
                .add("sourcetypes", JsonOutput.sorted(revision.summary().sourcetypes()))
                .add("stanzas", JsonOutput.numbers(revision.summary().stanzas()))
                .add("created_at", revision.createdAt().toString());
    }
}
