package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tafoundry.quickstart.DemoUsers;

/**
 * A finished request and what belongs to it.
 *
 * @param request the request
 * @param sample its sample
 * @param revision its add-on
 * @param validation the run that passed
 * @param version the version of the request, as {@code If-Match} wants it
 */
record Things(String request, String sample, String revision, String validation, String version) {

    /** Has an add-on made of a request of the caller's own. */
    static Things of(Api requestor) throws IOException, InterruptedException {
        Api approver = Api.as(DemoUsers.APPROVER);
        String request = submitted(requestor);
        assertThat(approver.post("/approvals/" + request + "/approve").status()).isEqualTo(200);
        assertThat(awaitEnd(requestor, request)).isEqualTo("COMPLETED");
        String revision = first(requestor, "/requests/" + request + "/revisions");
        // the list of the events is made when somebody asks first
        Instant end = Instant.now().plusSeconds(120);
        while (requestor.get("/revisions/" + revision + "/facets").status() == 202
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return new Things(
                request,
                first(requestor, "/requests/" + request + "/samples"),
                revision,
                first(requestor, "/validations?request=" + request),
                requestor.get("/requests/" + request).header("ETag"));
    }

    /** A request that waits for approval. */
    static String submitted(Api requestor) throws IOException, InterruptedException {
        String request = created(requestor);
        assertThat(requestor
                        .upload("/requests/" + request + "/samples?filename=gate.log", log())
                        .status())
                .isEqualTo(201);
        assertThat(requestor.post("/requests/" + request + "/submit").status()).isEqualTo(200);
        return request;
    }

    /** A request without a sample, for a source of its own. */
    static String created(Api requestor) throws IOException, InterruptedException {
        return requestor
                .json("POST", "/requests", Map.of("source_system", "walk-" + UUID.randomUUID()))
                .json()
                .path("id")
                .asText();
    }

    /** The state in which a request stays; the state it is in after two minutes. */
    static String awaitEnd(Api api, String request) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(120);
        while (true) {
            String status =
                    api.get("/requests/" + request).json().path("status").asText();
            if (status.equals("COMPLETED")
                    || status.equals("FAILED")
                    || Instant.now().isAfter(end)) {
                return status;
            }
            Thread.sleep(200);
        }
    }

    static byte[] log() {
        return IntStream.range(0, 40)
                .mapToObj(i -> String.format(
                        "2026-03-01T08:00:%02dZ gate=north session=%s user=%s src=192.0.2.%d",
                        i, i % 3 == 0 ? "opened" : "closed", i % 2 == 0 ? "amy" : "bob", i))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A path of the API with these things for its variables; what is not one of them is something that is not there. */
    String in(String path) {
        String thing =
                switch (path.split("/")[1]) {
                    case "requests", "approvals", "legal-holds" -> request;
                    case "samples" -> sample;
                    case "revisions" -> revision;
                    case "validations" -> validation;
                    default -> UUID.randomUUID().toString();
                };
        return path.replaceAll("\\{[^}]*}", thing);
    }

    private static String first(Api api, String list) throws IOException, InterruptedException {
        JsonNode items = api.get(list).json().path("items");
        return items.path(0).path("id").asText();
    }
}
