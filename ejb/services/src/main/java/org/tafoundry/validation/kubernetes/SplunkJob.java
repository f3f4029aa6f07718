package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Instant;
import java.util.Map;
import org.tafoundry.validation.splunk.SplunkDefaults;

/** The objects of a cluster that make up one sandbox. */
final class SplunkJob {
    static final String SANDBOX = "tafoundry.org/sandbox";
    static final String NODE = "tafoundry.org/node";
    static final String SINCE = "tafoundry.org/since";
    static final String UNTIL = "tafoundry.org/until";
    static final int MANAGEMENT = 8089;

    private static final int GROUP_READS = 0440;
    private static final int SECONDS_AFTER_END = 60;
    private static final String SERVICE_ACCOUNT = "ta-foundry-sandbox";
    private static final String DEFAULTS = "defaults";

    private SplunkJob() {}

    /** The Job: one try, no rights, limits for all that it uses. */
    static Job job(PodPlan plan, Instant now) {
        Map<String, String> labels = labels(plan);
        return new JobBuilder()
                .withNewMetadata()
                .withName(plan.splunk().name())
                .withNamespace(plan.namespace())
                .withLabels(labels)
                .withAnnotations(Map.of(
                        SINCE, Long.toString(now.getEpochSecond()),
                        UNTIL, Long.toString(now.plus(plan.splunk().lifetime()).getEpochSecond())))
                .endMetadata()
                .withNewSpec()
                .withBackoffLimit(0)
                .withTtlSecondsAfterFinished(SECONDS_AFTER_END)
                .withActiveDeadlineSeconds(plan.splunk().lifetime().toSeconds())
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withSpec(pod(plan))
                .endTemplate()
                .endSpec()
                .build();
    }

    private static PodSpec pod(PodPlan plan) {
        Map<String, Quantity> limits = Map.of(
                "memory", new Quantity(plan.splunk().memoryMegabytes() + "Mi"),
                "cpu", new Quantity(Integer.toString(plan.splunk().cpus())),
                "ephemeral-storage", new Quantity("4Gi"));
        return new PodSpecBuilder()
                .withRestartPolicy("Never")
                .withServiceAccountName(SERVICE_ACCOUNT)
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withRunAsUser((long) SplunkDefaults.USER)
                .withRunAsGroup((long) SplunkDefaults.USER)
                .withFsGroup((long) SplunkDefaults.USER)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .addNewContainer()
                .withName("splunk")
                .withImage(plan.splunk().image())
                .withImagePullPolicy("IfNotPresent")
                .addNewEnv()
                .withName("SPLUNK_START_ARGS")
                .withValue("--accept-license")
                .endEnv()
                .addNewEnv()
                .withName("SPLUNK_GENERAL_TERMS")
                .withValue(plan.splunk().terms())
                .endEnv()
                .addNewEnv()
                .withName("SPLUNK_HOME_OWNERSHIP_ENFORCEMENT")
                .withValue("false")
                .endEnv()
                .addNewPort()
                .withContainerPort(MANAGEMENT)
                .endPort()
                .withNewResources()
                .withLimits(limits)
                .withRequests(limits)
                .endResources()
                .withNewSecurityContext()
                .withAllowPrivilegeEscalation(false)
                .withPrivileged(false)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .endSecurityContext()
                .addNewVolumeMount()
                .withName(DEFAULTS)
                .withMountPath("/tmp/defaults")
                .withReadOnly(true)
                .endVolumeMount()
                .endContainer()
                .addNewVolume()
                .withName(DEFAULTS)
                .withNewSecret()
                .withSecretName(plan.splunk().name())
                .withDefaultMode(GROUP_READS)
                .endSecret()
                .endVolume()
                .build();
    }

    /** The password, as a file that the pod mounts; it goes with the Job. */
    static Secret secret(PodPlan plan, Job owner, String password) {
        OwnerReference reference = new OwnerReferenceBuilder()
                .withApiVersion("batch/v1")
                .withKind("Job")
                .withName(plan.splunk().name())
                .withUid(owner.getMetadata().getUid())
                .withController(true)
                .build();
        return new SecretBuilder()
                .withNewMetadata()
                .withName(plan.splunk().name())
                .withNamespace(plan.namespace())
                .withLabels(labels(plan))
                .withOwnerReferences(reference)
                .endMetadata()
                .withStringData(Map.of("default.yml", SplunkDefaults.yaml(password)))
                .build();
    }

    private static Map<String, String> labels(PodPlan plan) {
        return Map.of(SANDBOX, plan.splunk().name(), NODE, plan.splunk().node());
    }
}
