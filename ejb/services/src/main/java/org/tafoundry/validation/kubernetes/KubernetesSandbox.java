package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
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
import org.tafoundry.validation.splunk.SplunkValidation;
import org.tafoundry.work.Node;

/** Validates in a Splunk that a cluster runs as a Job, after the engine has said what it expects. */
@ApplicationScoped
public class KubernetesSandbox implements Sandbox {
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
        SplunkTask splunk = SplunkTask.of(task, engine.report(task), settings);
        PodPlan plan = new PodPlan(
                settings.value(ValidationKeys.VALIDATION_KUBERNETES_NAMESPACE), SplunkPlan.of(settings, task));
        if (plan.splunk().terms().isEmpty() || plan.splunk().image().isEmpty()) {
            return SandboxResult.notRun(
                    kind(),
                    splunk.engine(),
                    "No Splunk can be started: set VALIDATION_SPLUNK_IMAGE, and VALIDATION_SPLUNK_TERMS when you have read"
                            + " and accept Splunk's terms.");
        }
        Pace pace = Pace.of(task);
        Instant now = Instant.now();
        try (KubernetesClient client = client()) {
            SplunkPod.sweep(client, plan.namespace(), now, "", Instant.EPOCH);
            try (SplunkPod pod = SplunkPod.start(client, plan, splunk.start(), pace, now)) {
                task.started().accept(pod.id());
                return SplunkValidation.run(SandboxKind.KUBERNETES.word(), pod, splunk, pace);
            }
        } catch (SplunkException e) {
            return SandboxResult.notRun(kind(), splunk.engine(), e.getMessage());
        }
    }

    @Override
    public int sweep(Instant since) throws IOException {
        try (KubernetesClient client = client()) {
            String namespace = settings.value(ValidationKeys.VALIDATION_KUBERNETES_NAMESPACE);
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
