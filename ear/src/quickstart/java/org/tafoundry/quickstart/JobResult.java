package org.tafoundry.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the main job ended with.
 *
 * @param sample the log that went in
 * @param requestId the request
 * @param status its last state
 * @param revision the newest revision, as the API shows it
 * @param validation the newest validation, as the API shows it
 * @param addOn the downloaded archive
 * @param report the downloaded validation report
 */
record JobResult(
        QuickstartSample sample,
        String requestId,
        String status,
        Optional<JsonNode> revision,
        Optional<JsonNode> validation,
        Optional<Path> addOn,
        Optional<Path> report) {

    boolean completed() {
        return "COMPLETED".equals(status);
    }
}
