package org.tafoundry.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations that the server itself documents. */
final class Operations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/api/v1";

    /** Parameters without which a call is refused before anybody asks who calls. */
    private static final Map<String, String> MORE = Map.of(
            "GET /revisions/{id}/why", "?name=_time",
            "GET /validations", "?request={request}",
            "GET /knowledge/search", "?q=session",
            "POST /requests/{id}/samples", "?filename=a.log",
            "POST /requests/{id}/revisions", "?filename=a.tgz",
            "POST /revisions/{id}/override", "?filename=a.tgz");

    private static final Map<String, String> BODIES = Map.of(
            "PUT /requests/{id}", "{\"source_system\": \"walked\"}",
            "POST /approvals/{id}/reject", "{\"reason\": \"walked\"}",
            "POST /requests/{id}/samples", "2026-03-01T08:00:00Z gate=north\n");

    private static List<Operation> known = List.of();

    private Operations() {}

    /**
     * One operation.
     *
     * @param method HTTP method
     * @param path path below the API's root, with its variables
     * @param bodyType media type of its body; empty when it has none
     */
    record Operation(String method, String path, String bodyType) {

        /** Calls it on these things, with what it needs besides and otherwise an empty body: it changes nothing. */
        Api.Answer call(Api api, Things things) throws IOException, InterruptedException {
            String target = things.in(path) + MORE.getOrDefault(toString(), "").replace("{request}", things.request());
            if (bodyType.isEmpty()) {
                return api.send(method, target, BodyPublishers.noBody(), Map.of());
            }
            Map<String, String> headers = toString().equals("PUT /requests/{id}")
                    ? Map.of("Content-Type", bodyType, "If-Match", things.version())
                    : Map.of("Content-Type", bodyType);
            String body = BODIES.getOrDefault(toString(), bodyType.endsWith("json") ? "{}" : "");
            return api.send(method, target, BodyPublishers.ofString(body), headers);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** The OpenAPI document. */
    static JsonNode document() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty(TestServices.URL) + "/openapi"))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    /** Every operation of the document; it does not change while tests run. */
    static synchronized List<Operation> all() throws IOException, InterruptedException {
        if (known.isEmpty()) {
            known = read();
        }
        return known;
    }

    private static List<Operation> read() throws IOException, InterruptedException {
        List<Operation> operations = new ArrayList<>();
        document().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replaceFirst("^" + ROOT, ""),
                        bodyType(method.getValue())))));
        return operations;
    }

    private static String bodyType(JsonNode operation) {
        JsonNode types = operation.path("requestBody").path("content");
        return types.isEmpty() ? "" : types.fieldNames().next();
    }
}
