package org.tafoundry.validation.builtin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.tafoundry.engine.JobEndedException;
import org.tafoundry.engine.ServerEngine;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.validation.Sandbox;
import org.tafoundry.validation.SandboxResult;
import org.tafoundry.validation.SandboxTask;
import org.tafoundry.work.Node;

/** Validates with the engine, in a process of its own. */
@ApplicationScoped
public class EngineSandbox implements Sandbox {

    @Inject
    private ServerEngine engine;

    @Override
    public SandboxKind kind() {
        return SandboxKind.BUILTIN;
    }

    @Override
    public SandboxResult validate(SandboxTask task) throws IOException, JobEndedException {
        task.started().accept(SandboxKind.BUILTIN.word() + "@" + Node.name());
        return new SandboxResult(report(task), Map.of());
    }

    /** What the engine says. */
    public ValidationReport report(SandboxTask task) throws IOException, JobEndedException {
        return engine.open().validate(task.addOn(), task.samples(), task.order(), task.observer());
    }

    @Override
    public int sweep(Instant since) {
        return 0;
    }
}
