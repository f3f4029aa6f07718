package org.tafoundry.validation.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.Criteria;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.splunk.Door;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkPlan;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.work.Outages;

/** Docker is configured, and there is no engine. */
class DockerAwayTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Pace PACE = new Pace(Duration.ofMillis(10));
    private static final String NOWHERE = "unix:///nowhere/docker.sock";

    private final List<String> started = new ArrayList<>();

    private SandboxResult validate(String host) throws IOException {
        SplunkPlan plan =
                new SplunkPlan("any:image", "accepted", 256, 1, "ta-foundry-slot-1", "node-a", Duration.ofMinutes(1));
        SplunkTask task = Door.task(SHORT, SHORT, Optional.empty());
        return new DockerSplunk(host, PACE).validate(plan, task, started::add);
    }

    @Test
    void anEngineThatIsAwayIsAnOutageThatSaysWhatToDo() {
        assertThatThrownBy(() -> new DockerSplunk(NOWHERE, PACE).reach())
                .isInstanceOf(IOException.class)
                .satisfies(away -> assertThat(Outages.reason(away).orElseThrow())
                        .startsWith("The Docker engine at " + NOWHERE + " cannot be reached (")
                        .contains("DOCKER_HOST", "another sandbox")
                        .doesNotContain("Exception", "null"));
        assertThatThrownBy(() -> validate(NOWHERE)).hasMessageContaining("cannot be reached");
        assertThat(started).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsToldInTheReport() throws IOException {
        for (String host :
                List.of("nonsense", "", "a b", "ftp://example.com", "unix://", "tcp://", "tcp://host", "npipe:////x")) {
            new DockerSplunk(host, PACE).reach();
            SandboxResult result = validate(host);
            assertThat(result.report().findings())
                    .extracting(Finding::message)
                    .as(host)
                    .anySatisfy(message -> assertThat(message)
                            .startsWith("No Splunk can be started: '" + host + "' is no address of a Docker engine")
                            .contains("DOCKER_HOST"));
            assertThat(result.report().judged(Criteria.USUAL).passed()).isFalse();
        }
        assertThat(started).isEmpty();
    }
}
