package org.tafoundry.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;

/** The rule that nobody approves a request of their own, unless the configuration allows it. */
@Dependent
class FourEyes {
    private final BooleanSupplier ownAllowed;

    @Inject
    FourEyes(Settings settings) {
        this(() -> settings.value(WorkKeys.APPROVE_OWN_REQUESTS));
    }

    FourEyes(BooleanSupplier ownAllowed) {
        this.ownAllowed = ownAllowed;
    }

    boolean allowOwn() {
        return ownAllowed.getAsBoolean();
    }
}
