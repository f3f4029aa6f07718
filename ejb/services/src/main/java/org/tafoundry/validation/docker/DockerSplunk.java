package org.tafoundry.validation.docker;

import com.github.dockerjava.api.exception.DockerException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkPlan;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.validation.splunk.SplunkValidation;

/** Proves add-ons in a Splunk that a Docker engine runs. */
final class DockerSplunk {
    private final String host;
    private final Pace pace;

    /** Uses the engine at this address. */
    DockerSplunk(String host, Pace pace) {
        this.host = host;
        this.pace = pace;
    }

    /**
     * Finds out whether there is an engine.
     *
     * @throws IOException when it cannot be reached now
     */
    void reach() throws IOException {
        try (DockerEngine engine = new DockerEngine(host)) {
            engine.reach();
        } catch (SplunkException | DockerException e) {
            return; // it answers, or can never be reached; what it says then belongs into a report
        }
    }

    /**
     * Starts a Splunk, proves the add-on in it, and removes it, whatever happens.
     *
     * @param started is told the container's id as soon as there is one
     * @throws IOException when the Docker engine cannot be reached
     */
    SandboxResult validate(SplunkPlan plan, SplunkTask task, Consumer<String> started) throws IOException {
        Instant now = Instant.now();
        try (DockerEngine engine = new DockerEngine(host)) {
            new Leftovers(engine).sweep(now, "", Instant.EPOCH);
            new Preflight(engine, Path.of("/proc")).check(plan);
            try (SplunkContainer container = SplunkContainer.start(engine, plan, pace, now)) {
                started.accept(container.id());
                return SplunkValidation.run(SandboxKind.DOCKER.word(), container, task, pace);
            }
        } catch (SplunkException | DockerException e) {
            return SandboxResult.notRun(SandboxKind.DOCKER, task.engine(), e.getMessage());
        }
    }

    /**
     * Removes what is past its time, and what a server of this name left before it started; returns how many containers
     * that were.
     */
    int sweep(String node, Instant since) throws IOException {
        try (DockerEngine engine = new DockerEngine(host)) {
            return new Leftovers(engine).sweep(Instant.now(), node, since);
        }
    }
}
