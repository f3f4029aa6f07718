package org.tafoundry.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The main job: a log goes in as the requestor would bring it, a validated add-on comes out. */
final class MainJob {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDS = Set.of("COMPLETED", "FAILED", "REJECTED");
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long POLL_MILLIS = 500;

    private final ApiClient api;
    private final Steps steps;
    private final Path downloads;

    /** The job through {@code api}; what comes out is put into {@code downloads}. */
    MainJob(ApiClient api, Steps steps, Path downloads) {
        this.api = api;
        this.steps = steps;
        this.downloads = downloads;
    }

    JobResult run(QuickstartSample sample) {
        steps.run("Log in as requestor and approver", this::login, users -> users);
        String id = steps.run("Create the request", () -> create(sample), created -> created);
        String request = "/requests/" + id;
        steps.run("Upload the sample", () -> upload(request, sample), stored -> stored);
        steps.run("Submit", () -> api.post(DemoUsers.REQUESTOR, request + "/submit"), MainJob::status);
        steps.run("Approve", () -> api.post(DemoUsers.APPROVER, "/approvals/" + id + "/approve"), MainJob::status);
        String status = status(steps.run("Generate and validate", () -> awaitEnd(request), MainJob::status));
        Optional<JsonNode> revision = current(request + "/revisions")
                .map(found -> get("/revisions/" + found.path("id").asText()));
        Optional<JsonNode> validation = newest("/validations?request=" + id);
        Optional<Path> addOn = revision.map(
                found -> steps.run("Download the add-on", () -> downloadAddOn(found, sample), Path::toString));
        Optional<Path> report =
                validation.map(found -> steps.run("Download the report", () -> downloadReport(found), Path::toString));
        return new JobResult(sample, id, status, revision, validation, addOn, report);
    }

    private String login() throws IOException, InterruptedException {
        api.login(DemoUsers.REQUESTOR);
        api.login(DemoUsers.APPROVER);
        return "access tokens of ten minutes";
    }

    private String create(QuickstartSample sample) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("source_system", sample.source());
        body.put("description", "Made by the quickstart from " + sample.file().getFileName());
        body.put("cim_required", true);
        body.putObject("metadata").put("vendor", sample.vendor()).put("product", sample.product());
        return api.post(DemoUsers.REQUESTOR, "/requests", body).path("id").asText();
    }

    private String upload(String request, QuickstartSample sample) throws IOException, InterruptedException {
        String name = sample.file().getFileName().toString();
        api.upload(
                DemoUsers.REQUESTOR,
                request + "/samples?filename=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                sample.file());
        return name + ", " + Files.size(sample.file()) + " bytes";
    }

    private JsonNode awaitEnd(String request) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode now = api.get(DemoUsers.REQUESTOR, request);
            if (ENDS.contains(status(now))) {
                return now;
            }
            if (System.nanoTime() > end) {
                throw new QuickstartException("The request is still " + status(now) + " after " + PATIENCE.toMinutes()
                        + " minutes. The server's log says what it is doing.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The revision that is the add-on; the newest when none passed. */
    private Optional<JsonNode> current(String list) {
        for (JsonNode revision : get(list).path("items")) {
            if (revision.path("current").asBoolean()) {
                return Optional.of(revision);
            }
        }
        return newest(list);
    }

    private Optional<JsonNode> newest(String list) {
        JsonNode found = get(list);
        JsonNode items = found.isArray() ? found : found.path("items");
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    private JsonNode get(String path) {
        try {
            return api.get(DemoUsers.REQUESTOR, path);
        } catch (IOException e) {
            throw new QuickstartException("GET " + path + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartException("GET " + path + " was interrupted.", e);
        }
    }

    private Path downloadAddOn(JsonNode revision, QuickstartSample sample) throws IOException, InterruptedException {
        Path file = downloads.resolve(
                "TA-" + sample.source() + "-v" + revision.path("version").asInt() + ".tgz");
        return Files.write(
                file,
                api.download(
                        DemoUsers.REQUESTOR, "/revisions/" + revision.path("id").asText() + "/download"));
    }

    private Path downloadReport(JsonNode validation) throws IOException, InterruptedException {
        JsonNode report = api.get(
                DemoUsers.REQUESTOR, "/validations/" + validation.path("id").asText() + "/report");
        Path file = downloads.resolve("report-" + validation.path("id").asText() + ".json");
        return Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
    }

    private static String status(JsonNode request) {
        return request.path("status").asText();
    }
}
