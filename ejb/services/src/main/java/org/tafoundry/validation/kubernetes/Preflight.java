package org.tafoundry.validation.kubernetes;

import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tafoundry.validation.splunk.SplunkException;

/** Asks before anything is started whether the server may start a Splunk there, and says what is missing in plain words. */
final class Preflight {
    /** What the shipped role gives and a sandbox needs: group, resource, part of it, verbs. */
    static final List<Right> RIGHTS = List.of(
            new Right("batch", "jobs", "", List.of("create", "list", "delete")),
            new Right("", "secrets", "", List.of("create", "delete")),
            new Right("", "pods", "", List.of("get", "list")),
            new Right("", "pods", "log", List.of("get")),
            new Right("", "pods", "exec", List.of("create")),
            new Right("", "pods", "portforward", List.of("create")));

    private final Cluster cluster;

    Preflight(Cluster cluster) {
        this.cluster = cluster;
    }

    /** A right of the server in the namespace of its sandboxes. */
    record Right(String group, String resource, String part, List<String> verbs) {
        String name() {
            return part.isEmpty() ? resource : resource + "/" + part;
        }
    }

    /**
     * Checks.
     *
     * @throws SplunkException when something is missing, with all that is
     * @throws IOException when the cluster cannot be reached
     */
    void check(PodPlan plan) throws IOException {
        List<String> missing = new ArrayList<>(plan.splunk().missing());
        List<String> refused = new ArrayList<>();
        for (Right right : RIGHTS) {
            for (String verb : right.verbs()) {
                if (!allowed(plan.namespace(), right, verb)) {
                    refused.add(verb + " " + right.name());
                }
            }
        }
        if (!refused.isEmpty()) {
            missing.add(
                    "In the namespace " + plan.namespace() + " (VALIDATION_KUBERNETES_NAMESPACE) the server may not "
                            + String.join(", ", refused)
                            + ": apply kubernetes/sandboxes.yaml of the product's wildfly-config to"
                            + " the cluster, with the server's own account in its RoleBinding.");
        }
        if (!missing.isEmpty()) {
            throw new SplunkException("No Splunk can be started: " + String.join(" ", missing));
        }
    }

    private boolean allowed(String namespace, Right right, String verb) throws IOException {
        SelfSubjectAccessReview question = new SelfSubjectAccessReviewBuilder()
                .withNewSpec()
                .withNewResourceAttributes()
                .withNamespace(namespace)
                .withGroup(right.group())
                .withResource(right.resource())
                .withSubresource(right.part())
                .withVerb(verb)
                .endResourceAttributes()
                .endSpec()
                .build();
        SelfSubjectAccessReview answer = cluster.call(() ->
                cluster.client().authorization().v1().selfSubjectAccessReview().create(question));
        return answer.getStatus() != null
                && Boolean.TRUE.equals(answer.getStatus().getAllowed());
    }
}
