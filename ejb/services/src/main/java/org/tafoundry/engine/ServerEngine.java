package org.tafoundry.engine;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.WorkKeys;

/** The engine of this server: its command line lies in the server's folder, its limits are settings. */
@Dependent
public class ServerEngine {
    @Inject
    private Settings settings;

    protected ServerEngine() {}

    /** The engine, with the limits and the folder of own tables as they are now. */
    public IsolatedEngine open() {
        return engine(settings.value(WorkKeys.JOB_SECONDS));
    }

    /** The engine for work that somebody waits for: it may take so many seconds at most. */
    public IsolatedEngine open(int seconds) {
        return engine(Math.min(seconds, settings.value(WorkKeys.JOB_SECONDS)));
    }

    private IsolatedEngine engine(int seconds) {
        JobLimits limits = new JobLimits(seconds, settings.value(WorkKeys.JOB_MEMORY_MB));
        Path jar = Path.of(System.getProperty("jboss.home.dir"), "ta-foundry", "ta-foundry.jar");
        return new IsolatedEngine(
                List.of("-jar", jar.toString()), folder(), limits, settings.value(WorkKeys.TABLES_FOLDER));
    }

    /** Where the jobs of this server have their folders. */
    public static Path folder() {
        return Path.of(System.getProperty("jboss.server.temp.dir"), "ta-foundry-jobs");
    }
}
