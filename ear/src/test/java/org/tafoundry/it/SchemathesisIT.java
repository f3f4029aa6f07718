package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.quickstart.DemoUsers;

/** Schemathesis finds nothing in the API that the OpenAPI document does not say; only in the profile {@code schemathesis}. */
@ExtendWith(ArquillianExtension.class)
class SchemathesisIT {
    private static final String UNLIMITED = "1000000";
    private static final Path FILES = Path.of("src", "test", "resources").toAbsolutePath();

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(SchemathesisIT.class);
    }

    @Test
    void nothingIsFoundForNobody() throws IOException, InterruptedException {
        assertNothingFound("nobody", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTOR", "ADMIN"})
    void nothingIsFoundFor(String user) throws IOException, InterruptedException {
        assertNothingFound(user, Api.as(DemoUsers.valueOf(user)).authorization().strip());
    }

    private static void assertNothingFound(String caller, String authorization)
            throws IOException, InterruptedException {
        ChangedSettings settings = new ChangedSettings(Api.as(DemoUsers.ADMIN));
        settings.put("API_CALLS_PER_MINUTE", UNLIMITED);
        Path log = Path.of("target", "schemathesis-" + caller + ".txt").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("schemathesis.program"),
                "--config-file=" + FILES.resolve("schemathesis.toml"),
                "run",
                System.getProperty(TestServices.URL) + "/openapi?format=json",
                "--url=" + System.getProperty(TestServices.URL),
                "--checks=all",
                "--seed=1",
                "--max-examples=" + System.getProperty("schemathesis.examples"),
                "--phases=" + System.getProperty("schemathesis.phases"),
                "--request-timeout=30",
                "--continue-on-failure"));
        if (!authorization.isEmpty()) {
            command.add("--header=" + authorization);
        }
        ProcessBuilder program =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        program.environment()
                .put(
                        "SCHEMATHESIS_HOOKS",
                        FILES.resolve("schemathesis_hooks.py").toString());
        program.environment().put("SCHEMATHESIS_USER", somebody());
        int code = program.start().waitFor();
        settings.restore();
        assertThat(code).as("see %s%n%s", log, tail(log)).isZero();
    }

    /** A user to change, disable and delete. */
    private static String somebody() throws IOException, InterruptedException {
        String name = "changed-" + UUID.randomUUID();
        return Api.as(DemoUsers.ADMIN)
                .json(
                        "POST",
                        "/users",
                        Map.of("username", name, "email", name + "@example.org", "password", "changed by whoever may"))
                .json()
                .path("id")
                .asText();
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
    }
}
