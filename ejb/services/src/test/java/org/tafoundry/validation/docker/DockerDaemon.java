package org.tafoundry.validation.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Docker engine of the test's own, with its own folder and socket. */
final class DockerDaemon implements AutoCloseable {
    private final Path folder;
    private final Process process;

    private DockerDaemon(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    static DockerDaemon start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ta-foundry-docker");
        Process process = new ProcessBuilder(
                        "dockerd",
                        "--data-root",
                        folder.resolve("data").toString(),
                        "--exec-root",
                        folder.resolve("exec").toString(),
                        "--pidfile",
                        folder.resolve("pid").toString(),
                        "-H",
                        "unix://" + folder.resolve("docker.sock"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        DockerDaemon daemon = new DockerDaemon(folder, process);
        for (int i = 0; i < 300; i++) {
            if (Files.exists(folder.resolve("docker.sock")) && daemon.run("docker", "-H", daemon.host(), "info") == 0) {
                return daemon;
            }
            Thread.sleep(200);
        }
        String log = Files.readString(folder.resolve("log"));
        daemon.close();
        throw new IOException("dockerd did not start; it needs root and Debian's docker.io: " + log);
    }

    String host() {
        return "unix://" + folder.resolve("docker.sock");
    }

    /** Runs a command to its end; its exit code. */
    int run(String... command) throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("command").toFile())
                .start();
        if (!started.waitFor(5, TimeUnit.MINUTES)) {
            started.destroyForcibly();
            throw new IOException(List.of(command) + " did not end");
        }
        return started.exitValue();
    }

    /** What the last command printed. */
    String printed() throws IOException {
        return Files.readString(folder.resolve("command"));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
