package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.quickstart.DemoUsers;

/**
 * The people who bring a log from its request to its add-on, over HTTP.
 *
 * @param requestor who asks
 * @param approver who approves
 */
record Flow(Api requestor, Api approver) {

    static Flow ofDemoUsers() throws IOException, InterruptedException {
        return new Flow(Api.as(DemoUsers.REQUESTOR), Api.as(DemoUsers.APPROVER));
    }

    /** A request whose add-on is there. */
    String completed() throws IOException, InterruptedException {
        String id = submitted();
        assertThat(approver.post("/approvals/" + id + "/approve")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("APPROVED");
        assertThat(Things.awaitEnd(requestor, id)).isEqualTo("COMPLETED");
        return id;
    }

    /** A request that waits for approval. */
    String submitted() throws IOException, InterruptedException {
        return submitted("access.log", log(), "");
    }

    /** The same with this log, to be validated in this sandbox. */
    String submitted(String fileName, byte[] log, String sandbox) throws IOException, InterruptedException {
        Map<String, Object> draft = Map.of(
                "source_system",
                "Web-" + UUID.randomUUID(), // so that it is the first add-on for its source
                "metadata",
                Map.of("vendor", "Example", "product", "Web", "time_zone", "UTC", "sandbox", sandbox));
        String id = requestor.json("POST", "/requests", draft).json().path("id").asText();
        assertThat(requestor
                        .upload("/requests/" + id + "/samples?filename=" + fileName, log)
                        .status())
                .isEqualTo(201);
        assertThat(requestor
                        .post("/requests/" + id + "/submit")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("PENDING_APPROVAL");
        return id;
    }

    /** The first of a list. */
    static JsonNode first(Api api, String list) throws IOException, InterruptedException {
        return api.get(list).json().path("items").path(0);
    }

    /** An access log of 200 events. */
    static byte[] log() {
        return IntStream.range(0, 200)
                .mapToObj(i -> "192.0.2." + i % 50 + " - user" + i % 7 + " [12/Mar/2025:10:" + (10 + i / 60) + ":"
                        + (10 + i % 50) + " +0000] \"GET /page/" + i + " HTTP/1.1\" 200 " + (100 + i)
                        + " \"-\" \"Mozilla/5.0\"")
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
