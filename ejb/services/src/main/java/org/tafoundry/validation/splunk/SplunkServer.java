package org.tafoundry.validation.splunk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Splunk as an administrator sees it through its REST interface. */
public final class SplunkServer {
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int PAGE = 1_000;
    private static final String JOBS = "/services/search/jobs";

    private final SplunkHttp http;
    private final Pace pace;

    /**
     * What a Splunk says about itself.
     *
     * @param version version, for example {@code 9.4.7}
     * @param started when it started, as it writes it; another start, another text
     * @param free whether it has the Free licence, which knows no authentication
     */
    public record Info(String version, String started, boolean free) {}

    /**
     * An app that is installed.
     *
     * @param version its version; empty when it states none
     * @param disabled whether it is switched off
     */
    public record App(String version, boolean disabled) {}

    /** Knows a Splunk by its address, for example {@code https://127.0.0.1:8089}. */
    public SplunkServer(URI address, String user, String password, Pace pace) {
        this.http = new SplunkHttp(address, user, password);
        this.pace = pace;
    }

    /** What it says about itself; only to those who may ask. */
    public Info info() throws IOException {
        JsonNode content = content(http.get("/services/server/info", Map.of(), SHORT));
        return new Info(
                content.path("version").asText(),
                content.path("startup_time").asText(),
                content.path("isFree").asBoolean());
    }

    /** The installed app of this name. */
    public App app(String name) throws IOException {
        JsonNode content = content(http.get("/services/apps/local/" + encoded(name), Map.of(), SHORT));
        return new App(
                content.path("version").asText(""), content.path("disabled").asBoolean());
    }

    /** Installs the archive that lies at this place of Splunk's own file system. */
    public void install(String path) throws IOException {
        http.post("/services/apps/local", Map.of("name", path, "filename", "true", "update", "true"), LONG);
    }

    /** Whether Splunk wants to be restarted for what was changed to act. */
    public boolean wantsRestart() throws IOException {
        for (JsonNode entry :
                http.get("/services/messages", Map.of("count", "0"), SHORT).path("entry")) {
            if (entry.path("name").asText().contains("restart_required")) {
                return true;
            }
        }
        return false;
    }

    /** Restarts it; it is away for a while then. */
    public void restart() throws IOException {
        http.post("/services/server/control/restart", Map.of(), SHORT);
    }

    /** Makes an index; one that exists stays. */
    public void createIndex(String name) throws IOException {
        try {
            http.post("/services/data/indexes", Map.of("name", name), SHORT);
        } catch (SplunkException e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    /** Sends a sample to an index as a file input would, with this metadata. */
    public void ingest(InputStream sample, String index, String sourcetype, String source, String host)
            throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("index", index);
        parameters.put("sourcetype", sourcetype);
        parameters.put("source", source);
        parameters.put("host", host);
        http.stream("/services/receivers/stream", parameters, sample, LONG);
    }

    /**
     * Runs a search to its end and fetches its results page by page.
     *
     * @param search the search, beginning with a command
     * @param most how many results at most
     * @param limit how long at most; then the search is cancelled
     */
    public List<JsonNode> search(String search, int most, Duration limit) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("search", search);
        parameters.put("exec_mode", "normal");
        parameters.put("earliest_time", "0");
        parameters.put("latest_time", "+20y"); // samples may be ahead of this clock
        parameters.put("adhoc_search_level", "verbose");
        parameters.put("max_count", Integer.toString(most));
        parameters.put("auto_cancel", "120");
        String job = JOBS + "/"
                + encoded(http.post(JOBS, parameters, SHORT).path("sid").asText());
        try {
            await(job, search, limit);
            return results(job, most);
        } finally {
            http.delete(job, SHORT);
        }
    }

    private void await(String job, String search, Duration limit) throws IOException {
        Pace.Limit until = pace.limit(limit);
        while (true) {
            JsonNode state = content(http.get(job, Map.of(), SHORT));
            if (state.path("isFailed").asBoolean()) {
                throw new SplunkException("The search failed: " + messages(state) + " Search: " + search);
            }
            if (state.path("isDone").asBoolean()) {
                return;
            }
            if (!until.pause()) {
                throw new SplunkException("The search had not ended after " + limit.toSeconds() + " s: " + search);
            }
        }
    }

    private List<JsonNode> results(String job, int most) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        while (results.size() < most) {
            int before = results.size();
            Map<String, String> page = Map.of(
                    "count", Integer.toString(Math.min(PAGE, most - before)), "offset", Integer.toString(before));
            http.get(job + "/results", page, LONG).path("results").forEach(results::add);
            if (results.size() == before) {
                break;
            }
        }
        return results;
    }

    private static String messages(JsonNode state) {
        List<String> words = new ArrayList<>();
        state.path("messages").forEach(m -> words.add(m.path("text").asText(m.asText())));
        return String.join(" ", words);
    }

    private static JsonNode content(JsonNode answer) {
        return answer.path("entry").path(0).path("content");
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
