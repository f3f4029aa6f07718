package org.tafoundry.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts a server, with programs in place of Java and of the server that do as they are told. */
class StartScriptTest {
    private static final Path SCRIPT = Path.of("..", "..", "wildfly-config", "bin", "start.sh");
    private static final int SECONDS = 60;

    @TempDir
    private Path home;

    private Path base;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no shell");
        base = Files.createDirectories(home.resolve("node-2/deployments")).getParent();
        Files.createDirectories(home.resolve("ta-foundry"));
        Files.copy(SCRIPT, home.resolve("ta-foundry/start.sh"));
        program("java/bin/java", "exit ${DATABASE:-0}");
    }

    @Test
    void endsAsTheServerDoes() throws IOException, InterruptedException {
        program("bin/standalone.sh", "exit 7");
        assertThat(exit(start("0"))).isEqualTo(7);
    }

    @Test
    void endsWithoutAServerWhenThereIsNoDatabase() throws IOException, InterruptedException {
        program("bin/standalone.sh", "touch \"" + home + "/started\"");
        assertThat(exit(start("4"))).isEqualTo(4);
        assertThat(home.resolve("started")).doesNotExist();
    }

    @Test
    void endsTheServerWhoseApplicationCouldNotBeStarted() throws IOException, InterruptedException {
        Files.createFile(base.resolve("deployments/ta-foundry.ear.failed")); // of the last start
        program(
                "bin/standalone.sh",
                "trap 'touch \"" + home + "/ended\"; exit 0' TERM\nsleep 1\ntouch \"" + base
                        + "/deployments/ta-foundry.ear.failed\"\nwhile true; do sleep 1 & wait $!; done");
        assertThat(exit(start("0"))).isEqualTo(4);
        assertThat(home.resolve("ended")).exists();
    }

    @Test
    void leavesNothingOfWhatAKilledServerUnpacked() throws IOException, InterruptedException {
        Path scratch = base.resolve("tmp/java");
        Files.createDirectories(scratch.resolve("library"));
        program("bin/standalone.sh", "echo \"$PREPEND_JAVA_OPTS\" > \"" + home + "/options\"");
        assertThat(exit(start("0"))).isZero();
        assertThat(scratch).isEmptyDirectory();
        assertThat(Files.readString(home.resolve("options"))).contains("-Djava.io.tmpdir=\"" + scratch + "\"");
    }

    @Test
    void endsTheServerWhenItIsToldTo() throws IOException, InterruptedException {
        program(
                "bin/standalone.sh",
                "trap 'touch \"" + home + "/ended\"; exit 0' TERM\ntouch \"" + home
                        + "/started\"\nwhile true; do sleep 1 & wait $!; done");
        Process script = start("0");
        while (Files.notExists(home.resolve("started"))) {
            Thread.sleep(50);
        }
        script.destroy();
        assertThat(exit(script)).isZero();
        assertThat(home.resolve("ended")).exists();
    }

    private Process start(String database) throws IOException {
        ProcessBuilder script = new ProcessBuilder(
                        "/bin/sh", home.resolve("ta-foundry/start.sh").toString(), "-Djboss.server.base.dir=" + base)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said.txt").toFile());
        script.environment().put("JAVA_HOME", home.resolve("java").toString());
        script.environment().put("DATABASE", database);
        return script.start();
    }

    private static int exit(Process script) throws InterruptedException {
        assertThat(script.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return script.exitValue();
    }

    private void program(String name, String lines) throws IOException {
        Path program = home.resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + lines + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
