package org.tafoundry.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Lets no server start whose environment gives a setting a value that it cannot have. */
@Startup
@Singleton
public class EnvironmentCheck {
    @Inject
    private Settings settings;

    @PostConstruct
    void check() {
        settings.checkEnvironment();
    }
}
