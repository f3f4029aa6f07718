package org.tafoundry.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tafoundry.order.Sample;

/** Names files as samples. */
final class SampleFiles {

    private SampleFiles() {}

    /**
     * The samples of files, each of which must be there.
     *
     * @param progress is told how far long files have been read; nothing is told without it
     */
    static List<Sample> of(List<Path> paths, Optional<PrintWriter> progress) {
        paths.forEach(SampleFiles::check);
        return paths.stream().map(path -> sample(path, progress)).toList();
    }

    private static Sample sample(Path path, Optional<PrintWriter> progress) {
        String name = path.getFileName().toString();
        return new Sample(name, () -> {
            InputStream in = Files.newInputStream(path);
            return progress.isPresent() ? new Progress(in, name, progress.get()) : in;
        });
    }

    private static void check(Path path) {
        if (path.toString().isEmpty()) {
            throw new UnreadableFile("SAMPLE is empty; name a log file.");
        }
        if (!Files.isRegularFile(path)) {
            String what = Files.isDirectory(path)
                    ? " is a folder"
                    : Files.exists(path) ? " is no ordinary file" : " does not exist";
            throw new UnreadableFile(path + what + "; name a log file.");
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableFile(path + " may not be read by you; change its permissions, or name another file.");
        }
    }
}
