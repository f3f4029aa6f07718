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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code --tables}: the examples of the pages on extending do what these say, and a wrong folder is refused. */
@Isolated
class TablesOptionTest {

    private static final Path PAGES = Path.of("src", "docs", "extending");

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheLayoutPageIsRight() throws IOException {
        List<String> page = Files.readAllLines(PAGES.resolve("layout.md"), StandardCharsets.UTF_8);
        Path log = Files.write(folder.resolve("gate.log"), block(page, "A gate writes"));
        Path tables = Files.createDirectory(folder.resolve("tables"));
        assertThat(run("analyze", log.toString(), "--now", "2026-07-01T00:00:00Z"))
                .contains(told(page, "Without a layout"));
        Files.write(tables.resolve("quay.layouts"), block(page, "With `tables/quay.layouts`"));
        assertThat(run("analyze", log.toString(), "--now", "2026-07-01T00:00:00Z", "--tables", tables.toString()))
                .contains(told(page, "it is"));
    }

    @Test
    void theExampleOfTheNamesPageIsRight() throws IOException {
        List<String> page = Files.readAllLines(PAGES.resolve("name.md"), StandardCharsets.UTF_8);
        Path log = Files.write(folder.resolve("pairs.log"), block(page, "`pairs.log`:"));
        Path tables = Files.createDirectory(folder.resolve("tables"));
        List<String> rows = block(page, "`tables/quay.names` and");
        Files.write(tables.resolve("quay.names"), rows.subList(0, 5));
        Files.write(tables.resolve("quay.deeds"), rows.subList(5, rows.size()));
        String made = run(
                "generate",
                log.toString(),
                "--source",
                "quay-gate",
                "--vendor",
                "Quay",
                "--product",
                "Gate",
                "--now",
                "2026-07-01T00:00:00Z",
                "--tables",
                tables.toString(),
                "--out",
                folder.resolve("a1").toString());
        assertThat(made).contains("4 events, 4 with their own time, 15 fields, 3 data models");
        assertThat(Files.readString(folder.resolve("a1/TA-quay-gate-v1/default/props.conf")))
                .contains(block(page, "it has, among others,"));
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        Path log = Files.writeString(folder.resolve("gate.log"), "2026-03-04 05:06:07 gate=north\n");
        assertThat(run(
                        "analyze",
                        log.toString(),
                        "--tables",
                        folder.resolve("none").toString()))
                .startsWith("2 ")
                .contains("is no folder")
                .contains(".layouts");
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.write(tables.resolve("quay.names"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(run("analyze", log.toString(), "--tables", tables.toString()))
                .startsWith("2 ")
                .contains("ERROR TABLE_UNREADABLE quay.names:1: The line is not UTF-8.");
        Files.writeString(tables.resolve("quay.names"), "# names\nsrc\0address\n");
        assertThat(run("analyze", log.toString(), "--tables", tables.toString()))
                .startsWith("2 ")
                .contains("TABLE_UNREADABLE quay.names:2: The line has a character NUL");
        Files.write(tables.resolve("quay.names"), new byte[5 << 20]);
        assertThat(run("analyze", log.toString(), "--tables", tables.toString()))
                .startsWith("2 ")
                .contains("ERROR TABLE_TOO_LARGE quay.names: The file has 5242880 bytes.");
        Files.delete(tables.resolve("quay.names"));
        Files.createDirectory(tables.resolve("a.names"));
        Files.createSymbolicLink(tables.resolve("b.names"), tables.resolve("b.names"));
        Files.createSymbolicLink(tables.resolve("c.names"), Path.of("/dev/zero"));
        assertThat(run("analyze", log.toString(), "--tables", tables.toString()))
                .startsWith("2 ")
                .contains("TABLE_UNREADABLE a.names: It is a folder.")
                .contains("TABLE_UNREADABLE b.names: It is a link that leads to no file.")
                .contains("TABLE_UNREADABLE c.names: It is no ordinary file.");
        for (String name : List.of("a.names", "b.names", "c.names")) {
            Files.delete(tables.resolve(name));
        }
        Files.writeString(tables.resolve("quay.names"), "src\taddress\t9\n");
        assertThat(run("generate", log.toString(), "--source", "x", "--tables", tables.toString()))
                .startsWith("2 ")
                .contains("TABLE_COLUMNS quay.names:1")
                .contains("target, kind, rank, names");
        Files.writeString(tables.resolve("quay.names"), "src\taddress\t9\tgate\n");
        Files.writeString(tables.resolve(".hidden"), "of an editor");
        assertThat(run("analyze", log.toString(), "--tables", tables.toString()))
                .startsWith("1 ");
    }

    /** Exit code, then what was printed. */
    private static String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int code = Main.run(arguments);
            return code + " " + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** The indented lines behind a line that begins so, without their indent. */
    private static List<String> block(List<String> page, String before) {
        int at = 0;
        while (!page.get(at).startsWith(before)) {
            at++;
        }
        at += 2;
        List<String> lines = new ArrayList<>();
        while (at < page.size()
                && (page.get(at).startsWith("    ") || page.get(at).isEmpty())) {
            lines.add(page.get(at).isEmpty() ? "" : page.get(at).substring(4));
            at++;
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** What the command of the block printed. */
    private static String[] told(List<String> page, String before) {
        List<String> lines = block(page, before);
        return lines.subList(1, lines.size()).toArray(String[]::new);
    }
}
