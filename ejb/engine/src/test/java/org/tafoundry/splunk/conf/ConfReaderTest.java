package org.tafoundry.splunk.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;

class ConfReaderTest {

    private final Findings findings = new Findings();

    private Conf read(String text) {
        return ConfReader.read("default/props.conf", text.getBytes(StandardCharsets.UTF_8), findings)
                .merged();
    }

    private Map<String, String> values(Conf conf, String stanza) {
        return conf.stanza(stanza).orElseThrow().all().stream()
                .collect(Collectors.toMap(ConfSetting::key, ConfSetting::value));
    }

    @Test
    void readsStanzasSettingsCommentsAndSettingsBeforeTheFirstStanza() {
        Conf conf = read("TRUNCATE = 5\n# c\n[a:b]\n  KV_MODE=json  \nTZ =\n\n[default]\nCHARSET = AUTO\n");

        assertThat(conf.stanzas().keySet()).containsExactly("default", "a:b");
        assertThat(values(conf, "default")).containsOnly(Map.entry("TRUNCATE", "5"), Map.entry("CHARSET", "AUTO"));
        assertThat(values(conf, "a:b")).containsOnly(Map.entry("KV_MODE", "json"), Map.entry("TZ", ""));
        assertThat(conf.stanza("a:b").orElseThrow().get("TZ").orElseThrow().line())
                .isEqualTo(5);
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void mergesAStanzaThatAppearsTwiceTheLaterSettingWinning() {
        Conf conf = read("[a]\nX = 1\nY = 1\n[b]\nX = 9\n[a]\nX = 2\n");

        assertThat(values(conf, "a")).containsOnly(Map.entry("X", "2"), Map.entry("Y", "1"));
        assertThat(conf.stanza("a").orElseThrow().get("X").orElseThrow().line()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void joinsContinuationLinesByANewline(String end) {
        Conf conf = read(String.join(end, "[a]", "search = one \\", "  | two \\", "", "next = 3", ""));

        assertThat(values(conf, "a")).containsOnly(Map.entry("search", "one \n  | two"), Map.entry("next", "3"));
        assertThat(conf.stanza("a").orElseThrow().get("next").orElseThrow().line())
                .isEqualTo(5);
    }

    @Test
    void hasNoCommentsAtALinesEndAndKeepsLaterEqualsSigns() {
        Conf conf = read("[a]\nEVAL-x = if(a=1, \"#\", 2) # no comment\n");

        assertThat(values(conf, "a")).containsEntry("EVAL-x", "if(a=1, \"#\", 2) # no comment");
    }

    @Test
    void takesALineThatStartsWithASemicolonForAComment() {
        assertThat(values(read("[a]\n; X = 1\n  ;Y = 2\nZ = 3;\n"), "a")).containsExactly(Map.entry("Z", "3;"));
    }

    @Test
    void takesAStanzaNameUpToTheLastBracket() {
        assertThat(read("[source::/x[0-9]/y]\nA = 1\n").stanzas()).containsOnlyKeys("source::/x[0-9]/y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a               | 1 | CONF_BROKEN_HEADER",
                "[a] # b          | 1 | CONF_TEXT_AFTER_HEADER",
                "[]               | 1 | CONF_EMPTY_HEADER",
                "[ a ]            | 1 | CONF_HEADER_BLANKS",
                "nonsense         | 1 | CONF_BROKEN_LINE",
                "; note           | 1 | CONF_SEMICOLON",
                "= value          | 1 | CONF_EMPTY_KEY",
                "TIME FORMAT = %s | 1 | CONF_KEY_BLANKS",
                "'[a]\nx = 1 \\ ' | 2 | CONF_BLANK_AFTER_BACKSLASH",
                "'[a]\nx = 1 \\'  | 2 | CONF_OPEN_CONTINUATION",
                "'[a]\n# x \\'    | 2 | CONF_COMMENT_BACKSLASH",
                "\ufeff[a]        | 1 | CONF_BOM",
            })
    void reportsWhatSplunkWouldNotReadWithItsLine(String text, int line, String code) {
        read(text);

        assertThat(findings.list()).hasSize(1);
        Finding finding = findings.list().get(0);
        assertThat(finding.code().name()).isEqualTo(code);
        assertThat(finding.where().line()).isEqualTo(line);
        assertThat(finding.suggestion()).isNotEmpty();
    }

    @Test
    void reportsAFileThatIsNotText() {
        read("[a]\nx = \0\n");

        assertThat(findings.list()).extracting(f -> f.code().name()).containsExactly("CONF_NOT_TEXT");
    }

    @Test
    void settingsAfterABrokenHeaderBelongToTheStanzaBefore() {
        assertThat(values(read("[a]\nX = 1\n[b\nY = 2\n"), "a")).containsKeys("X", "Y");
    }

    @Test
    void reportsBytesThatAreNotUtf8AndStillReadsTheRest() {
        byte[] bytes = "[a]\nX = caf\u00e9\nY = 2\n".getBytes(StandardCharsets.ISO_8859_1);
        ConfFile file = ConfReader.read("default/props.conf", bytes, findings);

        assertThat(findings.list()).extracting(f -> f.code().name()).containsExactly("CONF_NOT_UTF8");
        assertThat(values(file.merged(), "a")).containsEntry("Y", "2");
        assertThat(ConfWriter.write(file)).isEqualTo(bytes);
    }

    @Test
    void writingWhatWasReadGivesTheSameBytesForAnyBytes() {
        SplittableRandom random = new SplittableRandom(20250101);
        String[] pieces = {
            "[",
            "]",
            "=",
            "\\",
            "\n",
            "\r\n",
            "\r",
            "#",
            " ",
            "\t",
            "a",
            "EXTRACT-x",
            "\u00e9",
            "\ufeff",
            "\0",
            "default"
        };
        for (int run = 0; run < 3000; run++) {
            byte[] bytes;
            if (run % 3 == 0) {
                bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
            } else {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(60); i > 0; i--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            }
            ConfFile file = ConfReader.read("default/props.conf", bytes, new Findings());

            assertThat(ConfWriter.write(file)).as(Arrays.toString(bytes)).isEqualTo(bytes);
            assertThat(file.merged().name()).isEqualTo("props.conf");
        }
    }

    @Test
    void whatTheWriterComposesIsReadBackAsMeant() {
        ConfWriter writer = new ConfWriter()
                .comment("two\nlines \\")
                .blank()
                .stanza("a:b")
                .set("EXTRACT-x", "^(?<x>\\d+)\\s=")
                .set("search", "one\ntwo")
                .set("TZ", "");
        Conf conf = ConfReader.read("default/props.conf", writer.toBytes(), findings)
                .merged();

        assertThat(values(conf, "a:b"))
                .containsOnly(
                        Map.entry("EXTRACT-x", "^(?<x>\\d+)\\s="),
                        Map.entry("search", "one\ntwo"),
                        Map.entry("TZ", ""));
        assertThat(findings.list()).isEmpty();
    }
}
