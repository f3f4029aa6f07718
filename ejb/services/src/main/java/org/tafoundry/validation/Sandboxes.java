package org.tafoundry.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.tafoundry.settings.SandboxKind;

/** All sandboxes of this server; which one is used is told for each run. */
@Dependent
public class Sandboxes {
    @Inject
    @Any
    private Instance<Sandbox> all;

    protected Sandboxes() {}

    /** The sandbox of this kind. */
    public Sandbox of(SandboxKind kind) {
        return all.stream()
                .filter(sandbox -> sandbox.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no sandbox " + kind.word()));
    }
}
