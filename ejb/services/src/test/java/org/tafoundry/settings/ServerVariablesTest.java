package org.tafoundry.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README of the server's configuration lists every variable that the server or the schema program reads. */
class ServerVariablesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern VARIABLE = Pattern.compile("\\bTAFOUNDRY_[A-Z0-9_]*[A-Z0-9]\\b");
    private static final Pattern CONFIG = Pattern.compile("\"(tafoundry\\.[a-z0-9.]*[a-z0-9])\"");
    private static final Pattern S3 = Pattern.compile("setting\\(\"([a-z.]+)\",");

    @Test
    void theReadmeListsEveryVariable() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("wildfly-config/README.md"))) {
            Matcher matcher =
                    Pattern.compile("\\| `(TAFOUNDRY_[A-Z0-9_]+)` \\|.*").matcher(line);
            if (matcher.matches()) {
                listed.add(matcher.group(1));
            }
        }
        assertThat(listed).containsExactlyElementsOf(read());
    }

    private static Set<String> read() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String folder : List.of("ejb/services/src/main", "batch/src/main", "web", "wildfly-config/scripts")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(ServerVariablesTest::isRead).toList()) {
                    String text = Files.readString(file);
                    VARIABLE.matcher(text).results().forEach(found -> read.add(found.group()));
                    CONFIG.matcher(text).results().forEach(found -> read.add(variable(found.group(1))));
                    if (file.endsWith("ServerObjectStore.java")) {
                        S3.matcher(text)
                                .results()
                                .forEach(found -> read.add(variable("tafoundry.s3." + found.group(1))));
                    }
                }
            }
        }
        return read;
    }

    private static boolean isRead(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.contains("/target/")
                && !path.contains("/src/test/")
                && Stream.of(".java", ".cli", ".properties", ".xml").anyMatch(path::endsWith);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
