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
import java.util.UUID;

/** The operations that the server itself documents. */
final class Operations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/api/v1";

    private Operations() {}

    /**
     * One operation.
     *
     * @param method HTTP method
     * @param path path below the API's root, with its variables
     * @param bodyType media type of its body; empty when it has none
     */
    record Operation(String method, String path, String bodyType) {

        /** Calls it on things that are not there, with an empty body. */
        Api.Answer call(Api api) throws IOException, InterruptedException {
            String target = path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            return bodyType.isEmpty()
                    ? api.send(method, target, BodyPublishers.noBody(), Map.of())
                    : api.send(
                            method,
                            target,
                            BodyPublishers.ofString(bodyType.endsWith("json") ? "{}" : ""),
                            Map.of("Content-Type", bodyType));
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

    /** Every operation of the document. */
    static List<Operation> all() throws IOException, InterruptedException {
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
