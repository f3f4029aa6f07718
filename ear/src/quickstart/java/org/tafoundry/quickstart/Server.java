package org.tafoundry.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly with the application, as a program of its own on a copy of the built configuration. */
final class Server {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SHOWN_ERRORS = 8;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final HttpClient PROBES =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private Server(Process process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /**
     * Starts a node.
     *
     * @param number its number, from 1
     * @param port its HTTP port
     */
    static Server start(
            int number, int port, Path serverHome, DataFolder data, Children children, Map<String, String> environment)
            throws IOException {
        String name = number == 1 ? "server" : "server-" + number;
        String node = number == 1 ? "quickstart" : "quickstart-" + number;
        Path base = ServerFolder.renew(serverHome, data, name);
        // what libraries unpack for themselves stays when a server is killed, and goes with its next start
        Path scratch = Files.createDirectories(base.resolve("tmp").resolve("java"));
        int managementPort = Ports.free();
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(serverHome)
                .setJavaHome(Java.home())
                .setBaseDirectory(base)
                .addJavaOptions("-Xms256m", "-Xmx1g", "-XX:MetaspaceSize=160m", "-Djava.net.preferIPv4Stack=true")
                .addJavaOptions("-Djboss.http.port=" + port, "-Djboss.management.http.port=" + managementPort)
                .addJavaOptions("-Djboss.node.name=" + node, "-Djboss.tx.node.id=" + node)
                .addJavaOption("-Djava.io.tmpdir=" + scratch);
        Path log = data.folder("log").resolve(name + ".log");
        Files.deleteIfExists(log);
        Process process = Launcher.of(command)
                .addEnvironmentVariables(environment)
                .setRedirectErrorStream(true)
                .redirectOutput(log)
                .launch();
        return new Server(children.adopt(process), port, managementPort, log);
    }

    /** Waits until the application answers; fails when the server cannot deploy it. */
    Server awaitReady() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(health()))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!process.isAlive()) {
                throw new QuickstartException("The server has ended with code " + process.exitValue() + "." + errors());
            }
            if (Ports.listens(managementPort)) {
                HttpResponse<String> answer = client.send(ready, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return this;
                }
                if (failed(answer.body())) {
                    throw new QuickstartException("The server has started with errors." + errors());
                }
            }
            if (System.nanoTime() > end) {
                throw new QuickstartException(
                        "The server is not ready after " + PATIENCE.toMinutes() + " minutes." + errors());
            }
            Thread.sleep(500);
        }
    }

    /** Ends it as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Whether it has ended, with this code. */
    boolean hasEndedWith(int code) {
        return !process.isAlive() && process.exitValue() == code;
    }

    /** Whether the application answers now. */
    boolean isReady() throws InterruptedException {
        if (!process.isAlive() || !Ports.listens(managementPort)) {
            return false;
        }
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(health())).timeout(SOON).build();
        try {
            return PROBES.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Tells it to end, as the operating system does, and waits until it has. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String health() {
        return "http://127.0.0.1:" + managementPort + "/health/ready";
    }

    Path log() {
        return log;
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    private static boolean failed(String health) throws IOException {
        Set<String> checks = new HashSet<>();
        for (JsonNode check : JSON.readTree(health).path("checks")) {
            checks.add(check.path("name").asText() + " " + check.path("status").asText());
        }
        return checks.contains("server-state UP") && checks.contains("boot-errors DOWN");
    }

    private String errors() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> errors = lines.filter(line -> line.contains("ERROR"))
                    .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                    .limit(SHOWN_ERRORS)
                    .toList();
            return " See " + log + (errors.isEmpty() ? "." : ":\n  " + String.join("\n  ", errors));
        }
    }
}
