package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
}
