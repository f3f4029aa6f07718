package org.tafoundry.console.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.validation.Validations;

/** The sandboxes that a form offers. */
@Named
@RequestScoped
public class SandboxList {
    @Inject
    private Validations validations;

    /** Whether there is anything to choose. */
    public boolean isOffered() {
        return getWords().size() > 1;
    }

    /** Their names. */
    public List<String> getWords() {
        return validations.sandboxes().all().stream().map(SandboxKind::word).toList();
    }

    /** The name of the one that is taken when none is chosen. */
    public String getConfigured() {
        return validations.sandboxes().configured().word();
    }
}
