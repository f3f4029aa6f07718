package org.tafoundry.validation.appinspect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tafoundry.foundry.AppInspectReport;
import org.tafoundry.foundry.Inspection;
import org.tafoundry.settings.Settings;
import org.tafoundry.settings.ValidationKeys;

/**
 * Runs {@code splunk-appinspect} in a process of its own, for no longer than the setting allows. The program is found on the
 * server's path, or where the environment variable {@value #PROGRAM} says: who may change settings does not choose it.
 */
@ApplicationScoped
public class AppInspect {
    static final String PROGRAM = "TAFOUNDRY_APPINSPECT";

    private static final int MOST_BYTES = 32 << 20;
    private static final String ONLY_LINT = " Only the built-in lint looked at the packaging.";

    @Inject
    private Settings settings;

    private final String program;

    /** For the container. */
    public AppInspect() {
        this.program = Optional.ofNullable(System.getenv(PROGRAM)).orElse("splunk-appinspect");
    }

    AppInspect(Settings settings, String program) {
        this.settings = settings;
        this.program = program;
    }

    /** What AppInspect says about an archive; that it did not run, and why, when it did not. */
    public AppInspectReport inspect(byte[] archive) throws IOException {
        int seconds = settings.value(ValidationKeys.VALIDATION_APPINSPECT_SECONDS);
        if (seconds == 0) {
            return new AppInspectReport(Inspection.NONE, List.of());
        }
        Path folder = Files.createTempDirectory("ta-foundry-appinspect");
        try {
            Path addOn = Files.write(folder.resolve("add-on.tgz"), archive);
            return run(addOn, folder.resolve("report.json"), Duration.ofSeconds(seconds));
        } finally {
            delete(folder);
        }
    }

    private AppInspectReport run(Path addOn, Path report, Duration most) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(
                            program,
                            "inspect",
                            addOn.toString(),
                            "--mode",
                            "precert",
                            "--data-format",
                            "json",
                            "--output-file",
                            report.toString())
                    .directory(addOn.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return AppInspectReport.none("AppInspect cannot be started: " + e.getMessage() + "." + ONLY_LINT);
        }
        try {
            if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
                return AppInspectReport.none(
                        "AppInspect had not ended after " + most.toSeconds() + " s and was stopped." + ONLY_LINT);
            }
            return Files.isRegularFile(report)
                    ? AppInspectReport.read(text(report))
                    : AppInspectReport.none(
                            "AppInspect ended with code " + process.exitValue() + " and no report." + ONLY_LINT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The wait for AppInspect was interrupted.");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String text(Path report) throws IOException {
        try (InputStream in = Files.newInputStream(report)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
