package org.tafoundry.validation.splunk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls to one Splunk, each bounded in time and size, answers as JSON. */
final class SplunkHttp {
    private static final long MOST_BYTES = 64L << 20;
    private static final int LONGEST_REASON = 500;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client;
    private final URI base;
    private final String authorization;

    SplunkHttp(URI base, String user, String password) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .sslContext(AnyCertificate.context())
                .build();
    }

    /** Reads; parameters go into the query. */
    JsonNode get(String path, Map<String, String> parameters, Duration most) throws IOException {
        return json(call("GET", path + "?output_mode=json&" + form(parameters), BodyPublishers.noBody(), "", most));
    }

    /** Posts a form. */
    JsonNode post(String path, Map<String, String> parameters, Duration most) throws IOException {
        String form = "output_mode=json&" + form(parameters);
        return json(call("POST", path, BodyPublishers.ofString(form), "application/x-www-form-urlencoded", most));
    }

    /** Streams a body; what is answered does not matter. */
    void stream(String path, Map<String, String> parameters, InputStream body, Duration most) throws IOException {
        BodyPublisher publisher = BodyPublishers.ofInputStream(() -> body);
        call("POST", path + "?" + form(parameters), publisher, "application/octet-stream", most);
    }

    void delete(String path, Duration most) throws IOException {
        call("DELETE", path + "?output_mode=json", BodyPublishers.noBody(), "", most);
    }

    private byte[] call(String method, String path, BodyPublisher body, String type, Duration most) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .timeout(most)
                .method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<byte[]> answer = answer(method + " " + path.replaceFirst("\\?.*", ""), request.build(), most);
        if (answer.statusCode() >= 300) {
            throw new SplunkException(
                    answer.statusCode(),
                    "Splunk refused " + method + " " + path.replaceFirst("\\?.*", "") + " (" + answer.statusCode()
                            + "): " + reason(answer.body()));
        }
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String what, HttpRequest request, Duration most) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, response -> new LimitedBody(MOST_BYTES));
        try {
            return call.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new IOException("Splunk did not answer " + what + " within " + most.toSeconds() + " s.", e);
        } catch (ExecutionException e) {
            String why = e.getCause() == null
                    ? e.getMessage()
                    : String.valueOf(e.getCause().getMessage());
            throw new IOException(what + " failed: " + why, e.getCause());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The wait for Splunk was interrupted.");
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IOException("Splunk's answer is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Splunk's own words where the body has them. */
    private static String reason(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            StringJoiner words = new StringJoiner("; ");
            MAPPER.readTree(text)
                    .path("messages")
                    .forEach(m -> words.add(m.path("text").asText()));
            text = words.length() > 0 ? words.toString() : text;
        } catch (JsonProcessingException e) {
            return cut(text); // Splunk answers some refusals in XML
        }
        return cut(text);
    }

    private static String cut(String text) {
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    static String form(Map<String, String> parameters) {
        StringJoiner form = new StringJoiner("&");
        parameters.forEach((name, value) -> form.add(encode(name) + "=" + encode(value)));
        return form.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
