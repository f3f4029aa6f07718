package org.tafoundry.validation.docker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;
import org.tafoundry.validation.Sandbox;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.SandboxTask;
import org.tafoundry.validation.builtin.EngineSandbox;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkPlan;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.work.Node;

/** Validates in a Splunk that this machine's Docker engine runs, after the engine has said what it expects. */
@ApplicationScoped
public class DockerSandbox implements Sandbox {
    private static final Duration STEP = Duration.ofSeconds(1);

    @Inject
    private Settings settings;

    @Inject
    private EngineSandbox engine;

    @Override
    public SandboxKind kind() {
        return SandboxKind.DOCKER;
    }

    @Override
    public SandboxResult validate(SandboxTask task) throws IOException, JobEndedException {
        DockerSplunk docker = new DockerSplunk(host(), Pace.of(task));
        docker.reach(); // while there is none, the engine need not say again and again what it expects
        SplunkTask splunk = SplunkTask.of(task, engine.report(task), settings);
        return docker.validate(SplunkPlan.of(settings, task), splunk, task.started());
    }

    @Override
    public int sweep(Instant since) throws IOException {
        return new DockerSplunk(host(), new Pace(STEP)).sweep(Node.name(), since);
    }

    /** As Docker's own programs find it. */
    private static String host() {
        return Optional.ofNullable(System.getenv("DOCKER_HOST"))
                .filter(host -> !host.isEmpty())
                .orElse("unix:///var/run/docker.sock");
    }
}
