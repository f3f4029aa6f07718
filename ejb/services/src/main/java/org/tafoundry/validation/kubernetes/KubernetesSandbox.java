package org.tafoundry.validation.kubernetes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.ValidationKeys;
import org.tafoundry.validation.Sandbox;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.SandboxTask;
import org.tafoundry.validation.builtin.EngineSandbox;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkPlan;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.work.Node;

/** Validates in a Splunk that a cluster runs as a Job, after the engine has said what it expects. */
@ApplicationScoped
public class KubernetesSandbox implements Sandbox {
    private static final Duration STEP = Duration.ofSeconds(1);

    @Inject
    private Settings settings;

    @Inject
    private EngineSandbox engine;

    @Override
    public SandboxKind kind() {
        return SandboxKind.KUBERNETES;
    }

    @Override
    public SandboxResult validate(SandboxTask task) throws IOException, JobEndedException {
        KubernetesSplunk kubernetes;
        try {
            kubernetes = new KubernetesSplunk(Cluster.configured(), Pace.of(task));
        } catch (SplunkException e) {
            return SandboxResult.notRun(kind(), engine.report(task), e.getMessage());
        }
        kubernetes.reach(); // while there is none, the engine need not say again and again what it expects
        SplunkTask splunk = SplunkTask.of(task, engine.report(task), settings);
        return kubernetes.validate(new PodPlan(namespace(), SplunkPlan.of(settings, task)), splunk, task.started());
    }

    @Override
    public int sweep(Instant since) throws IOException {
        return new KubernetesSplunk(Cluster.configured(), new Pace(STEP)).sweep(namespace(), Node.name(), since);
    }

    private String namespace() {
        return settings.value(ValidationKeys.VALIDATION_KUBERNETES_NAMESPACE);
    }
}
