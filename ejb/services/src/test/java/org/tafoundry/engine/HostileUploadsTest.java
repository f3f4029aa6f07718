package org.tafoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.testing.MemoryStore;

/** Add-ons and samples that somebody made so that a server never comes to an end: each ends soon, with a reason or a report. */
class HostileUploadsTest {
    private static final Order ORDER = new Order(
            "Fixture",
            "Example",
            "Fixture",
            "example:fixture",
            "",
            1,
            true,
            false,
            Instant.parse("2026-03-01T00:00:00Z"));

    private static final int SECONDS = 8;
    private static final int MEGABYTES = 512;

    /** What the process may take beside its time: to start, to come to the end of a setting, and a busy machine. */
    private static final int MORE_SECONDS = 40;

    @TempDir
    private Path work;

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("100,000 stanzas", times(100_000, i -> "[s" + i + "]\n")),
                Arguments.of(
                        "50,000 alternatives",
                        "EXTRACT-many = (?<word>"
                                + IntStream.range(0, 50_000)
                                        .mapToObj(i -> "w" + i)
                                        .collect(Collectors.joining("|"))
                                + ")\n"),
                Arguments.of("20,000 aliases", "FIELDALIAS-many =" + times(20_000, i -> " f" + i + " AS g" + i) + "\n"),
                Arguments.of(
                        "seven times eight",
                        times(7, i -> "SEDCMD-" + (char) ('a' + i) + " = s/(\\w)/\\1\\1\\1\\1\\1\\1\\1\\1/g\n")),
                Arguments.of("a regex that runs away", "EXTRACT-slow = (?<all>(?:[a-z]+[^:]*)+)::nowhere\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void anAddOnEndsSoon(String what, String settings) throws IOException {
        endsSoon(() -> engine().validate(addOn(settings), List.of(log(3_000)), ORDER, Observer.NONE));
    }

    @Test
    void longLinesEndSoon() throws IOException {
        Sample line = sample("x".repeat(1 << 20));
        Sample words = sample("user=amy ".repeat(1 << 17));
        endsSoon(() -> engine().analyze(List.of(line, words), ORDER, Observer.NONE));
        endsSoon(() -> engine().generate(List.of(line, words), ORDER, Observer.NONE));
    }

    @Test
    void aLookupThatUnpacksToAlmostNothingElseIsRefusedWhereItIsUploaded() throws IOException {
        byte[] archive = zeros(300);
        assertThat(archive.length).isLessThan(400_000);
        assertThatThrownBy(() ->
                        new StoredAddOns(new MemoryStore()).parse("TA-fixture.tgz", new ByteArrayInputStream(archive)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unpack");
    }

    /** An archive with a lookup of so many megabytes of nothing. */
    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry lookup = new TarArchiveEntry("TA-fixture/lookups/zeros.csv");
            lookup.setSize((long) megabytes << 20);
            tar.putArchiveEntry(lookup);
            for (int i = 0; i < megabytes; i++) {
                tar.write(new byte[1 << 20]);
            }
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private interface Work {
        Object run() throws IOException, JobEndedException;
    }

    /** Ends within its time, with a result or with a reason that names what took it. */
    private static void endsSoon(Work job) throws IOException {
        Instant begun = Instant.now();
        try {
            assertThat(job.run()).isNotNull();
        } catch (JobEndedException e) {
            assertThat(e.reason())
                    .isIn(JobEndedException.Reason.JOB_OVER_TIME, JobEndedException.Reason.JOB_OVER_MEMORY);
            assertThat(e.getMessage()).containsPattern("most of them went into \\S+|MB of memory");
            assertThat(e.next()).isNotEmpty();
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(SECONDS + MORE_SECONDS));
    }

    private IsolatedEngine engine() {
        return new IsolatedEngine(
                List.of("-cp", System.getProperty("java.class.path"), "org.tafoundry.cli.Main"),
                work,
                new JobLimits(SECONDS, MEGABYTES));
    }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static AddOnFiles addOn(String settings) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("default/app.conf", "[launcher]\nversion = 1.0.0\n".getBytes(StandardCharsets.UTF_8));
        files.put(
                "default/props.conf",
                ("[example:fixture]\nSHOULD_LINEMERGE = false\nTRUNCATE = 0\n" + settings)
                        .getBytes(StandardCharsets.UTF_8));
        return new AddOnFiles("TA-fixture", files);
    }

    private static Sample log(int events) {
        return sample(times(
                events,
                i -> "2026-03-01T10:" + (10 + i / 60 % 50) + ":" + (10 + i % 50) + "Z level=info user=u" + i % 97
                        + " words=" + "ab".repeat(i % 20) + " action=login\n"));
    }

    private static Sample sample(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Sample("fixture.log", () -> new ByteArrayInputStream(bytes));
    }
}
