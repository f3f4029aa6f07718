package org.tafoundry.validation.appinspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tafoundry.foundry.AppInspectReport;
import org.tafoundry.foundry.Inspection;
import org.tafoundry.settings.Settings;

/** A program stands in for AppInspect. */
class AppInspectTest {
    @TempDir
    private Path folder;

    private AppInspectReport inspect(int seconds, String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return inspect(seconds, program);
    }

    private static AppInspectReport inspect(int seconds, Path program) throws IOException {
        Settings settings = Settings.fixed(Map.of("VALIDATION_APPINSPECT_SECONDS", Integer.toString(seconds)));
        return new AppInspect(settings, program.toString()).inspect(new byte[] {1});
    }

    @Test
    void takesItsReport() throws IOException {
        AppInspectReport report = inspect(
                20,
                "test -s \"$2\" || exit 3\n"
                        + "echo '{\"reports\":[{\"groups\":[{\"checks\":[{\"name\":\"check_x\",\"result\":\"failure\",\"messages\":[]}]}]}]}' > \"$8\"\n");
        assertThat(report.inspection().ran()).isTrue();
        assertThat(report.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.code().name()).isEqualTo("INSPECTION_FAILURE"));
    }

    @Test
    void isBoundedInTime() throws IOException {
        long began = System.nanoTime();
        AppInspectReport report = inspect(1, "sleep 60\n");
        assertThat(report.inspection().note()).contains("had not ended after 1 s");
        assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
    }

    @Test
    void saysWhyItDidNotRun() throws IOException {
        assertThat(inspect(20, "exit 9\n").inspection().note())
                .contains("ended with code 9 and no report", "built-in lint");
        assertThat(inspect(20, folder.resolve("absent")).inspection().note()).contains("cannot be started");
        assertThat(inspect(0, folder.resolve("absent")).inspection()).isEqualTo(Inspection.NONE);
    }
}
