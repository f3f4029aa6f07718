package org.tafoundry.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Severity;
import org.tafoundry.order.Sample;
import org.tafoundry.synth.sample.SampleCode;

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

    /** Whether findings say that none of these samples could be read to its end or held anything. */
    static boolean allUnread(List<Path> paths, List<Finding> findings) {
        Set<String> unread =
                unread(findings).stream().map(finding -> finding.where().file()).collect(Collectors.toSet());
        return paths.stream()
                .allMatch(path -> unread.contains(path.getFileName().toString()));
    }

    /** What keeps samples from being read. */
    static List<Finding> unread(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() instanceof SampleCode && finding.severity() == Severity.ERROR)
                .toList();
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
