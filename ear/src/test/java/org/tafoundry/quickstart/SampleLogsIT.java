package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.addon.ArchiveLimits;
import org.tafoundry.finding.Findings;
import org.tafoundry.it.InServer;
import org.tafoundry.it.TestPasswords;
import org.tafoundry.it.TestServices;

/** Real logs from the folder {@code shared} beside the checkout go through the REST API and come out as add-ons. */
@ExtendWith(ArquillianExtension.class)
class SampleLogsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path downloads;

    @Deployment(testable = false)
    static WebArchive test() {
        return InServer.war(SampleLogsIT.class);
    }

    @BeforeAll
    static void logsAreThere() {
        assumeTrue(
                data().isPresent(),
                "The development logs (folder shared/data) are not beside this checkout, so none goes through the API.");
    }

    /** One log of each kind. */
    static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        for (Path kind : sorted(data().orElseThrow())) {
            sorted(kind).stream()
                    .map(source -> source.resolve("train.log"))
                    .filter(Files::exists)
                    .findFirst()
                    .ifPresent(logs::add);
        }
        return logs;
    }

    @ParameterizedTest
    @MethodSource("logs")
    void becomesAnAddOn(Path log) throws IOException {
        String source = log.getParent().getFileName().toString();
        String api = new Urls(System.getProperty(TestServices.URL)).api();
        Steps quiet = new Steps(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        JobResult job = new MainJob(new ApiClient(api, TestPasswords.DEMO), quiet, downloads)
                .run(new QuickstartSample(log, source, "Example", source));

        assertThat(job.status()).isEqualTo("COMPLETED");
        JsonNode report = JSON.readTree(job.report().orElseThrow().toFile());
        assertThat(report.path("passed").asBoolean()).isTrue();
        assertThat(report.path("events").asLong()).isPositive();
        assertThat(report.path("bytesLost").asLong()).isZero();
        assertThat(report.path("fields")).isNotEmpty();

        Findings findings = new Findings();
        List<AddOnFiles> addOns = unpack(job.addOn().orElseThrow(), findings);
        assertThat(findings.list()).isEmpty();
        assertThat(addOns).singleElement().satisfies(addOn -> {
            assertThat(addOn.id()).isEqualTo("TA-" + source + "-v1");
            assertThat(addOn.files()).containsKeys("app.manifest", "default/app.conf", "default/props.conf");
        });
    }

    private static List<AddOnFiles> unpack(Path archive, Findings findings) throws IOException {
        try (InputStream in = Files.newInputStream(archive)) {
            return AddOnArchive.read(archive.getFileName().toString(), in, ArchiveLimits.USUAL, findings);
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Optional<Path> data() {
        Stream<Path> up = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent);
        return up.map(folder -> folder.resolveSibling("shared").resolve("data"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
