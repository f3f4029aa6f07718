package org.tafoundry.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Calls the REST API as one of the demo users; logs in when it has to. */
final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<DemoUsers, String> tokens = new EnumMap<>(DemoUsers.class);
    private final String url;
    private final String password;

    /** A client of the API below {@code url}, for users who all have this password. */
    ApiClient(String url, String password) {
        this.url = url;
        this.password = password;
    }

    void login(DemoUsers user) throws IOException, InterruptedException {
        Map<String, String> credentials = Map.of("username", user.username(), "password", password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/auth/login"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(credentials)))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        tokens.put(user, json(request, answer).path("access_token").asText());
    }

    /** The access token of a user who has called before. */
    String token(DemoUsers user) {
        return tokens.get(user);
    }

    JsonNode get(DemoUsers user, String path) throws IOException, InterruptedException {
        return send(user, request(path).GET());
    }

    JsonNode post(DemoUsers user, String path) throws IOException, InterruptedException {
        return send(user, request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    JsonNode post(DemoUsers user, String path, JsonNode body) throws IOException, InterruptedException {
        return send(
                user,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    JsonNode upload(DemoUsers user, String path, Path file) throws IOException, InterruptedException {
        return send(
                user,
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    byte[] download(DemoUsers user, String path) throws IOException, InterruptedException {
        return bytes(user, request(path).GET()).body();
    }

    private JsonNode send(DemoUsers user, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = bytes(user, request);
        return json(answer.request(), answer);
    }

    private HttpResponse<byte[]> bytes(DemoUsers user, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!tokens.containsKey(user)) {
            login(user);
        }
        HttpResponse<byte[]> answer = authorized(user, request);
        if (answer.statusCode() == UNAUTHORIZED) { // the token lives ten minutes only
            login(user);
            answer = authorized(user, request);
        }
        if (answer.statusCode() / 100 != 2) {
            throw refused(answer.request(), answer);
        }
        return answer;
    }

    private HttpResponse<byte[]> authorized(DemoUsers user, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(
                request.setHeader("Authorization", "Bearer " + tokens.get(user)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    private static JsonNode json(HttpRequest request, HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw refused(request, answer);
        }
        return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static QuickstartException refused(HttpRequest request, HttpResponse<byte[]> answer) {
        return new QuickstartException(request.method() + " " + request.uri() + " was answered with "
                + answer.statusCode() + ": " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
