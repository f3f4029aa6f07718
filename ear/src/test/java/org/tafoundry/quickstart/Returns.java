package org.tafoundry.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How soon nodes that answered before the database went away answer again after it has come back. */
final class Returns {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 100;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Cluster cluster;
    private int measured;
    private Duration longest = Duration.ZERO;

    Returns(Cluster cluster) {
        this.cluster = cluster;
    }

    /** How often it was measured. */
    int measured() {
        return measured;
    }

    /** The longest time from the moment when the database was there until a call that reads it was answered with 200. */
    Duration longest() {
        return longest;
    }

    /** The nodes that answer now, with tokens for {@link #await}; those that are starting are not among them. */
    Map<Integer, String> answering() throws InterruptedException {
        Map<Integer, String> tokens = new LinkedHashMap<>();
        for (int node = 0; node < cluster.size(); node++) {
            try {
                if (cluster.isReady(node) && code(node, "none") == UNAUTHORIZED) {
                    tokens.put(node, new Requestor(cluster).token(node));
                }
            } catch (IOException | QuickstartException e) {
                continue; // it does not answer, so nothing is measured of it
            }
        }
        return tokens;
    }

    /** Waits until all of these answer again, a minute at most. */
    void await(Map<Integer, String> tokens) throws InterruptedException {
        Instant began = Instant.now();
        for (Map.Entry<Integer, String> node : tokens.entrySet()) {
            while (code(node.getKey(), node.getValue()) != OK && Instant.now().isBefore(began.plus(PATIENCE))) {
                Thread.sleep(PAUSE_MILLIS);
            }
            Duration took = Duration.between(began, Instant.now());
            longest = took.compareTo(longest) > 0 ? took : longest;
            measured++;
        }
    }

    /** 0 without an answer. */
    private int code(int node, String token) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cluster.node(node).url() + "/api/v1/requests"))
                .timeout(SOON)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
