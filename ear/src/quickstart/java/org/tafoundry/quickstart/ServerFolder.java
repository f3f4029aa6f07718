package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The part of a server that belongs to one run: configuration and deployments as built, data as the last run left it. */
public final class ServerFolder {
    private ServerFolder() {}

    /** Makes the folder {@code server} in {@code data} ready for a start and returns it. */
    public static Path renew(Path serverHome, DataFolder data) throws IOException {
        return renew(serverHome, data, "server");
    }

    /** Makes a folder of this name in {@code data} ready for the start of one of several servers and returns it. */
    static Path renew(Path serverHome, DataFolder data, String name) throws IOException {
        Path built = serverHome.resolve("standalone");
        Path base = data.folder(name);
        for (String part : List.of("configuration", "deployments")) {
            remove(base.resolve(part));
            copy(built.resolve(part), base.resolve(part));
        }
        remove(base.resolve("tmp"));
        return base;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
