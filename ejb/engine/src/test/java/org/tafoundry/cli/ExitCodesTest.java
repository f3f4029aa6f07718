package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes follow one rule in all commands: 2 where there was nothing to work on, 1 where something was found wrong. */
@Isolated
class ExitCodesTest {

    private static final String NOW = "--now=2026-07-01T00:00:00Z";

    @TempDir
    private Path folder;

    private Path addOn;
    private Path good;

    @BeforeEach
    void write() throws IOException {
        addOn = Files.createDirectories(folder.resolve("TA-berth"));
        Files.createDirectories(addOn.resolve("default"));
        Files.writeString(addOn.resolve("default/app.conf"), "[launcher]\nversion = 1.0.0\n");
        Files.writeString(
                addOn.resolve("default/props.conf"),
                "[quay:berth]\nSHOULD_LINEMERGE = false\nTIME_FORMAT = %Y-%m-%dT%H:%M:%SZ\n");
        StringBuilder log = new StringBuilder();
        for (int i = 10; i < 60; i++) {
            log.append("2026-06-21T05:00:")
                    .append(i)
                    .append("Z berth=")
                    .append(i)
                    .append(" state=free\n");
        }
        good = Files.writeString(folder.resolve("good.log"), log);
        byte[] packed = gzip(log.toString());
        Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length * 2 / 3));
        Files.write(folder.resolve("empty.gz"), gzip(""));
        Files.write(folder.resolve("empty.log"), new byte[0]);
        byte[] zip = new byte[22];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, zip, 0, 4);
        Files.write(folder.resolve("empty.zip"), zip);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Every command that reads samples, by what it is called here. */
    private Map<String, List<String>> commands(Path... samples) {
        List<String> names = Arrays.stream(samples).map(Path::toString).toList();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("analyze", joined(List.of("analyze", NOW), names));
        commands.put(
                "generate",
                joined(List.of("generate", NOW, "--source=berth", "--out=" + folder.resolve("o.tgz")), names));
        commands.put("validate", joined(List.of("validate", NOW, addOn.toString()), names));
        if (names.size() == 1) {
            List<String> extract = List.of("extract", NOW, "--sourcetype=quay:berth", addOn.toString());
            commands.put("extract", joined(extract, names));
            commands.put("why", joined(joined(extract, names), List.of("--why=berth")));
        }
        return commands;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.log", "empty.gz", "cut.gz", "empty.zip", "none.log", "."})
    void aSampleThatHoldsNothingOrCannotBeReadIsExitCodeTwoInEveryCommand(String sample) {
        commands(folder.resolve(sample)).forEach((name, arguments) -> {
            for (List<String> quiet : List.of(List.<String>of(), List.of("--quiet"))) {
                Ran ran = Ran.of(joined(arguments, quiet));
                assertThat(ran.exit()).as(name + quiet + ran).isEqualTo(Main.USAGE);
                assertThat(ran.err()).as(name + quiet).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.log", "cut.gz"})
    void besideAGoodSampleItIsAFinding(String sample) {
        commands(good, folder.resolve(sample)).forEach((name, arguments) -> {
            Ran ran = Ran.of(arguments);
            assertThat(ran.exit()).as(name + ran).isEqualTo(Main.FINDINGS);
            assertThat(ran.out() + ran.err()).as(name).contains("ERROR SAMPLE_");
        });
    }

    @Test
    void eventsBeforeTheDamageAreShown() {
        Ran ran = Ran.of(commands(folder.resolve("cut.gz")).get("extract"));
        assertThat(ran.err()).contains("The compressed sample is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good.log", "cut.gz", "empty.log", "none.tgz", "hollow"})
    void whatHoldsNoAddOnIsExitCodeTwoInEveryCommand(String name) throws IOException {
        Files.createDirectories(folder.resolve("hollow"));
        String none = folder.resolve(name).toString();
        for (List<String> arguments : List.of(
                List.of("lint", none),
                List.of("diff", none, addOn.toString()),
                List.of("diff", addOn.toString(), none),
                List.of("extract", none, good.toString()),
                List.of("validate", none, good.toString()))) {
            Ran ran = Ran.of(arguments);
            assertThat(ran.exit()).as(arguments + " " + ran).isEqualTo(Main.USAGE);
            assertThat(ran.err()).contains(none);
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aNamedPipeIsRefusedAsInputAndOutput() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no named pipes here");
        for (List<String> arguments : List.of(
                List.of("generate", good.toString(), "--source=x", "--out=" + pipe),
                List.of("generate", good.toString(), "--source=x", "--report=" + pipe),
                List.of("validate", addOn.toString(), good.toString(), "--html=" + pipe),
                List.of("extract", addOn.toString(), pipe.toString()),
                List.of("lint", pipe.toString()),
                List.of("diff", addOn.toString(), pipe.toString()))) {
            Ran ran = Ran.of(arguments);
            assertThat(ran.exit()).as(arguments + " " + ran).isEqualTo(Main.USAGE);
            assertThat(ran.err()).contains(pipe.toString());
        }
    }
}
