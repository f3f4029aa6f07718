package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.splunk.event.IndexedEvent;

class TypingTest {

    private static final String LINES = "[st]\nSHOULD_LINEMERGE = false\nDATETIME_CONFIG = CURRENT\n";

    private static IndexFixture transformed(String transform, String sample) {
        return IndexFixture.run(LINES + "TRANSFORMS-t = t", "[t]\n" + transform, sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            s/\\d+/#/                ! a1b22c333            ! a#b22c333
            s/\\d+/#/g               ! a1b22c333            ! a#b#c#
            s/\\d+/#/2               ! a1b22c333            ! a1b#c333
            s/ssn=\\d{5}(\\d{4})/ssn=xxxxx\\1/g ! ssn=123456789   ! ssn=xxxxx6789
            s/(a)(b)/\\2\\1/         ! xaby                 ! xbay
            s|/etc|/opt|             ! cat /etc/x           ! cat /opt/x
            s,a\\,b,c,               ! xa,b                 ! xc
            s/a/1/g s/b/2/g          ! abab                 ! 1212
            s/a/b/;s/b/c/g           ! ab                   ! cc
            s/x*/-/                  ! abc                  ! -abc
            s/a//                    ! a!                   ! !
            s/,/\\n/g                ! a,b                  ! a+b
            s/\\//|/g                ! a/b                  ! a|b
            y/abc/xyz/               ! cabs                 ! zxys
            y/a\\/b/1\\/2/           ! a/b                  ! 1/2
            """)
    void rewritesByScript(String script, String sample, String expected) {
        IndexFixture run = IndexFixture.run(LINES + "SEDCMD-x = " + script.replace("\\\\", "\\"), sample);
        assertThat(run.raws().get(0).replace('\n', '+')).isEqualTo(expected == null ? "" : expected);
        assertThat(run.codes()).isEmpty();
    }

    @Test
    void scriptsRunInOrderOfClass() {
        assertThat(IndexFixture.run(LINES + "SEDCMD-b = s/x/y/\nSEDCMD-a = s/a/x/", "a")
                        .raws())
                .containsExactly("y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s/a/b", "d", "s", "s/a/b/q", "y/ab/c/", "saba", "", "x/a/b/"})
    void wrongScriptsAreFindings(String script) {
        IndexFixture run = IndexFixture.run(LINES + "SEDCMD-x = " + script, "a");
        assertThat(run.raws()).containsExactly("a");
        assertThat(run.codes()).containsExactly("INDEX_SED_INVALID");
    }

    @Test
    void setsMetadataAndIndex() {
        IndexFixture run = IndexFixture.run(
                LINES + "TRANSFORMS-a = ty, ho, so, ix",
                """
                [ty]
                REGEX = kind=(\\w+)
                FORMAT = sourcetype::v:$1
                DEST_KEY = MetaData:Sourcetype
                [ho]
                REGEX = host=(\\w+)
                FORMAT = host::$1
                DEST_KEY = MetaData:Host
                [so]
                SOURCE_KEY = MetaData:Source
                REGEX = ([^/]+)$
                FORMAT = source::$1
                DEST_KEY = MetaData:Source
                [ix]
                REGEX = .
                FORMAT = main
                DEST_KEY = _MetaData:Index
                """,
                "kind=web host=w1\nnothing");
        IndexedEvent first = run.events.get(0);
        assertThat(List.of(first.sourcetype(), first.host(), first.source(), first.index()))
                .containsExactly("v:web", "w1", "x.log", "main");
        assertThat(run.events.get(1).sourcetype()).isEqualTo("st");
        assertThat(run.codes()).isEmpty();
    }

    @Test
    void theNullQueueDropsAndTheIndexQueueKeeps() {
        IndexFixture run = IndexFixture.run(
                LINES + "TRANSFORMS-q = drop, keep",
                "[drop]\nREGEX = .\nDEST_KEY = queue\nFORMAT = nullQueue\n"
                        + "[keep]\nREGEX = ERROR\nDEST_KEY = queue\nFORMAT = indexQueue",
                "a\nERROR b\nc");
        assertThat(run.raws()).containsExactly("ERROR b");
        assertThat(run.events.get(0).number()).isEqualTo(1);
        assertThat(run.summary.dropped()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            REGEX = user=(\\w+)&FORMAT = user::$1&WRITE_META = true          ! user=bob        ! {user=[bob]}
            REGEX = user=(\\w+)&FORMAT = $0 user::$1&DEST_KEY = _meta        ! user=bob        ! {user=[bob]}
            REGEX = user=(\\w+)&WRITE_META = true                            ! user=bob        ! {t=[bob]}
            REGEX = user=(?<user>\\w+)&WRITE_META = true                     ! user=bob        ! {user=[bob]}
            REGEX = (\\w)=(\\w+)&FORMAT = $1::$2&WRITE_META = 1&REPEAT_MATCH = true ! a=1 b=2  ! {a=[1], b=[2]}
            REGEX = n=(.*)&FORMAT = n::"$1"&WRITE_META = true                ! n=two words     ! {n=[two words]}
            REGEX = (\\d+)\\.(\\d+)&FORMAT = v::$1-$2 c::fix&WRITE_META = true ! 1.2           ! {v=[1-2], c=[fix]}
            REGEX = (x)?y&FORMAT = v::$1&WRITE_META = true                   ! y               ! {}
            REGEX = z&FORMAT = v::1&WRITE_META = true&LOOKAHEAD = 3          ! 1234z           ! {}
            SOURCE_KEY = MetaData:Host&REGEX = host::(.)&FORMAT = v::$1&WRITE_META = true ! a  ! {v=[h]}
            """)
    void writesIndexedFields(String transform, String sample, String expected) {
        IndexFixture run = transformed(transform.replace('&', '\n').replace("\\\\", "\\"), sample);
        assertThat(run.events.get(0).indexed()).hasToString(expected);
        assertThat(run.codes()).isEmpty();
    }

    @Test
    void readsIndexedFieldsAndRewritesRaw() {
        IndexFixture run = IndexFixture.run(
                "[st]\nINDEXED_EXTRACTIONS = csv\nDATETIME_CONFIG = CURRENT\nTRANSFORMS-a = f, r",
                "[f]\nSOURCE_KEY = fields:a,b\nREGEX = (.+)\nFORMAT = both::$1\nWRITE_META = true\n"
                        + "[r]\nREGEX = ^(\\d),(\\d)\nFORMAT = $2/$1\nDEST_KEY = _raw",
                "a,b\n1,2");
        assertThat(run.events.get(0).indexed().all("both")).containsExactly("1 2");
        assertThat(run.raws()).containsExactly("2/1");
    }

    @Test
    void writesTheDefaultValueWhenNothingMatches() {
        IndexFixture run = transformed(
                "REGEX = nope\nFORMAT = host::x\nDEST_KEY = MetaData:Host\nDEFAULT_VALUE = host::other", "a");
        assertThat(run.events.get(0).host()).isEqualTo("other");
    }

    @Test
    void clonesGoThroughTheSettingsOfTheirSourcetype() {
        IndexFixture run = IndexFixture.run(
                LINES + "TRANSFORMS-c = c\n[copy]\nSEDCMD-a = s/secret/xxx/\nTRANSFORMS-c = c",
                "[c]\nREGEX = (.)\nFORMAT = f::$1\nWRITE_META = true\nCLONE_SOURCETYPE = copy",
                "secret");
        assertThat(run.raws()).containsExactly("secret", "xxx");
        assertThat(run.events).extracting(IndexedEvent::sourcetype).containsExactly("st", "copy");
        assertThat(run.events.get(0).indexed().has("f")).isFalse();
        assertThat(run.events.get(1).indexed().has("f")).isTrue();
        assertThat(run.codes()).containsExactly("INDEX_LOOP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            FORMAT = a::$1                                          ! INDEX_TRANSFORM_INCOMPLETE
            REGEX = (a)&FORMAT = a::$1                              ! INDEX_TRANSFORM_INCOMPLETE
            REGEX = (a)&FORMAT = a&WRITE_META = true                ! INDEX_TRANSFORM_INCOMPLETE
            REGEX = (a&FORMAT = a::$1&WRITE_META = true             ! REGEX_INVALID
            REGEX = (a)&FORMAT = host::$1&DEST_KEY = metadata:host  ! INDEX_KEY_UNKNOWN
            REGEX = (a)&FORMAT = $1&DEST_KEY = MetaData:Host        !
            REGEX = (a)&FORMAT = x$1&DEST_KEY = MetaData:Host       ! INDEX_BAD_VALUE
            REGEX = (a)&FORMAT = out&DEST_KEY = _TCP_ROUTING        ! INDEX_ROUTED
            REGEX = (a)&FORMAT = a::$1&WRITE_META = true&LOOKAHEAD = x ! CONF_NOT_A_NUMBER
            REGEX = (a)&FORMAT = a::$1&WRITE_META = true&LOOKAHEAD = -2 ! CONF_OUT_OF_RANGE
            """)
    void reportsWhatCannotRun(String transform, String code) {
        IndexFixture run = transformed(transform.replace('&', '\n'), "a");
        assertThat(String.join(",", run.codes())).isEqualTo(code == null ? "" : code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            textBlock =
                    """
            a=len(_raw)                              ! {a=[5]}
            a=1, b=a+1                               ! {a=[1], b=[2]}
            a=1, a=2                                 ! {a=[1, 2]}
            a=1, a:=2                                ! {a=[2]}
            a=1, a:=null()                           ! {}
            a=null()                                 ! {}
            a=mvappend("x","y"), b=a, c='mv:a'       ! {a=[x, y], b=[x], c=[x, y]}
            a=mvappend("x","y"), c=mvjoin($mv:a$,"+") ! {a=[x, y], c=[x+y]}
            $field:f$=if($pd:_raw$="event", "$x$", 1) ! {f=[$x$]}
            $field:n$[int]=len($_raw$)                ! {n=[5]}
            n[int]=len(source)                       ! {n=[14]}
            'field:f'='pd:MetaData:Host'             ! {f=[host::h]}
            s=sourcetype.":".host.":".index          ! {s=[st:h:default]}
            l=linecount                              ! {l=[1]}
            """)
    void evaluatesIndexedFields(String expression, String expected) {
        IndexFixture run = transformed("INGEST_EVAL = " + expression, "event");
        assertThat(run.events.get(0).indexed()).hasToString(expected);
        assertThat(run.codes()).isEmpty();
    }

    @Test
    void evaluatesKeys() {
        IndexFixture run = transformed(
                "INGEST_EVAL = queue=if(match(_raw,\"drop\"),\"nullQueue\",queue), _raw=upper(_raw),"
                        + " _time=1773000000.25, host=\"w\", sourcetype=\"s2\", index=\"i\", source=\"x\"",
                "drop me\nkeep");
        IndexedEvent event = run.events.get(0);
        assertThat(run.events).hasSize(1);
        assertThat(List.of(event.raw(), event.host(), event.source(), event.sourcetype(), event.index()))
                .containsExactly("KEEP", "w", "x", "s2", "i");
        assertThat(event.time().instant()).isEqualTo("2026-03-08T20:00:00.250Z");
    }

    @Test
    void stopProcessingSkipsTheRestOfItsClassOnly() {
        IndexFixture run = IndexFixture.run(
                LINES + "TRANSFORMS-a = s, b\nTRANSFORMS-z = c",
                "[s]\nSTOP_PROCESSING_IF = match(_raw,\"stop\")\n[b]\nINGEST_EVAL = b=1\n[c]\nINGEST_EVAL = c=1",
                "stop\ngo");
        assertThat(run.events.get(0).indexed()).hasToString("{c=[1]}");
        assertThat(run.events.get(1).indexed()).hasToString("{b=[1], c=[1]}");
    }

    @Test
    void aRegexBeyondTheMatchLimitIsAFinding() {
        IndexFixture run = transformed(
                "REGEX = (a+a+)+b\nFORMAT = x::$1\nWRITE_META = true\nMATCH_LIMIT = 500", "a".repeat(60) + "cb");
        assertThat(run.codes()).contains("REGEX_MATCH_LIMIT");
        assertThat(run.list().get(run.list().size() - 1).where()).hasToString("default/transforms.conf:2 [t] REGEX");
    }

    @Test
    void aMissingTransformIsAFindingThatNamesThePlace() {
        IndexFixture run = IndexFixture.run(LINES + "TRANSFORMS-a = gone", "a");
        assertThat(run.codes()).containsExactly("INDEX_TRANSFORM_MISSING");
        assertThat(run.list().get(0).where()).hasToString("default/props.conf:4 [st] TRANSFORMS-a");
    }

    @Test
    void metricsAreReportedAsNotRun() {
        assertThat(IndexFixture.run(LINES + "METRIC-SCHEMA-TRANSFORMS = m", "a").codes())
                .containsExactly("INDEX_NOT_IMPLEMENTED");
    }

    @Test
    void theSourceDecidesTheSourcetypeWhenTheInputNamesNone() {
        byte[] sample = "a\nb\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String props = "[source::.../log/*.log]\nsourcetype = assigned\n[assigned]\nSHOULD_LINEMERGE = false";
        IndexFixture run = IndexFixture.run(props, "", sample, "", 1 << 16);
        assertThat(run.events).extracting(IndexedEvent::sourcetype).containsExactly("assigned", "assigned");
        assertThat(IndexFixture.run("", "", sample, "", 1 << 16).codes()).contains("INDEX_NO_SOURCETYPE");
    }
}
