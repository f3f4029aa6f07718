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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
            --revision | two          | no whole number
            --now      | +1000000000-12-31T23:59:59Z | 1970 to 9999
            --source   | ''           | acme-vpn
            --source   | €€€          | acme-vpn
            --source   | -.           | acme-vpn
            --sourcetype | a b        | a_b
            --sourcetype | a[b]       | a_b
            --sourcetype | source::x  | another kind of stanza
            --sourcetype | default    | another kind of stanza
            --out      | ''           | --out is empty
            --tables   | ''           | --tables is empty
            --report   | FOLDER       | is a folder
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
        arguments.add(option + "="
                + (value.equals("FILE")
                        ? sample.resolve("x").toString()
                        : value.equals("FOLDER") ? folder.toString() : value));

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
    void aConfThatIsNoFileIsTold() throws IOException {
        Path addOn = Path.of(addOn());
        Path props = addOn.resolve("default/props.conf");
        Files.delete(props);
        Files.createSymbolicLink(props, props);
        assertThat(run(List.of("lint", addOn.toString()))).isNotZero();
        assertThat(said).contains("ADDON_LINK default/props.conf");
        Files.delete(props);
        Files.createSymbolicLink(props, sample);
        assertThat(run(List.of("lint", addOn.toString()))).isNotZero();
        assertThat(said).contains("ADDON_LINK default/props.conf").doesNotContain("user=ann");
        Files.delete(props);
        Files.createDirectory(props);
        assertThat(run(List.of("extract", addOn.toString(), sample.toString()))).isNotZero();
        assertThat(said).contains("ADDON_LINK default/props.conf", "a folder");
    }

    @Test
    void whatCannotBeReadIsNoDifference() throws IOException {
        String addOn = addOn();
        Path other = folder.resolve("other");
        assertThat(run(List.of("diff", addOn, addOn))).isZero();
        Files.createDirectories(other.resolve("default"));
        Files.createSymbolicLink(other.resolve("default/tags.conf"), other.resolve("default/tags.conf"));
        Files.writeString(other.resolve("default/app.conf"), "[ui]\nlabel = Other\n");
        assertThat(run(List.of("diff", addOn, other.toString()))).isEqualTo(Main.FINDINGS);
        assertThat(said).contains("ADDON_LINK default/tags.conf");
    }

    @Test
    void aModelThatIsAskedForIsAskedFor() throws IOException {
        assertThat(run(List.of("validate", addOn(), sample.toString(), "--cim=Authentication")))
                .isEqualTo(Main.FINDINGS);
        assertThat(said)
                .contains("NOT MET: events belong to a data model where CIM is wanted")
                .doesNotContain("not asked for", "PASSED");
    }

    @Test
    void jsonThatIsNestedTooDeepIsTold() throws IOException {
        String addOn = addOn();
        Path props = Path.of(addOn, "default/props.conf");
        Files.writeString(props, Files.readString(props).replace("KV_MODE = none", "KV_MODE = json\nTRUNCATE = 0"));
        Files.writeString(sample, "{\"door\":\"west\",\"a\":" + "[".repeat(600) + "]".repeat(600) + "}\n");
        assertThat(run(List.of("extract", addOn, sample.toString()))).isEqualTo(Main.FINDINGS);
        assertThat(said).contains("SEARCH_JSON_DEEP", "deeper than 500", "\"door\":\"west\"");
    }

    @Test
    void aFileBehindAnAtSignIsNotRead() throws IOException {
        assertThat(run(List.of("analyze", "@" + sample))).isEqualTo(Main.USAGE);
        assertThat(said).contains("@" + sample + " does not exist");
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

    @Test
    void aFullDiskIsNoSuccess() throws IOException {
        String addOn = addOn();
        PrintStream out = System.out;
        PrintStream err = System.err;
        for (List<String> arguments : List.of(
                List.of("extract", addOn, sample.toString()),
                List.of("extract", addOn, sample.toString(), "--format=table"),
                List.of("lint", addOn),
                List.of("validate", addOn, sample.toString()))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            System.setOut(new OutputDevice(new OutputStream() {
                @Override
                public void write(int value) throws IOException {
                    throw new IOException("No space left on device");
                }
            }));
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            try {
                assertThat(Main.run(arguments.toArray(new String[0])))
                        .as(arguments.toString())
                        .isEqualTo(Main.USAGE);
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
            assertThat(bytes.toString(StandardCharsets.UTF_8))
                    .contains("Standard output cannot be written: No space left on device; make room")
                    .doesNotContain("bug");
        }
    }

    @Test
    void anEmptySampleIsSaidToBeEmpty() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.log"), "");
        assertThat(run(List.of("extract", addOn(), empty.toString()))).isEqualTo(Main.USAGE);
        assertThat(said).contains("ERROR SAMPLE_EMPTY").contains("The sample is empty.");
        Files.writeString(empty, "\n\n");
        assertThat(run(List.of("extract", addOn(), empty.toString()))).isEqualTo(Main.USAGE);
        assertThat(said).contains("The sample holds no event.");
    }

    @Test
    void aSourcetypeThatTheAddOnDoesNotHaveIsSaidSo() throws IOException {
        sample = Files.copy(sample, folder.resolve("gate.log"));
        assertThat(run(List.of("extract", addOn(), sample.toString(), "--sourcetype=Door")))
                .isEqualTo(Main.FINDINGS);
        assertThat(said).contains("WARNING INDEX_SOURCETYPE_UNKNOWN").contains("the sourcetype Door");
        assertThat(run(List.of("extract", addOn(), sample.toString(), "--sourcetype=door")))
                .isZero();
    }

    @Test
    void whatIsPackedTwiceOrOtherwiseIsRefused() throws IOException {
        byte[] plain = Files.readAllBytes(sample);
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("twice.gz", gzip(gzip(plain)));
        files.put("zip.zip", zip("inner.zip", zip("a.log", plain)));
        files.put("gz.zip", zip("inner.gz", gzip(plain)));
        files.put("a.tar", tar);
        files.put("a.tgz", gzip(tar));
        files.put("a.bz2", "BZh91AY&SY...".getBytes(StandardCharsets.ISO_8859_1));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path packed = Files.write(folder.resolve(file.getKey()), file.getValue());
            assertThat(run(List.of("extract", addOn(), packed.toString())))
                    .as(file.getKey() + said)
                    .isEqualTo(Main.USAGE);
            assertThat(said).contains("is packed").contains("Unpack it");
            assertThat(run(List.of("analyze", packed.toString()))).isEqualTo(Main.USAGE);
            assertThat(said).contains("SAMPLE_PACKED");
            assertThat(run(List.of("validate", addOn(), packed.toString()))).isEqualTo(Main.USAGE);
            assertThat(said).contains("SAMPLE_PACKED");
        }
        Path twoFiles = Files.write(folder.resolve("ok.zip"), zip("a.log", plain));
        assertThat(run(List.of("extract", addOn(), twoFiles.toString(), "--sourcetype=door")))
                .isZero();
        assertThat(said.lines()).hasSize(2);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void aDataModelThatIsNoneIsRefused() throws IOException {
        assertThat(run(List.of("validate", addOn(), sample.toString(), "--cim=Nope")))
                .isEqualTo(Main.USAGE);
        assertThat(said).contains("--cim Nope is no data model of the CIM 8.5").contains("Authentication");
    }

    @Test
    void whatIsWrongWithALookupFileIsSaidWhereTheSampleIsRun() throws IOException {
        Path addOn = Path.of(addOn());
        Files.createDirectories(addOn.resolve("lookups"));
        Files.writeString(
                addOn.resolve("default/props.conf"),
                "[door]\nSHOULD_LINEMERGE = false\nLOOKUP-a = doors door OUTPUT side\n");
        Files.writeString(addOn.resolve("default/transforms.conf"), "[doors]\nfilename = doors.csv\n");
        for (String[] file : new String[][] {
            {"door,side\nwest,l,x\n", "doors.csv:2: The row has 3 values, the header 2 columns"},
            {"door,side\nwest,\"l\n", "doors.csv:2: The file ends inside the quotes"},
            {"door,door,side\nwest,l,r\n", "doors.csv:1: Two columns"},
        }) {
            Files.writeString(addOn.resolve("lookups/doors.csv"), file[0]);
            assertThat(run(List.of("extract", addOn.toString(), sample.toString(), "--sourcetype=door")))
                    .isEqualTo(Main.FINDINGS);
            assertThat(said).contains("WARNING LOOKUP_CSV_BROKEN lookups/" + file[1]);
        }
        Files.write(addOn.resolve("lookups/doors.csv"), new byte[] {'d', 'o', 'o', 'r', '\n', (byte) 0xe9, '\n'});
        run(List.of("extract", addOn.toString(), sample.toString(), "--sourcetype=door"));
        assertThat(said).contains("doors.csv:2: The file is not UTF-8");
    }

    @Test
    void aResultThatThisEngineCutsIsSaidSo() throws IOException {
        Path props = Path.of(addOn(), "default/props.conf");
        Files.writeString(
                props,
                """
                [door]
                SHOULD_LINEMERGE = false
                MAX_DAYS_AGO = -1
                EVAL-range = mvcount(mvrange(0, 20000))
                EVAL-wide = len(printf("%5000d", 1))
                EVAL-long = len(mvjoin(mvrange(0, 10000), printf("%600s", "x")).mvjoin(mvrange(0, 10000), printf("%600s", "x")))
                """);
        run(List.of("extract", props.getParent().getParent().toString(), sample.toString(), "--sourcetype=door"));
        assertThat(said)
                .contains("mvrange ends after 10000 values; Splunk has no such limit.")
                .contains("printf takes no width or precision above 1000;")
                .contains("The dot gives nothing, as that would have more than 10000000 characters;")
                .contains("MAX_DAYS_AGO = -1 is out of range; it goes from 0 to 10951.");
    }

    @Test
    void anEmptyNameIsNoFolder() throws IOException {
        assertThat(run(List.of("extract", "", sample.toString()))).isEqualTo(Main.USAGE);
        assertThat(said).contains("TA is empty; name an add-on's");
        assertThat(run(List.of("extract", addOn(), ""))).isEqualTo(Main.USAGE);
        assertThat(said).contains("SAMPLE is empty; name a log file.");
    }

    @Test
    void noMessageNamesAnException() throws IOException {
        String html = "--html=" + folder.resolve("nowhere/x.html");
        run(List.of("validate", addOn(), sample.toString(), html));
        assertThat(said)
                .contains("cannot be written: it, or its folder, does not exist")
                .doesNotContain("Exception");
    }

    @Test
    void aKeyThatNoStanzaHasIsNoField() throws IOException {
        assertThat(run(List.of("extract", addOn(), sample.toString(), "--sourcetype=door", "--why=TZ_ALIAS")))
                .isEqualTo(Main.FINDINGS);
        assertThat(said).contains("No stanza has the setting TZ_ALIAS");
    }
}
