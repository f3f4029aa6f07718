package org.tafoundry.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/** Stands for an Ollama server whose model knows a made-up log of a gate, and nothing else. */
final class ScriptedOllama implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NONE = "none";

    private final HttpServer server;

    ScriptedOllama() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String prompt = asked.path("messages").path(1).path("content").asText();
        Map<String, String> fields = new HashMap<>();
        asked.path("format")
                .path("properties")
                .properties()
                .forEach(field -> fields.put(field.getKey(), known(field.getKey(), prompt)));
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "model",
                "scripted",
                "message",
                Map.of("role", "assistant", "content", JSON.writeValueAsString(fields)),
                "done",
                true,
                "done_reason",
                "stop",
                "prompt_eval_count",
                100,
                "eval_count",
                10));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String known(String field, String prompt) {
        return switch (field) {
            case "model" -> "Authentication";
            case "events_with" -> "bdg";
            case "field" ->
                prompt.contains("named bdg.")
                        ? "user"
                        : prompt.contains("named box.") ? "src" : prompt.contains("named out.") ? "action" : NONE;
            case "sentence" -> prompt.contains("field hub ") ? "The controller that opened the gate." : NONE;
            case "v0", "v1" -> prompt.contains(field + " = NOK") ? "failure" : "success";
            default -> "";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
