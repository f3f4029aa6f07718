package org.tafoundry.synth.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.table.TableFile;
import org.tafoundry.table.Tables;

/** Every layout gives what its samples expect, and a table of layouts that is wrong is told so. */
class LayoutReplayTest {

    private static final String GATE =
            """
            # ours
            acme_gate pipe Acme gate log
              event_time!:time gate!{north,south} user:word src_ip!:ip verdict!{open,barred}
            source the manual of the gate, chapter 4
            sample 2026-03-04 05:06:07|north|ines|192.0.2.7|barred
            gives gate=north ¦ user=ines ¦ verdict=barred
            """;

    static Stream<Arguments> shipped() {
        return LayoutTable.of(Tables.shipped()).entries().stream()
                .map(e -> Arguments.of(e.layout().id(), e));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void aShippedLayoutGivesWhatItsSamplesExpect(String id, LayoutEntry entry) {
        Findings findings = new Findings();
        LayoutReplay.replay(entry, LayoutMatcher.of(Tables.shipped()), findings);
        assertThat(findings.list()).isEmpty();
        assertThat(entry.source()).isNotBlank();
        assertThat(entry.samples()).isNotEmpty();
    }

    private static Findings check(String text) {
        Findings findings = new Findings();
        Tables tables = Tables.with(List.of(new TableFile("acme.layouts", text)), Set.of("layouts"), findings);
        LayoutReplay.check(tables, findings);
        return findings;
    }

    @Test
    void takesASoundTable() {
        assertThat(check(GATE).list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "source the manual of the gate, chapter 4 ~ # ~ LAYOUT_SOURCE_MISSING ~ 2",
                "gives gate=north ¦ user=ines ¦ verdict=barred ~ # ~ LAYOUT_SAMPLE_MISSING ~ 2",
                "Acme gate log ~ ~ LAYOUT_HEAD ~ 2",
                "acme_gate pipe ~ acme_gate bar ~ LAYOUT_HEAD ~ 2",
                "user:word ~ user:person ~ LAYOUT_COLUMN ~ 2",
                "user:word ~ gate:word ~ LAYOUT_COLUMN ~ 2",
                "acme_gate pipe ~ aws_vpc_flow pipe ~ LAYOUT_ID_TWICE ~ 2",
                "acme_gate pipe ~ acme_gate regex ~ LAYOUT_SAMPLE_DIFFERS ~ 5",
                "user=ines ~ user=gesa ~ LAYOUT_SAMPLE_DIFFERS ~ 5",
                "user=ines ~ ines ~ LAYOUT_LINE ~ 6",
                "# ours ~   gate:word ~ LAYOUT_LINE ~ 1"
            })
    void tellsWhatIsWrongWithATable(String what, String by, String code, int line) {
        String text = GATE.replace(what, by == null ? "" : by);
        assertThat(text).isNotEqualTo(GATE);
        Findings findings = check(text.startsWith("gate:word") ? "  " + text : text);
        assertThat(findings.list()).anySatisfy(f -> {
            assertThat(f.code().name()).isEqualTo(code);
            assertThat(f.where().file()).isEqualTo("acme.layouts");
            assertThat(f.where().line()).isEqualTo(line);
            assertThat(f.suggestion()).isNotBlank();
        });
    }

    @Test
    void tellsARegexThatSplunkDoesNotTake() {
        String regex =
                """
                acme_door regex Acme door log
                  door (?<door>\\d+ is {state:wood}
                source the manual of the door
                sample door 7 is open
                gives door=7
                """;
        assertThat(check(regex).list())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(LayoutCode.LAYOUT_REGEX))
                .satisfies(f -> assertThat(f.suggestion()).contains("word"));
        assertThat(check(regex.replace("wood", "word")).list())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(LayoutCode.LAYOUT_REGEX))
                .satisfies(f -> assertThat(f.where().line()).isEqualTo(1));
    }

    @Test
    void tellsASampleThatAnotherLayoutTakes() {
        String text = GATE.replace("gate!{north,south}", "gate:any")
                .replace("user:word src_ip!:ip verdict!{open,barred}", "user:any src_ip:any verdict:any");
        assertThat(check(text).list())
                .singleElement()
                .satisfies(f -> assertThat(f.code()).isEqualTo(LayoutCode.LAYOUT_SAMPLE_DIFFERS))
                .satisfies(f -> assertThat(f.message()).contains("no layout"));
    }
}
