package org.tafoundry.quickstart;

import java.nio.file.Path;

/** The Java that runs this program, for starting others with it. */
final class Java {
    private Java() {}

    static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    static Path executable() {
        return home().resolve("bin").resolve("java");
    }
}
