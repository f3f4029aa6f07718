package org.tafoundry.validation.splunk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.ValidationKeys;

/**
 * What the configuration gives a sandbox's Splunk.
 *
 * @param start how long it may take to be ready
 * @param search how long it may take for each search, and to index
 */
public record SplunkLimits(Duration start, Duration search) {
    /** The environment variable with the path of Splunk's app that has the data models, as the administrator loaded it. */
    private static final String CIM_APP = "TAFOUNDRY_CIM_APP";

    private static final int LARGEST_APP = 64 << 20;

    /** Searches and installation beside the start, roughly. */
    private static final int SEARCHES = 12;

    /** As the configuration says now. */
    public static SplunkLimits of(Settings settings) {
        return new SplunkLimits(
                Duration.ofSeconds(settings.value(ValidationKeys.VALIDATION_SPLUNK_START_SECONDS)),
                Duration.ofSeconds(settings.value(ValidationKeys.VALIDATION_SPLUNK_SEARCH_SECONDS)));
    }

    /** After this time nobody can need the Splunk any more. */
    public Duration lifetime() {
        return start.multipliedBy(2).plus(search.multipliedBy(SEARCHES));
    }

    /** The app with the data models, when the server has it. */
    public static Optional<byte[]> cimApp() throws IOException {
        String path = System.getenv(CIM_APP);
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            byte[] app = in.readNBytes(LARGEST_APP + 1);
            if (app.length > LARGEST_APP) {
                throw new SplunkException(
                        "The file that " + CIM_APP + " names has more than " + LARGEST_APP + " bytes.");
            }
            return Optional.of(app);
        }
    }
}
