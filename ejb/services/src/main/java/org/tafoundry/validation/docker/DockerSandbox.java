package org.tafoundry.validation.docker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.settings.Keys;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;
import org.tafoundry.validation.Sandbox;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.SandboxTask;
import org.tafoundry.validation.builtin.EngineSandbox;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkLimits;
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
        SplunkLimits limits = SplunkLimits.of(settings);
        SplunkTask splunk = new SplunkTask(
                task.addOn(),
                task.samples(),
                task.order(),
                engine.report(task),
                SplunkLimits.cimApp(),
                limits.start(),
                limits.search());
        Pace pace = new Pace(STEP, () -> task.observer().goesOn(1, "Splunk"));
        return new DockerSplunk(host(), pace).validate(plan(task, limits), splunk, task.started());
    }

    private ContainerPlan plan(SandboxTask task, SplunkLimits limits) {
        return new ContainerPlan(
                settings.value(Keys.VALIDATION_SPLUNK_IMAGE),
                settings.value(Keys.VALIDATION_SPLUNK_TERMS),
                settings.value(Keys.VALIDATION_SPLUNK_MEMORY_MB),
                settings.value(Keys.VALIDATION_SPLUNK_CPUS),
                "ta-foundry-slot-" + task.slot(),
                Node.name(),
                limits.lifetime());
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
