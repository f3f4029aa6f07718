package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What callers of a server hear while it starts: its answers, or that they are to come again. */
final class Callers {
    private static final List<String> ADDRESSES =
            List.of("/api/v1/about", "/console/", "/openapi", "/api/v1/requests", "/elsewhere");
    private static final String NOBODY = "nobody listens";

    /** What each address answers once the server is ready: without a token, and nothing where there is nothing. */
    private static final Map<String, String> READY = Map.of(
            "/api/v1/about", "200",
            "/console/", "200",
            "/openapi", "200",
            "/api/v1/requests", "401",
            "/elsewhere", "404");

    private static final long PAUSE_MILLIS = 40;

    private Callers() {}

    /** From the first connection that a server takes until it is ready, calls wait or are told to come again. */
    static void areNeverToldThatThereIsNothingWhileItStarts(Server server) throws IOException, InterruptedException {
        Map<String, Integer> heard = heard(server);
        for (String address : ADDRESSES) {
            assertThat(heard.keySet().stream().filter(one -> one.startsWith(address + " ")))
                    .as("what was heard: " + heard)
                    .isSubsetOf(address + " " + READY.get(address), address + " 503 with Retry-After");
        }
        assertThat(heard).as("calls that came before the server listened").containsKey(NOBODY);
    }

    private static Map<String, Integer> heard(Server server) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<String>> answers = new ArrayList<>();
        Thread calls = new Thread(() -> {
            for (int i = 0; !over.get(); i++) {
                answers.add(call(client, server, ADDRESSES.get(i % ADDRESSES.size())));
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        calls.start();
        try {
            server.awaitReady();
        } finally {
            over.set(true);
            calls.join();
        }
        Map<String, Integer> heard = new TreeMap<>();
        for (CompletableFuture<String> answer : answers) {
            heard.merge(answer.join(), 1, Integer::sum);
        }
        return heard;
    }

    private static CompletableFuture<String> call(HttpClient client, Server server, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + address))
                .timeout(Duration.ofMinutes(5))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((answer, failure) -> {
            if (failure != null) {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                return cause instanceof ConnectException ? NOBODY : address + " " + cause;
            }
            boolean comeAgain = answer.headers().firstValue("Retry-After").isPresent();
            return address + " " + answer.statusCode() + (comeAgain ? " with Retry-After" : "");
        });
    }
}
