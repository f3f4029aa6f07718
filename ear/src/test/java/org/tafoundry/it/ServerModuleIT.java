package org.tafoundry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The libraries of the application are in the server module, all of them, and only there. */
class ServerModuleIT {
    private static final Path MODULE =
            Path.of(System.getProperty("quickstart.server"), "modules", "org", "tafoundry", "libraries", "main");

    @Test
    void everyLibraryIsListed() throws IOException {
        Set<String> listed = Pattern.compile("resource-root path=\"([^\"]+)\"")
                .matcher(Files.readString(MODULE.resolve("module.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .as("add a <resource-root> for each library to wildfly-config/modules/org/tafoundry/libraries/main/"
                        + "module.xml, or exclude it in ear/pom.xml when the server has it")
                .isEqualTo(jars());
    }

    @Test
    void theEarHoldsNoLibraryOfOthers() throws IOException {
        try (ZipFile ear = new ZipFile(Path.of("target", "ta-foundry.ear").toFile())) {
            assertThat(ear.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.matches("lib/.+"))
                            .filter(name -> !name.startsWith("lib/org.tafoundry-")))
                    .as("third-party libraries belong into the server module")
                    .isEmpty();
        }
    }

    private static Set<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(MODULE)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
