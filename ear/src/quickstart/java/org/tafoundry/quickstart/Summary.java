package org.tafoundry.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the main job made, in words for the screen and as JSON for programs; every figure is the API's. */
final class Summary {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_FINDINGS = 8;
    private static final int SHOWN_FIELDS = 60;

    private final JobResult job;
    private final JsonNode report;
    private final Urls urls;
    private final String password;

    Summary(JobResult job, Urls urls, String password) throws IOException {
        this.job = job;
        this.report =
                job.report().isPresent() ? JSON.readTree(job.report().get().toFile()) : JSON.createObjectNode();
        this.urls = urls;
        this.password = password;
    }

    void print(PrintStream out, double seconds) {
        out.println();
        line(out, "Request", job.requestId() + " is " + job.status());
        line(out, "Log", job.sample().file().toString());
        job.revision().ifPresent(revision -> line(out, "Format", format(revision)));
        line(out, "Events", events());
        line(out, "Fields", fields());
        models().forEach(model -> line(out, "CIM", model));
        line(out, "Findings", findings());
        remarks().forEach(remark -> line(out, "Remark", remark));
        job.addOn().ifPresent(file -> line(out, "Add-on", file.toString()));
        job.report().ifPresent(file -> line(out, "Report", file.toString()));
        out.println();
        line(out, "Console", urls.console());
        line(out, "REST API", urls.api());
        line(out, "OpenAPI", urls.openapi());
        line(
                out,
                "Logins",
                Stream.of(DemoUsers.values()).map(DemoUsers::username).collect(Collectors.joining(", "))
                        + " with the password " + password);
        line(out, "Time", String.format(Locale.ROOT, "%.1f s from start to summary", seconds));
    }

    /** The summary for programs. */
    void write(Path file) throws IOException {
        ObjectNode summary = JSON.createObjectNode();
        summary.put("request_id", job.requestId());
        summary.put("status", job.status());
        summary.put("sample", job.sample().file().toString());
        summary.put("source", job.sample().source());
        job.revision().ifPresent(revision -> {
            summary.put("revision", revision.path("version").asInt());
            summary.put("revision_id", revision.path("id").asText());
        });
        job.validation()
                .ifPresent(run -> summary.put("validation_id", run.path("id").asText()));
        job.addOn().ifPresent(path -> summary.put("ta", path.toString()));
        job.report().ifPresent(path -> summary.put("report", path.toString()));
        summary.put("events", report.path("events").asLong());
        summary.put("fields", report.path("fields").size());
        summary.set("models", report.path("models"));
        summary.put("findings", report.path("findings").size());
        ArrayNode remarks = summary.putArray("remarks");
        remarks().forEach(remarks::add);
        summary.putObject("urls")
                .put("console", urls.console())
                .put("api", urls.api())
                .put("openapi", urls.openapi());
        write(file, summary);
    }

    /** The summary of a quickstart that did not get to the end of the main job. */
    static void writeFailure(Path file, String message) throws IOException {
        write(file, JSON.createObjectNode().put("status", "ERROR").put("message", message));
    }

    private static void write(Path file, ObjectNode summary) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
    }

    private static void line(PrintStream out, String name, String text) {
        out.println(String.format(Locale.ROOT, "  %-10s %s", name, text));
    }

    private static String format(JsonNode revision) {
        JsonNode report = revision.path("metadata").path("report");
        return report.path("analysis").path("format").asText("not stated") + ", sourcetype "
                + stream(report.path("sourcetypes")).map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private String events() {
        return report.path("events").asLong() + ", "
                + report.path("eventsWithTime").asLong() + " with a time of their own, "
                + report.path("bytesLost").asLong() + " bytes in no event";
    }

    private String fields() {
        List<String> names = texts(report.path("fields"), "name");
        return names.size() + ": "
                + names.stream().limit(SHOWN_FIELDS).collect(Collectors.joining(", "))
                + (names.size() > SHOWN_FIELDS ? ", …" : "");
    }

    private List<String> models() {
        return stream(report.path("models"))
                .map(model -> String.format(
                        Locale.ROOT,
                        "%s / %s: %d events, %.0f %% of the recommended fields",
                        model.path("model").asText(),
                        model.path("dataset").asText(),
                        model.path("events").asLong(),
                        100 * model.path("coverage").asDouble()))
                .toList();
    }

    private String findings() {
        Map<String, Long> codes = stream(report.path("findings"))
                .collect(Collectors.groupingBy(
                        finding -> finding.path("severity").asText() + " "
                                + finding.path("code").asText(),
                        TreeMap::new,
                        Collectors.counting()));
        return report.path("findings").size()
                + codes.entrySet().stream()
                        .limit(SHOWN_FINDINGS)
                        .map(entry -> "\n             " + entry.getValue() + " × " + entry.getKey())
                        .collect(Collectors.joining());
    }

    /** What was remarkable about the samples, for example a time zone that had to be assumed. */
    private List<String> remarks() {
        return job.revision().stream()
                .flatMap(revision -> stream(revision.path("metadata")
                        .path("report")
                        .path("analysis")
                        .path("findings")))
                .map(finding -> finding.path("message").asText() + " "
                        + finding.path("suggestion").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array, String key) {
        return stream(array).map(item -> item.path(key).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        Iterable<JsonNode> items = array::elements;
        return StreamSupport.stream(items.spliterator(), false);
    }
}
