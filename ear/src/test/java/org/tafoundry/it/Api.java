package org.tafoundry.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tafoundry.quickstart.DemoUsers;

/** Calls the REST API of the managed server as one user, or as nobody. */
final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/api/v1";
    private static final String CONTENT_TYPE = "Content-Type";

    /** Shorter than an access token is good for, by as much as a test may take. */
    private static final Duration SESSION = Duration.ofMinutes(5);

    private static final Map<DemoUsers, Session> SESSIONS = new EnumMap<>(DemoUsers.class);

    private final Map<String, String> headers;

    private Api(Map<String, String> headers) {
        this.headers = headers;
    }

    private record Session(Api api, Instant begun) {}

    /** An answer of the API. */
    record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {
        JsonNode json() throws IOException {
            return JSON.readTree(bytes);
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The problem's code; the status when there is no problem. */
        String outcome() throws IOException {
            return status < 400 ? Integer.toString(status) : json().path("code").asText("without a code: " + text());
        }
    }

    static Api anonymous() {
        return new Api(Map.of());
    }

    static Api withToken(String token) {
        return new Api(Map.of("Authorization", "Bearer " + token));
    }

    /** A demo user; logs in once in a while, since a login takes as long as guessing a password shall. */
    static Api as(DemoUsers user) throws IOException, InterruptedException {
        Session session = SESSIONS.get(user);
        // a logout in the console ends what was given to programs as well
        if (session == null
                || session.begun().plus(SESSION).isBefore(Instant.now())
                || session.api().get("/auth/me").status() != 200) {
            session = new Session(as(user.username(), TestPasswords.DEMO), Instant.now());
            SESSIONS.put(user, session);
        }
        return session.api();
    }

    static Api as(String username, String password) throws IOException, InterruptedException {
        Answer answer = anonymous().login(username, password);
        return withToken(answer.json().path("access_token").asText());
    }

    /** The header line that says who calls; empty for nobody. */
    String authorization() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    Answer login(String username, String password) throws IOException, InterruptedException {
        return json("POST", "/auth/login", Map.of("username", username, "password", password));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.noBody(), Map.of());
    }

    Answer json(String method, String path, Object body) throws IOException, InterruptedException {
        return json(method, path, body, Map.of());
    }

    Answer json(String method, String path, Object body, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> all = new java.util.HashMap<>(more);
        all.put(CONTENT_TYPE, "application/json");
        return send(method, path, BodyPublishers.ofString(text(body)), all);
    }

    Answer upload(String path, byte[] body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(body), Map.of(CONTENT_TYPE, "application/octet-stream"));
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(System.getProperty(TestServices.URL) + ROOT + path))
                .method(method, body);
        headers.forEach(request::header);
        more.forEach(request::header);
        HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.headers(), answer.body());
    }

    private static String text(Object body) throws JsonProcessingException {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }
}
