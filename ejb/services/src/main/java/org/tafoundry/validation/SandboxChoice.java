package org.tafoundry.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.ValidationKeys;

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
        return settings.value(ValidationKeys.VALIDATION_SANDBOX);
    }

    private Set<String> allowed() {
        Set<String> allowed = new TreeSet<>(settings.value(ValidationKeys.VALIDATION_SANDBOXES));
        allowed.add(configured().word());
        return allowed;
    }

    /** Whether the configuration allows a sandbox. */
    boolean allows(SandboxKind sandbox) {
        return allowed().contains(sandbox.word());
    }

    /** Refuses a sandbox that the configuration does not allow. */
    void allow(SandboxKind sandbox) {
        if (!allows(sandbox)) {
            throw new Refusal(
                    ValidationRefusal.VALIDATION_SANDBOX_NOT_ALLOWED,
                    "The configuration does not allow the sandbox " + sandbox.word() + ".",
                    "Name one of " + String.join(", ", allowed()) + ", or have VALIDATION_SANDBOXES changed.");
        }
    }
}
