package org.tafoundry.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.RequestView;
import org.tafoundry.settings.AllowedSandboxes;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;

/** Which sandboxes a validation may be done in, as the configuration says now. */
@Dependent
public class SandboxChoice {
    @Inject
    private Settings settings;

    protected SandboxChoice() {}

    SandboxChoice(Settings settings) {
        this.settings = settings;
    }

    /** The one that is taken when nobody names another. */
    public SandboxKind configured() {
        return allowed().configured();
    }

    /** The one that a request names, as long as the configuration allows it; else the configured one. */
    public SandboxKind of(RequestView request) {
        return allowed().orConfigured(request.interview().sandbox());
    }

    /** All that may be named. */
    public AllowedSandboxes allowed() {
        return AllowedSandboxes.of(settings);
    }

    /** Whether the configuration allows a sandbox. */
    boolean allows(SandboxKind sandbox) {
        return allowed().all().contains(sandbox);
    }

    /** Refuses a sandbox that the configuration does not allow. */
    void allow(SandboxKind sandbox) {
        if (!allows(sandbox)) {
            throw new Refusal(
                    ValidationRefusal.VALIDATION_SANDBOX_NOT_ALLOWED,
                    "The configuration does not allow the sandbox " + sandbox.word() + ".",
                    "Name one of " + allowed().words() + ", or have VALIDATION_SANDBOXES changed.");
        }
    }
}
