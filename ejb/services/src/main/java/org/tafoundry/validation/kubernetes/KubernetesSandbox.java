package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.settings.Keys;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;
import org.tafoundry.validation.Sandbox;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.SandboxTask;
import org.tafoundry.validation.builtin.EngineSandbox;
import org.tafoundry.validation.splunk.Pace;
import org.tafoundry.validation.splunk.SplunkException;
import org.tafoundry.validation.splunk.SplunkLimits;
import org.tafoundry.validation.splunk.SplunkTask;
import org.tafoundry.validation.splunk.SplunkValidation;
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
        SplunkLimits limits = SplunkLimits.of(settings);
        SplunkTask splunk = new SplunkTask(
                task.addOn(),
                task.samples(),
                task.order(),
                engine.report(task),
                SplunkLimits.cimApp(),
                limits.start(),
                limits.search());
        PodPlan plan = plan(task, limits);
        if (plan.terms().isEmpty() || plan.image().isEmpty()) {
            return SandboxResult.notRun(
                    kind(),
                    splunk.engine(),
                    "No Splunk can be started: set VALIDATION_SPLUNK_IMAGE, and VALIDATION_SPLUNK_TERMS when you have read"
                            + " and accept Splunk's terms.");
        }
        Pace pace = new Pace(STEP, () -> task.observer().goesOn(1, "Splunk"));
        Instant now = Instant.now();
        try (KubernetesClient client = client()) {
            SplunkPod.sweep(client, plan.namespace(), now, "", Instant.EPOCH);
            try (SplunkPod pod = SplunkPod.start(client, plan, limits.start(), pace, now)) {
                task.started().accept(pod.id());
                return SplunkValidation.run(SandboxKind.KUBERNETES.word(), pod, splunk, pace);
            }
        } catch (SplunkException e) {
            return SandboxResult.notRun(kind(), splunk.engine(), e.getMessage());
        }
    }

    private PodPlan plan(SandboxTask task, SplunkLimits limits) {
        return new PodPlan(
                settings.value(Keys.VALIDATION_KUBERNETES_NAMESPACE),
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
        try (KubernetesClient client = client()) {
            String namespace = settings.value(Keys.VALIDATION_KUBERNETES_NAMESPACE);
            return SplunkPod.sweep(client, namespace, Instant.now(), Node.name(), since);
        }
    }

    /** As the pod of this server, or the kubeconfig of its user, says. */
    private static KubernetesClient client() {
        return new KubernetesClientBuilder()
                .withHttpClientFactory(new JdkHttpClientFactory())
                .build();
    }
}
