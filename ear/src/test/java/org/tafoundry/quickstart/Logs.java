package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Samples of a made-up web server. */
final class Logs {
    private Logs() {}

    /** So large that generation and validation take seconds each. */
    static Path large(Cluster cluster) throws IOException {
        return of(cluster, 150_000);
    }

    static Path medium(Cluster cluster) throws IOException {
        return of(cluster, 40_000);
    }

    static Path small(Cluster cluster) throws IOException {
        return of(cluster, 300);
    }

    static Path of(Cluster cluster, int events) throws IOException {
        Path file = cluster.file("access-" + events + ".log");
        if (!Files.exists(file)) {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < events; i++) {
                log.append(String.format(
                        Locale.ROOT,
                        "192.0.2.%d - user%d [12/Mar/2025:10:%d:%d +0000] \"GET /page/%d HTTP/1.1\" 200 %d \"-\""
                                + " \"Mozilla/5.0\"%n",
                        i % 50,
                        i % 7,
                        10 + i / 60 % 50,
                        10 + i % 50,
                        i % 997,
                        100 + i % 9000));
            }
            Files.writeString(file, log);
        }
        return file;
    }

    /** A document whose passages take seconds to be embedded. */
    static Path document(Cluster cluster) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(String.format(Locale.ROOT, "# Page %d%nPage %d tells who asked for what, and when.%n", i, i));
        }
        return Files.writeString(cluster.file("pages.md"), text);
    }
}
