package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredDataTest {

    private static Map<String, List<String>> fields(IndexFixture run, int event) {
        return run.events.get(event).indexed().asMap();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            csv&                           ! a,b c,x.y~1,2,3        ! {a=[1], b c=[2], x_y=[3]}
            csv&                           ! a,b~"1,2","say ""hi"" x" ! {a=[1,2], b=[say "hi" x]}
            csv&                           ! a,b,c~1,,3             ! {a=[1], c=[3]}
            csv&                           ! a~1,2                  ! {a=[1], EXTRA_FIELD_2=[2]}
            tsv&                           ! a\tb~1\t2              ! {a=[1], b=[2]}
            psv&                           ! a|b~1|2                ! {a=[1], b=[2]}
            csv&FIELD_DELIMITER = ;        ! a;b~1;2,3              ! {a=[1], b=[2,3]}
            csv&FIELD_DELIMITER = tab      ! a\tb~1\t2              ! {a=[1], b=[2]}
            csv&FIELD_DELIMITER = \\x7c    ! a|b~1|2                ! {a=[1], b=[2]}
            csv&FIELD_DELIMITER = whitespace ! a  b~1 \t 2          ! {a=[1], b=[2]}
            csv&HEADER_FIELD_DELIMITER = | ! a|b~1,2                ! {a=[1], b=[2]}
            csv&FIELD_QUOTE = '            ! a,b~'1,2',3            ! {a=[1,2], b=[3]}
            csv&FIELD_QUOTE = none         ! a,b~"1,2"              ! {a=["1], b=[2"]}
            csv&FIELD_NAMES = x, y         ! 1,2                    ! {x=[1], y=[2]}
            csv&HEADER_FIELD_LINE_NUMBER = 2 ! junk,junk~a,b~1,2    ! {a=[1], b=[2]}
            csv&PREAMBLE_REGEX = ^#        ! # x,y~a,b~1,2          ! {a=[1], b=[2]}
            csv&FIELD_HEADER_REGEX = ^H:\\s* ! x~H: a,b~1,2         ! {a=[1], b=[2]}
            csv&MISSING_VALUE_REGEX = ^-$  ! a,b~-,2                ! {b=[2]}
            csv&HEADER_FIELD_ACCEPTABLE_SPECIAL_CHARACTERS = . ! a.b,c~1,2 ! {a.b=[1], c=[2]}
            w3c&                           ! #Software: x~#Fields: s-ip cs(User-Agent)~1.2.3.4 Moz+1 ! {s_ip=[1.2.3.4], cs_User_Agent=[Moz+1]}
            json&                          ! {"a":1,"b":{"c":"x","d":[1,{"e":null}]},"f":[true,"y"],"g":""} ! {a=[1], b.c=[x], b.d{}=[1], b.d{}.e=[null], f{}=[true, y]}
            json&JSON_TRIM_BRACES_IN_ARRAY_NAMES = true ! {"a":[1,2],"b":[{"c":3}]} ! {a=[1, 2], b.c=[3]}
            json&                          ! {~  "a": 1,~  "b": [~    2~  ]~} ! {a=[1], b{}=[2]}
            """)
    void indexesFields(String settings, String sample, String expected) {
        IndexFixture run = IndexFixture.run(
                "[st]\nDATETIME_CONFIG = CURRENT\nINDEXED_EXTRACTIONS = " + settings.replace('&', '\n'),
                sample.replace('~', '\n'));
        assertThat(run.events).hasSize(1);
        assertThat(fields(run, 0)).hasToString(expected);
        assertThat(run.codes()).isEmpty();
    }

    @Test
    void rawIsTheLineAndTheHeaderIsNoEvent() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = csv\nTIMESTAMP_FIELDS = day, clock\nTIME_FORMAT = %F %T",
                "day,clock,x\r\n2026-03-01,10:11:12,\"multi\nline\"\r\n2026-03-02,10:11:12,b\r\n");
        assertThat(run.raws()).containsExactly("2026-03-01,10:11:12,\"multi\nline\"", "2026-03-02,10:11:12,b");
        assertThat(run.events.get(0).time().instant()).isEqualTo("2026-03-01T10:11:12Z");
        assertThat(run.events.get(0).time().start()).isEqualTo(-1);
        assertThat(fields(run, 0)).containsEntry("x", List.of("multi\nline"));
        assertThat(run.summary.notEvents()).isEqualTo(1);
    }

    @Test
    void aStrayQuoteDoesNotSwallowTheFile() {
        StringBuilder sample = new StringBuilder("a,b\n\"open,1\n");
        for (int i = 0; i < 600; i++) {
            sample.append("x,").append(i).append('\n');
        }
        IndexFixture run =
                IndexFixture.run("[st]\nINDEXED_EXTRACTIONS = csv\nDATETIME_CONFIG = CURRENT", sample.toString());
        assertThat(run.events).hasSize(601);
    }

    @Test
    void w3cTakesANewHeaderAnywhere() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = w3c",
                "#Fields: date time a\n2026-03-01 10:00:00 1\n#Fields: date time b\n2026-03-01 10:00:01 2\n");
        assertThat(fields(run, 0)).containsKey("a");
        assertThat(fields(run, 1)).containsKey("b").doesNotContainKey("a");
        assertThat(run.events.get(1).time().instant()).isEqualTo("2026-03-01T10:00:01Z");
    }

    @Test
    void brokenJsonIsAnEventWithAFinding() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = json\nDATETIME_CONFIG = CURRENT",
                "{\"a\":\"cut\n{\"a\":{\"b\":1}\n{\"c\":2}\nplain\n");
        assertThat(run.raws()).containsExactly("{\"a\":\"cut", "{\"a\":{\"b\":1}", "{\"c\":2}", "plain");
        assertThat(run.codes()).hasSize(3).containsOnly("INDEX_JSON_INVALID");
        assertThat(fields(run, 2)).containsEntry("c", List.of("2"));
    }

    @Test
    void jsonThatIsNestedTooDeepIsSaidToBe() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = json\nDATETIME_CONFIG = CURRENT",
                "{\"a\":" + "[".repeat(300) + "1" + "]".repeat(300) + "}\n");
        assertThat(run.events.get(0).findings())
                .anySatisfy(f -> assertThat(f.message()).contains("nested deeper than 200 levels"));
    }

    @Test
    void jsonArraysAreBrokenAsTheAddOnSays() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = json\nDATETIME_CONFIG = CURRENT\nLINE_BREAKER = (?:^\\[|\\})(,\\s*)\\{",
                "{\"a\":1}, {\"a\":2},{\"a\":{\"b\":3}}\n");
        assertThat(run.raws()).containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":{\"b\":3}}");
        assertThat(run.codes()).isEmpty();
    }

    @Test
    void timestampFieldsMayBeNamedAsInTheHeader() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = csv\nTIMESTAMP_FIELDS = Event Time",
                "Event Time,x\n2026-03-01 10:00:00,1");
        assertThat(run.events.get(0).time().instant()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(IndexFixture.run("[st]\nINDEXED_EXTRACTIONS = csv\nTIMESTAMP_FIELDS = gone", "a\n1")
                        .codes())
                .containsExactly("TIME_FIELD_NOT_FOUND");
    }

    @Test
    void hecEventsCarryTheirMetadata() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = hec",
                "{\"time\":1773000000.25,\"host\":\"web\",\"sourcetype\":\"x\",\"index\":\"i\",\"event\":{\"a\":1},"
                        + "\"fields\":{\"f\":[\"1\",\"2\"]}}\n{\"event\":\"text 2026-03-01 10:00:00\"}\n");
        assertThat(run.raws()).containsExactly("{\"a\":1}", "text 2026-03-01 10:00:00");
        assertThat(run.events.get(0).time().instant()).isEqualTo("2026-03-08T20:00:00.250Z");
        assertThat(run.events.get(0).host()).isEqualTo("web");
        assertThat(run.events.get(0).sourcetype()).isEqualTo("x");
        assertThat(run.events.get(0).index()).isEqualTo("i");
        assertThat(fields(run, 0)).containsEntry("f", List.of("1", "2"));
        assertThat(run.events.get(1).host()).isEqualTo("h");
        assertThat(run.events.get(1).time().instant()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void wrongSettingsAreFindings() {
        assertThat(IndexFixture.run("[st]\nINDEXED_EXTRACTIONS = yaml", "a").codes())
                .contains("INDEX_BAD_VALUE");
        assertThat(IndexFixture.run("[st]\nINDEXED_EXTRACTIONS = csv\nFIELD_DELIMITER = abc", "a")
                        .codes())
                .contains("INDEX_BAD_VALUE");
    }
}
