package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.EventBlock;
import org.tafoundry.foundry.EventIndex;
import org.tafoundry.foundry.GenerationReport;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.SampledEvent;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.job.Job;
import org.tafoundry.job.JobAnswer;
import org.tafoundry.job.JobAnswer.Outcome;
import org.tafoundry.job.JobFolder;
import org.tafoundry.order.Inquiry;
import org.tafoundry.order.Order;
import org.tafoundry.order.SampleAnalysis;

/** Jobs in a process of their own, as a server runs them. */
class JobCommandTest {
    private static final Order ORDER =
            new Order("Fixture", "Example", "Fixture", "", "", 1, true, false, Instant.parse("2026-03-01T00:00:00Z"));
    private static final List<Job.SampleFile> SAMPLE = List.of(new Job.SampleFile("fixture.log", "sample-1"));

    @TempDir
    private Path folder;

    @Test
    void generatesThenValidates() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("sample-1"), log(300));
        Started job = start(new Job(Job.Kind.GENERATE, ORDER, SAMPLE, "", Inquiry.NONE, 120), "256m");
        assertThat(job.awaitEnd()).isZero();
        JobAnswer made = answer();
        assertThat(made.outcome()).as(made.message()).isEqualTo(Outcome.DONE);
        assertThat(made.fileName()).isEqualTo("TA-Fixture-v1.tgz");
        GenerationReport report =
                ReportJson.read(Files.readString(folder.resolve(JobFolder.REPORT)), GenerationReport.class);
        assertThat(report.validation().events()).isEqualTo(300);
        assertThat(ReportJson.write(report)).isEqualTo(Files.readString(folder.resolve(JobFolder.REPORT)));

        job = start(new Job(Job.Kind.VALIDATE, ORDER, SAMPLE, made.fileName(), Inquiry.NONE, 120), "256m");
        assertThat(job.awaitEnd()).isZero();
        ValidationReport proof =
                ReportJson.read(Files.readString(folder.resolve(JobFolder.REPORT)), ValidationReport.class);
        assertThat(proof.passed()).isTrue();
        assertThat(proof.findings()).allSatisfy(f -> assertThat(f.severity()).isLessThan(Severity.ERROR));

        job = start(new Job(Job.Kind.LIST, ORDER, SAMPLE, made.fileName(), Inquiry.NONE, 120), "256m");
        assertThat(job.awaitEnd()).isZero();
        assertThat(answer().outcome()).isEqualTo(Outcome.DONE);
        EventIndex index = ReportJson.read(Files.readString(folder.resolve(JobFolder.REPORT)), EventIndex.class);
        assertThat(index.events()).isEqualTo(300);
        assertThat(index.cut()).isFalse();
        assertThat(index.facets())
                .filteredOn(facet -> facet.kind() == EventIndex.Kind.SHAPE)
                .satisfies(shapes -> assertThat(shapes.stream()
                                .mapToLong(EventIndex.Facet::events)
                                .sum())
                        .isEqualTo(300));
        assertThat(index.facets())
                .filteredOn(facet -> facet.kind() == EventIndex.Kind.FIELD)
                .allSatisfy(field -> {
                    assertThat(field.type()).isNotEmpty();
                    assertThat(BitSet.valueOf(field.having()).cardinality()).isEqualTo((int) field.events());
                })
                .extracting(EventIndex.Facet::name)
                .containsAll(proof.fields().stream()
                        .filter(field -> proof.samples().stream()
                                .flatMap(event -> event.fields().stream())
                                .anyMatch(value -> value.field().equals(field.name())))
                        .map(ValidationReport.FieldCoverage::name)
                        .toList());
        List<SampledEvent> listed = new ArrayList<>();
        for (int block = 0; block < 3; block++) {
            listed.addAll(block(block).events());
        }
        assertThat(listed).hasSize(300).containsAll(proof.samples());
        assertThat(folder.resolve(JobFolder.block(3))).doesNotExist();
    }

    @Test
    void saysWhyThereIsNoLog() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("sample-1"), "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n");
        start(new Job(Job.Kind.GENERATE, ORDER, SAMPLE, "", Inquiry.NONE, 120), "256m")
                .awaitEnd();
        assertThat(answer().outcome()).isEqualTo(Outcome.NOT_A_LOG);
        assertThat(ReportJson.read(Files.readString(folder.resolve(JobFolder.REPORT)), SampleAnalysis.class)
                        .findings())
                .isNotEmpty();
    }

    @Test
    void endsInTimeAndNamesWhatTookTheMost() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("sample-1"), log(400_000));
        addOn(Map.of(
                "default/props.conf",
                "[example:fixture]\nSHOULD_LINEMERGE = false\nEXTRACT-quick = level=(?<level>\\w+)\n"
                        + "EXTRACT-slow = (?<all>(?:[a-z]+[^:]*)+)::nowhere\n"));
        Order typed = ORDER.with("example:fixture");
        Started job = start(new Job(Job.Kind.VALIDATE, typed, SAMPLE, "TA-slow.tgz", Inquiry.NONE, 8), "256m");
        assertThat(job.awaitEnd()).isZero();
        JobAnswer answer = answer();
        assertThat(answer.outcome()).as(answer.message()).isEqualTo(Outcome.OVER_TIME);
        assertThat(answer.where())
                .matches("default/props\\.conf:4 \\[example:fixture] EXTRACT-slow, event \\d+ of fixture\\.log");
    }

    @Test
    void endsWhenItsMemoryIsUsedUp() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("sample-1"), log(300));
        String doubling = IntStream.range(0, 24)
                .mapToObj(i -> "SEDCMD-" + (char) ('a' + i) + " = s/(\\w)/\\1\\1\\1\\1\\1\\1\\1\\1/g\n")
                .collect(Collectors.joining());
        addOn(Map.of("default/props.conf", "[example:fixture]\nSHOULD_LINEMERGE = false\nTRUNCATE = 0\n" + doubling));
        Started job = start(
                new Job(Job.Kind.VALIDATE, ORDER.with("example:fixture"), SAMPLE, "TA-slow.tgz", Inquiry.NONE, 120),
                "128m");
        assertThat(job.awaitEnd()).isEqualTo(3);
        assertThat(folder.resolve(JobFolder.ANSWER)).doesNotExist();
    }

    @Test
    void endsWhenItsCallerDoes() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("sample-1"), log(400_000));
        Started job = start(new Job(Job.Kind.GENERATE, ORDER, SAMPLE, "", Inquiry.NONE, 120), "256m");
        TimeUnit.MILLISECONDS.sleep(500);
        job.process().getOutputStream().close();
        assertThat(job.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(job.process().exitValue()).isEqualTo(JobCommand.NO_ANSWER);
    }

    @Test
    void endsWhenItsCallerStandsStill() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("sample-1"), log(400_000));
        addOn(Map.of(
                "default/props.conf",
                "[example:fixture]\nSHOULD_LINEMERGE = false\nEXTRACT-slow = (?<all>(?:[a-z]+[^:]*)+)::nowhere\n"));
        Job endless =
                new Job(Job.Kind.VALIDATE, ORDER.with("example:fixture"), SAMPLE, "TA-slow.tgz", Inquiry.NONE, 600);
        Started job = start(endless, "256m");
        assertThat(job.process().waitFor(15, TimeUnit.SECONDS)).isFalse();
        assertThat(job.process().waitFor(25, TimeUnit.SECONDS)).isTrue();
        assertThat(job.process().exitValue()).isEqualTo(JobCommand.NO_ANSWER);
    }

    private record Started(Process process) {
        int awaitEnd() throws InterruptedException, IOException {
            Thread waiting = new Thread(this::sayThatSomebodyWaits);
            waiting.setDaemon(true);
            waiting.start();
            process.getInputStream().readAllBytes();
            return process.waitFor();
        }

        private void sayThatSomebodyWaits() {
            try {
                while (process.isAlive()) {
                    process.getOutputStream().write('\n');
                    process.getOutputStream().flush();
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            } catch (IOException | InterruptedException e) {
                // the job has ended
            }
        }
    }

    private Started start(Job job, String heap) throws IOException {
        Files.deleteIfExists(folder.resolve(JobFolder.ANSWER));
        Files.writeString(folder.resolve(JobFolder.JOB), ReportJson.plain(job));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "job",
                folder.toString()));
        return new Started(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private EventBlock block(int number) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(JobFolder.block(number))))) {
            return ReportJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), EventBlock.class);
        }
    }

    private JobAnswer answer() throws IOException {
        return ReportJson.read(Files.readString(folder.resolve(JobFolder.ANSWER)), JobAnswer.class);
    }

    private void addOn(Map<String, String> texts) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("default/app.conf", "[launcher]\nversion = 1.0.0\n".getBytes(StandardCharsets.UTF_8));
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Files.createDirectories(folder.resolve(JobFolder.ADD_ON));
        Files.write(
                folder.resolve(JobFolder.ADD_ON).resolve("TA-slow.tgz"),
                AddOnArchive.write(new AddOnFiles("TA-slow", files)));
    }

    private static String log(int events) {
        return IntStream.range(0, events)
                .mapToObj(i -> "2026-03-01T10:" + (10 + i / 60 % 50) + ":" + (10 + i % 50) + "Z level=info user=u"
                        + i % 97 + " words=" + "ab".repeat(i % 20) + " action=login\n")
                .collect(Collectors.joining());
    }
}
