package org.tafoundry.it;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Keycloak of its own for a test, with a realm that is read when it starts. */
final class KeycloakServer implements AutoCloseable {
    private static final int SECONDS = 240;

    private final Process process;
    private final int port;

    private KeycloakServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param distribution the unpacked distribution
     * @param realm the realm as Keycloak exports it
     */
    static KeycloakServer start(Path distribution, String realm) throws IOException, InterruptedException {
        forget(distribution.resolve("data"));
        Path imports = Files.createDirectories(distribution.resolve("data/import"));
        Files.writeString(imports.resolve("foundry-realm.json"), realm);
        try (Stream<Path> scripts = Files.list(distribution.resolve("bin"))) {
            for (Path script :
                    scripts.filter(file -> file.toString().endsWith(".sh")).toList()) {
                script.toFile().setExecutable(true);
            }
        }
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        distribution.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(distribution.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "root");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "only-for-tests");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        KeycloakServer server = new KeycloakServer(builder.start(), port);
        server.await();
        return server;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/foundry";
    }

    private void await() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        for (int waited = 0; waited < SECONDS; waited++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended with " + process.exitValue() + "; see keycloak.log.");
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (ConnectException notYet) {
                // it is still starting
            }
            TimeUnit.SECONDS.sleep(1);
        }
        close();
        throw new IllegalStateException("Keycloak did not start within " + SECONDS + " s; see keycloak.log.");
    }

    /** What a run before left. */
    private static void forget(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The script starts a process of its own, which ends with it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
