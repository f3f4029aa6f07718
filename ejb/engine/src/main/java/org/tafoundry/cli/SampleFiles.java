package org.tafoundry.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tafoundry.order.Sample;

/** Names files as samples. */
final class SampleFiles {

    private SampleFiles() {}

    static List<Sample> of(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.isRegularFile(path)) {
                throw new UnreadableFile(path + " is no file; name a log file.");
            }
        }
        return paths.stream()
                .map(p -> new Sample(p.getFileName().toString(), () -> Files.newInputStream(p)))
                .toList();
    }
}
