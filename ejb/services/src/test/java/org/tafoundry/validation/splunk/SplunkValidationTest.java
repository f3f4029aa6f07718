package org.tafoundry.validation.splunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.foundry.Criteria;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.splunk.standin.Behaviour;
import org.tafoundry.validation.splunk.standin.SplunkStandIn;

/** What a validation does with a Splunk, against a stand-in in this process. */
class SplunkValidationTest {
    private static final String PASSWORD = "s3same-öffne";
    private static final Duration START = Duration.ofSeconds(20);

    private static SandboxResult run(Behaviour behaviour, Duration start, Duration search, boolean cim)
            throws IOException {
        Optional<byte[]> app = cim ? Optional.of(AddOnArchive.write(Door.ADD_ON)) : Optional.empty();
        try (LocalHost host = new LocalHost(SplunkStandIn.start(behaviour, PASSWORD), PASSWORD)) {
            return SplunkValidation.run("docker", host, Door.task(start, search, app), LocalHost.QUICK);
        }
    }

    private static List<String> compared(SandboxResult result) {
        return result.report().findings().stream()
                .filter(f -> f.code().name().startsWith("COMPARE_"))
                .filter(f -> !f.message().startsWith("btool"))
                .map(f -> f.code().name() + " " + f.message())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GOOD", "SLOW_START", "FALSE_READY", "RESTARTS", "WANTS_RESTART"},
            mode = Mode.INCLUDE)
    void findsNoDifferenceHoweverSplunkStarts(Behaviour behaviour) throws IOException {
        SandboxResult result = run(behaviour, START, START, true);
        assertThat(compared(result)).isEmpty();
        assertThat(result.report().sandbox().kind()).isEqualTo("docker");
        assertThat(result.report().sandbox().splunk()).isEqualTo("0.0.0-stand-in");
        assertThat(result.report().sandbox().compared()).isEqualTo(3);
        assertThat(result.report().sandbox().differences()).isZero();
        assertThat(result.report().sandbox().notChecked()).isEmpty();
        assertThat(result.evidence())
                .containsKeys(
                        "splunk-events.json",
                        "engine-events.json",
                        "splunk-fieldsummary.jsonl",
                        "splunkd-messages.log",
                        "btool-check.log",
                        "sandbox.log");
        assertThat(result.report().findings())
                .filteredOn(f -> f.where().key().equals("btool"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("NONSENSE"));
    }

    @Test
    void namesTheSettingOfADifference() throws IOException {
        SandboxResult result = run(Behaviour.DIFFERS, START, START, false);
        assertThat(compared(result))
                .contains("COMPARE_FIELD The field user is \"somebody\" in Splunk and \"amy\" in the engine.")
                .anyMatch(f -> f.startsWith("COMPARE_LOGGED Splunk logged: WARN DateParserVerbose"));
        assertThat(result.report().findings())
                .filteredOn(f -> f.code().name().equals("COMPARE_FIELD"))
                .first()
                .satisfies(
                        f -> assertThat(f.where()).hasToString("default/props.conf:6 [shop:door] EXTRACT-all event 1"));
        assertThat(result.evidence().get("splunk-events.json")).contains("somebody");
        assertThat(result.evidence().get("engine-events.json")).contains("amy").doesNotContain("somebody");
        assertThat(result.report().sandbox().notChecked())
                .containsExactly("Data models: Splunk_SA_CIM was not given to the sandbox.");
    }

    @Test
    void saysThatADataModelIsNotThere() throws IOException {
        assertThat(run(Behaviour.NO_MODELS, START, START, true)
                        .report()
                        .sandbox()
                        .notChecked())
                .containsExactly("The data model Authentication is not in this Splunk.");
    }

    @Test
    void failsAnAddOnThatSplunkDoesNotInstall() throws IOException {
        SandboxResult result = run(Behaviour.REFUSES_APPS, START, START, false);
        assertThat(compared(result)).singleElement().asString().contains("COMPARE_NOT_INSTALLED", "is not acceptable");
        assertThat(result.report().judged(Criteria.USUAL).passed()).isFalse();
    }

    @Test
    void endsASearchThatDoesNotEnd() throws IOException {
        SandboxResult result = run(Behaviour.HANGS, START, Duration.ofSeconds(1), false);
        assertThat(compared(result)).singleElement().asString().contains("COMPARE_NOT_RUN", "had not ended after 1 s");
        assertThat(result.report().judged(Criteria.USUAL).passed()).isFalse();
    }

    @Test
    void waitsNoLongerThanItMay() throws IOException {
        SandboxResult result = run(Behaviour.SLOW_START, Duration.ofMillis(500), START, false);
        assertThat(compared(result)).singleElement().asString().contains("COMPARE_NOT_RUN", "was not ready after 0 s");
    }

    @Test
    void takesNoSplunkWithoutAuthentication() throws IOException {
        assertThat(compared(run(Behaviour.FREE, START, START, false)))
                .singleElement()
                .asString()
                .contains("Free licence");
    }

    @Test
    void tellsWhatSplunkSays() throws IOException {
        try (SplunkStandIn standIn = SplunkStandIn.start(Behaviour.GOOD, PASSWORD)) {
            SplunkServer wrong = new SplunkServer(standIn.address(), "admin", "wrong", LocalHost.QUICK);
            assertThatThrownBy(wrong::info)
                    .isInstanceOf(SplunkException.class)
                    .hasMessage("Splunk refused GET /services/server/info (401): call not properly authenticated");
        }
    }

    @Test
    void fetchesAllPages() throws IOException {
        try (SplunkStandIn standIn = SplunkStandIn.start(Behaviour.GOOD, PASSWORD)) {
            SplunkServer server = new SplunkServer(standIn.address(), "admin", PASSWORD, LocalHost.QUICK);
            String log = IntStream.range(0, 2_500)
                    .mapToObj(i -> "2026-02-03 04:05:06 number " + i + "\n")
                    .collect(Collectors.joining());
            server.ingest(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), "i", "s", "f", "h");
            assertThat(server.search("search index=i", 5_000, START)).hasSize(2_500);
            assertThat(server.search("search index=i", 1_700, START)).hasSize(1_700);
        }
    }
}
