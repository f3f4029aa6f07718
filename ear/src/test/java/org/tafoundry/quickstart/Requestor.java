package org.tafoundry.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Has add-ons made over the REST API, whatever happens to the servers: a call that was not answered is made again elsewhere. */
final class Requestor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PAUSE_MILLIS = 300;

    private final Cluster cluster;

    Requestor(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The API as a node offers it. */
    ApiClient api(int node) {
        return new ApiClient(cluster.node(node).url() + "/api/v1", Cluster.PASSWORD);
    }

    /** A request with a sample that waits for approval. */
    String submitted(int node, Path sample) throws IOException, InterruptedException {
        ApiClient api = api(node);
        String id = create(api, "cluster");
        api.upload(DemoUsers.REQUESTOR, "/requests/" + id + "/samples?filename=" + sample.getFileName(), sample);
        api.post(DemoUsers.REQUESTOR, "/requests/" + id + "/submit");
        return id;
    }

    String create(ApiClient api, String source) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("source_system", source).put("description", "").put("cim_required", true);
        body.putObject("metadata").put("vendor", "Example").put("product", "Cluster");
        return api.post(DemoUsers.REQUESTOR, "/requests", body).path("id").asText();
    }

    /** A request that a node has approved: what was answered must not be lost. */
    String approved(int node, Path sample) throws IOException, InterruptedException {
        String id = submitted(node, sample);
        approve(node, id);
        return id;
    }

    void approve(int node, String id) throws IOException, InterruptedException {
        api(node).post(DemoUsers.APPROVER, "/approvals/" + id + "/approve");
    }

    /** The same as {@link #approved}, however often it takes; what comes before the approval is begun anew each time. */
    String approvedInTheEnd(int node, Path sample) throws InterruptedException {
        int at = node;
        while (true) {
            try {
                String id = submitted(at, sample);
                approveInTheEnd(at, id);
                return id;
            } catch (IOException | QuickstartException e) {
                at = elsewhere(at);
            }
        }
    }

    /** An approval whose answer was lost may have been given: the request's state tells. */
    private void approveInTheEnd(int node, String id) throws InterruptedException {
        int at = node;
        while (true) {
            try {
                approve(at, id);
                return;
            } catch (IOException | QuickstartException e) {
                at = elsewhere(at);
                if (isApproved(at, id)) {
                    return;
                }
            }
        }
    }

    private boolean isApproved(int node, String id) {
        try {
            JsonNode request = api(node).get(DemoUsers.APPROVER, "/requests/" + id);
            return !request.path("approved_at").asText("").isEmpty();
        } catch (IOException | QuickstartException e) {
            return false; // asked again with the next try
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The codes with which reading, creating and uploading are answered, again and again for so long. */
    Set<Integer> answers(int node, String token, Duration time) throws IOException, InterruptedException {
        Set<Integer> codes = new TreeSet<>();
        Instant end = Instant.now().plus(time);
        String bearer = "Bearer " + token;
        while (Instant.now().isBefore(end)) {
            String url = cluster.node(node).url() + "/api/v1/requests";
            codes.add(code(HttpRequest.newBuilder(URI.create(url)), bearer));
            codes.add(code(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"source_system\": \"cluster\"}")),
                    bearer));
            Thread.sleep(PAUSE_MILLIS);
        }
        return codes;
    }

    /** A token of the requestor. */
    String token(int node) throws IOException, InterruptedException {
        ApiClient api = api(node);
        api.login(DemoUsers.REQUESTOR);
        return api.token(DemoUsers.REQUESTOR);
    }

    private static int code(HttpRequest.Builder request, String bearer) throws IOException, InterruptedException {
        return HTTP.send(request.header("Authorization", bearer).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int elsewhere(int node) throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
        return (node + 1) % cluster.size();
    }
}
