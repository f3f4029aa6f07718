package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip of the user is refused with exit code 2, what is wrong and what is allowed; it is never called a bug. */
@Isolated
class SlipsTest {

    @TempDir
    private Path folder;

    private Path sample;
    private String said = "";

    @BeforeEach
    void write() throws IOException {
        sample = folder.resolve("door.log");
        Files.writeString(
                sample, "2025-01-02 03:04:05 door=west user=ann open\n2025-01-02 03:04:06 door=east user=bob shut\n");
    }

    private int run(List<String> arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            return Main.run(arguments.toArray(new String[0]));
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --tz       | Foo/Bar      | Europe/Berlin
            --now      | yesterday    | 2025-01-31T12:00:00Z
            --revision | 0            | from 1
            --revision | -3           | from 1
            --revision | two          | int
            --source   | ''           | acme-vpn
            --source   | €€€          | acme-vpn
            --source   | -.           | acme-vpn
            --sourcetype | a b        | a_b
            --sourcetype | a[b]       | a_b
            --out      | FILE         | cannot be written
            --report   | FILE         | cannot be written
            """)
    void refusesASlipAndSaysWhatIsAllowed(String option, String value, String allowed) {
        List<String> arguments = new ArrayList<>(List.of("generate", sample.toString()));
        if (!option.equals("--source")) {
            arguments.addAll(List.of(
                    "--source", "doors", "--out", folder.resolve("x.tgz").toString()));
        }
        if (option.equals("--out")) {
            arguments.subList(arguments.size() - 2, arguments.size()).clear();
        }
        arguments.add(option + "=" + (value.equals("FILE") ? sample.resolve("x").toString() : value));

        assertThat(run(arguments)).as(said).isEqualTo(Main.USAGE);
        assertThat(said).contains(allowed).doesNotContain("A bug in", "\tat ");
        assertThat(folder.resolve("x.tgz")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "Acme VPN", "a..b", "--x--", "ä1"})
    void makesAValidAppOfAnySourceWithALetterOrDigit(String source) throws IOException {
        Path out = folder.resolve("out");
        run(List.of("generate", sample.toString(), "--source=" + source, "--out=" + out, "--quiet"));

        try (Stream<Path> made = Files.list(out)) {
            assertThat(made.map(p -> p.getFileName().toString()).toList())
                    .hasSize(1)
                    .allMatch(name -> name.matches("TA-[A-Za-z0-9]+([-._][A-Za-z0-9]+)*-v1"));
        }
        assertThat(said).doesNotContain("LINT_APP_ID");
    }

    @Test
    void hasACompletionScript() {
        assertThat(run(List.of("generate-completion"))).isZero();
        assertThat(said).contains("--sourcetype");
    }

    @Test
    void aSampleIsAFileThatIsThere() {
        assertThat(run(List.of("analyze", folder.toString()))).isEqualTo(Main.USAGE);
        assertThat(said).contains(folder + " is a folder; name a log file.");
        assertThat(run(List.of("analyze", folder.resolve("none.log").toString())))
                .isEqualTo(Main.USAGE);
        assertThat(said).contains("none.log does not exist; name a log file.");
    }

    @Test
    void aQuestionHasANameAndAnEventOfTheSample() throws IOException {
        String addOn = addOn();
        assertThat(run(List.of("extract", addOn, sample.toString(), "--why="))).isEqualTo(Main.USAGE);
        assertThat(said).contains("--why is empty");
        assertThat(run(List.of("extract", addOn, sample.toString(), "--why=user", "--event=3")))
                .isEqualTo(Main.USAGE);
        assertThat(said).contains("door.log has no event 3; write --event 1 to 2.");
        for (String event : List.of("--event=0", "--event=-1")) {
            assertThat(run(List.of("extract", addOn, sample.toString(), "--why=user", event)))
                    .as(event)
                    .isEqualTo(Main.USAGE);
            assertThat(said).contains("write a whole number from 1");
        }
        for (String option : List.of("--explain", "--format=table", "--format=jsonl")) {
            assertThat(run(List.of("extract", addOn, sample.toString(), "--why=user", option)))
                    .as(option)
                    .isEqualTo(Main.USAGE);
            assertThat(said).contains("leave one of them out");
        }
        assertThat(run(List.of("extract", addOn, sample.toString(), "--why=field=")))
                .isEqualTo(Main.USAGE);
        assertThat(said).contains("--why field= names nothing");
        Path empty = Files.writeString(folder.resolve("empty.log"), "");
        assertThat(run(List.of("extract", addOn, empty.toString(), "--why=user")))
                .isEqualTo(Main.USAGE);
        assertThat(said).contains("empty.log has no events");
    }

    @Test
    void anAnswerSaysWhatCouldNotBeRead() throws IOException {
        String addOn = addOn();
        Files.write(Path.of(addOn, "default", "transforms.conf"), "[t]\nREGEX = x\n".getBytes(StandardCharsets.UTF_16));
        assertThat(run(List.of("extract", addOn, sample.toString(), "--why=user")))
                .isEqualTo(Main.FINDINGS);
        assertThat(said).contains("ERROR CONF_NOT_TEXT default/transforms.conf");
    }

    @Test
    void aReportThatCannotBeWrittenIsNoBug() throws IOException {
        String html = sample + "/report.html";
        assertThat(run(List.of("validate", addOn(), sample.toString(), "--html=" + html)))
                .isEqualTo(Main.USAGE);
        assertThat(said).contains("--html " + html + " cannot be written").doesNotContain("\tat ");
    }

    @Test
    void whatIsNoArchiveIsSaidToBeNone() {
        assertThat(run(List.of("lint", sample.toString()))).isEqualTo(Main.USAGE);
        assertThat(said).contains("it is neither gzip, tar nor zip");
    }

    @Test
    void aFolderBehindALinkIsAnAddOnAndOneWithTooMuchIsNone() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(addOn()));
        assertThat(run(List.of("lint", link.toString()))).isEqualTo(Main.FINDINGS);
        try (RandomAccessFile large =
                new RandomAccessFile(link.resolve("large.bin").toFile(), "rw")) {
            large.setLength(1L << 30);
        }
        assertThat(run(List.of("lint", link.toString()))).isEqualTo(Main.USAGE);
        assertThat(said).contains("512 MB");
    }

    @Test
    void nothingIsWrongWhenNobodyReadsOn() throws IOException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        }));
        try {
            assertThat(Main.run("extract", addOn(), sample.toString(), "--quiet"))
                    .isZero();
        } finally {
            System.setOut(out);
        }
    }

    private String addOn() throws IOException {
        Path addOn = folder.resolve("ta");
        Files.createDirectories(addOn.resolve("default"));
        Files.writeString(addOn.resolve("default/app.conf"), "[ui]\nlabel = ta\n");
        Files.writeString(
                addOn.resolve("default/props.conf"),
                "[source::...door.log]\nsourcetype = door\n\n[door]\nSHOULD_LINEMERGE = false\nKV_MODE = none\n");
        return addOn.toString();
    }

    @Test
    void noOutputOverwritesWhatTheSameRunReads() throws IOException {
        String before = Files.readString(sample);
        String report = "--report=" + sample;
        assertThat(run(List.of("generate", sample.toString(), "--source", "x", report)))
                .isEqualTo(Main.USAGE);
        assertThat(said).contains("would overwrite a file of the same run");
        assertThat(Files.readString(sample)).isEqualTo(before);
    }

    @Test
    void wordsOfAnOwnTableAreTakenAsTheyStand() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        Files.writeString(tables.resolve("own.deeds"), "outcome\tsuccess\t***,(((\n");
        run(List.of("analyze", sample.toString(), "--tables", tables.toString()));
        assertThat(said).doesNotContain("bug");
    }

    @Test
    void aSettingThatCannotBeReadIsNotSaidToWork() throws IOException {
        Path props = folder.resolve("TA-door/default/props.conf");
        Files.createDirectories(props.getParent());
        Files.writeString(props.resolveSibling("app.conf"), "[launcher]\nversion = 1.0.0\n");
        Files.writeString(
                props,
                """
                [door]
                EXTRACT-x = door=(?<do-or>\\w+)
                FIELDALIAS-y = user account
                EVAL-z = (1
                """);
        for (String key : List.of("EXTRACT-x", "FIELDALIAS-y", "EVAL-z")) {
            List<String> why = List.of(
                    "extract",
                    folder.resolve("TA-door").toString(),
                    sample.toString(),
                    "--sourcetype=door",
                    "--quiet",
                    "--why=" + key);
            assertThat(run(why)).as(key).isEqualTo(Main.FINDINGS);
            assertThat(said).contains("UNREADABLE");
        }
    }
}
