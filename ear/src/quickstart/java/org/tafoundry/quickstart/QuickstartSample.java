package org.tafoundry.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The log that goes through the main job.
 *
 * @param file the log
 * @param source name of its source, from which the add-on gets its name
 * @param vendor vendor of the product, empty when not known
 * @param product the product, empty when not known
 */
record QuickstartSample(Path file, String source, String vendor, String product) {
    private static final String BUILT_IN = "quickstart-access.log";

    /** The user's own log, or the one that comes with the quickstart. */
    static QuickstartSample of(Settings settings, DataFolder data) throws IOException {
        if (settings.sample().isPresent()) {
            Path file = settings.sample().get();
            return new QuickstartSample(file, settings.source().orElseGet(() -> nameOf(file)), "", "");
        }
        Path file = data.folder("samples").resolve(BUILT_IN);
        try (InputStream log = QuickstartSample.class.getResourceAsStream(BUILT_IN)) {
            Files.copy(log, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return new QuickstartSample(file, settings.source().orElse("example-shop"), "Example", "Web Shop");
    }

    /** The file's name up to its first dot, without what cannot be part of an add-on's name. */
    private static String nameOf(Path file) {
        String name =
                file.getFileName().toString().replaceFirst("(?<=.)\\..*", "").replaceAll("[^A-Za-z0-9_-]+", "-");
        return name.isEmpty() ? "sample" : name.toLowerCase(Locale.ROOT);
    }
}
