package org.tafoundry.validation.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.foundry.Criteria;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.splunk.Door;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkPlan;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.validation.splunk.standin.Behaviour;

/**
 * The Docker sandbox on a real Docker engine that this test starts. What runs in it is a stand-in for Splunk, unless
 * {@code sandbox.image} names an image of a real one.
 */
class DockerSplunkIT {
    private static final String REAL = System.getProperty("sandbox.image", "");
    private static final String TERMS = System.getProperty("sandbox.terms", "accepted");
    private static final Pace PACE = new Pace(Duration.ofMillis(200));
    private static final Duration LONG = REAL.isEmpty() ? Duration.ofSeconds(60) : Duration.ofMinutes(10);

    private static DockerDaemon daemon;
    private static StandInImage images;

    private final List<String> started = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        daemon = DockerDaemon.start();
        if (REAL.isEmpty()) {
            images = StandInImage.make(daemon);
        } else if (daemon.run("docker", "-H", daemon.host(), "load", "-i", System.getProperty("sandbox.archive"))
                != 0) {
            throw new IOException("sandbox.archive cannot be loaded: " + daemon.printed());
        }
    }

    @AfterAll
    static void stop() throws IOException {
        daemon.close();
    }

    @AfterEach
    void nothingIsLeft() throws IOException, InterruptedException {
        daemon.run("docker", "-H", daemon.host(), "ps", "-aq");
        assertThat(daemon.printed()).as("containers").isEmpty();
        daemon.run("docker", "-H", daemon.host(), "network", "ls", "-q", "--filter", "label=org.tafoundry.sandbox");
        assertThat(daemon.printed()).as("networks").isEmpty();
    }

    private static SplunkPlan plan(String image) {
        return plan(image, "ta-foundry-slot-1", TERMS, Duration.ofMinutes(10));
    }

    private static SplunkPlan plan(String image, String name, String terms, Duration lifetime) {
        return new SplunkPlan(image, terms, REAL.isEmpty() ? 256 : 3_072, 1, name, "node-a", lifetime);
    }

    private static String image(Behaviour behaviour) throws IOException, InterruptedException {
        return REAL.isEmpty() ? images.of(behaviour) : REAL;
    }

    private SandboxResult validate(SplunkPlan plan, Duration start, Duration search, boolean cim) throws IOException {
        Optional<byte[]> app = cim ? Optional.of(AddOnArchive.write(Door.ADD_ON)) : Optional.empty();
        SplunkTask task = Door.task(start, search, app);
        return new DockerSplunk(daemon.host(), PACE).validate(plan, task, started::add);
    }

    private static List<String> compared(SandboxResult result) {
        return result.report().findings().stream()
                .filter(f -> f.code().name().startsWith("COMPARE_"))
                .map(f -> f.code().name() + " " + f.message())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD", "SLOW_START", "FALSE_READY", "RESTARTS", "WANTS_RESTART"})
    @DisabledIfSystemProperty(named = "sandbox.image", matches = ".+", disabledReason = "only the stand-in can do this")
    void provesAnAddOn(Behaviour behaviour) throws IOException, InterruptedException {
        SandboxResult result = validate(plan(image(behaviour)), LONG, LONG, true);
        assertThat(compared(result)).isEmpty();
        assertThat(result.report().sandbox().compared()).isEqualTo(3);
        assertThat(started).singleElement().asString().matches("[0-9a-f]{64}");
        assertThat(result.evidence().get("sandbox.log")).contains("this is no Splunk");
        assertThat(result.evidence().get("btool-check.log")).contains("no problem found");
    }

    @Test
    void provesAnAddOnInWhateverSplunkThereIs() throws IOException, InterruptedException {
        SandboxResult result = validate(plan(image(Behaviour.GOOD)), LONG, LONG, false);
        assertThat(compared(result)).isEmpty();
        assertThat(result.report().sandbox().splunk()).isNotEmpty();
        assertThat(result.report().sandbox().compared()).isEqualTo(3);
    }

    @Test
    @DisabledIfSystemProperty(named = "sandbox.image", matches = ".+", disabledReason = "only the stand-in can do this")
    void tellsWhatWentWrong() throws IOException, InterruptedException {
        assertThat(compared(validate(plan(image(Behaviour.REFUSES_APPS)), LONG, LONG, false)))
                .singleElement()
                .asString()
                .contains("COMPARE_NOT_INSTALLED", "is not acceptable");
        assertThat(compared(validate(plan(image(Behaviour.HANGS)), LONG, Duration.ofSeconds(2), false)))
                .singleElement()
                .asString()
                .contains("COMPARE_NOT_RUN", "had not ended after 2 s");
        assertThat(compared(validate(plan(image(Behaviour.CRASHES)), LONG, LONG, false)))
                .singleElement()
                .asString()
                .contains("COMPARE_NOT_RUN", "ended with code 7");
        assertThat(validate(plan(image(Behaviour.NO_MODELS)), LONG, LONG, true)
                        .report()
                        .sandbox()
                        .notChecked())
                .containsExactly("The data model Authentication is not in this Splunk.");
        assertThat(compared(validate(plan(image(Behaviour.DIFFERS)), LONG, LONG, false)))
                .contains("COMPARE_FIELD The field user is \"somebody\" in Splunk and \"amy\" in the engine.");
    }

    @Test
    void saysWhatIsMissingBeforeItStartsAnything() throws IOException, InterruptedException {
        SandboxResult result =
                validate(plan("no/such:image", "ta-foundry-slot-1", "", Duration.ofMinutes(1)), LONG, LONG, false);
        assertThat(compared(result))
                .singleElement()
                .asString()
                .contains(
                        "COMPARE_NOT_RUN",
                        "terms are not accepted",
                        "VALIDATION_SPLUNK_TERMS",
                        "no/such:image is not on");
        assertThat(result.report().judged(Criteria.USUAL).passed()).isFalse();
        assertThat(started).isEmpty();
        SplunkPlan large = new SplunkPlan(
                image(Behaviour.GOOD), "accepted", 60_000_000, 1, "ta-foundry-slot-1", "node-a", Duration.ofMinutes(1));
        assertThat(compared(validate(large, LONG, LONG, false)).get(0)).contains("MB are free, and the sandbox needs");
        assertThatThrownBy(() -> new DockerSplunk("unix:///nowhere/docker.sock", PACE)
                        .validate(plan("x"), Door.task(LONG, LONG, Optional.empty()), started::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void leavesAContainerNoRights() throws IOException, InterruptedException {
        try (DockerEngine engine = new DockerEngine(daemon.host());
                SplunkContainer container =
                        SplunkContainer.start(engine, plan(image(Behaviour.GOOD)), PACE, Instant.now())) {
            InspectContainerResponse made =
                    engine.client().inspectContainerCmd(container.id()).exec();
            assertThat(made.getName()).isEqualTo("/ta-foundry-slot-1");
            assertThat(made.getConfig().getUser()).isEqualTo("41812");
            assertThat(List.of(made.getConfig().getEnv()))
                    .noneMatch(e -> e.toLowerCase(java.util.Locale.ROOT).contains("password"));
            assertThat(made.getHostConfig().getBinds()).isNullOrEmpty();
            assertThat(made.getHostConfig().getCapDrop()).containsExactly(Capability.ALL);
            assertThat(made.getHostConfig().getSecurityOpts()).containsExactly("no-new-privileges");
            assertThat(made.getHostConfig().getMemory()).isPositive();
            assertThat(made.getHostConfig().getPidsLimit()).isEqualTo(1_024L);
            assertThat(made.getNetworkSettings().getPorts().toPrimitive().values())
                    .allSatisfy(ports -> assertThat(ports)
                            .allSatisfy(port -> assertThat(port.toString()).contains("127.0.0.1")));
            daemon.run("docker", "-H", daemon.host(), "diff", container.id());
            assertThat(daemon.printed()).contains("/tmp/defaults/default.yml");
            assertThatThrownBy(() -> SplunkContainer.start(engine, plan(image(Behaviour.GOOD)), PACE, Instant.now()))
                    .hasMessageContaining("its slot is in use");
        }
    }

    @Test
    void removesWhatACrashedServerLeft() throws IOException, InterruptedException {
        DockerSplunk sandbox = new DockerSplunk(daemon.host(), PACE);
        String image = image(Behaviour.GOOD);
        try (DockerEngine engine = new DockerEngine(daemon.host())) {
            Instant now = Instant.now();
            SplunkContainer.start(engine, plan(image, "slot-1", "accepted", Duration.ofMinutes(-1)), PACE, now);
            SplunkContainer.start(engine, plan(image, "slot-2", "accepted", Duration.ofMinutes(10)), PACE, now);
        }
        Instant later = Instant.now().plusSeconds(5);
        assertThat(sandbox.sweep("node-b", later))
                .as("the one whose time is over")
                .isEqualTo(1);
        assertThat(sandbox.sweep("node-b", later)).as("of another server").isZero();
        assertThat(sandbox.sweep("node-a", Instant.now().minusSeconds(600)))
                .as("of this run of the server")
                .isZero();
        assertThat(sandbox.sweep("node-a", later))
                .as("of the server that started again")
                .isEqualTo(1);
    }
}
