package org.tafoundry.splunk.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Outcome;

/** Settings of index time, lookups and datasets are answered for as deeply as fields are. */
class WhyTest {

    private static final String EVENT = "Jun 21 05:00:00 lock7 keeper[41]: gate=West pass=secret9 raised by ann\n";

    private static final String PROPS =
            """
            [harbour:lock]
            SHOULD_LINEMERGE = false
            TIME_FORMAT = %b %d %H:%M:%S
            KV_MODE = auto
            SEDCMD-pass = s/pass=\\S+/pass=###/
            SEDCMD-none = s/token=\\S+//
            TRANSFORMS-host = lock_host, lock_alias
            TRANSFORMS-stop = lock_stop, lock_never
            TRANSFORMS-field = lock_level
            LOOKUP-berth = berths gate OUTPUT berth crew
            LOOKUP-time = tides gate OUTPUT tide
            """;

    private static final String TRANSFORMS =
            """
            [lock_host]
            REGEX = ^\\w+ \\d+ \\S+ (\\w+)
            FORMAT = host::$1
            DEST_KEY = MetaData:Host

            [lock_alias]
            REGEX = keeper\\((\\d+)
            FORMAT = host::$1
            DEST_KEY = MetaData:Host

            [lock_stop]
            INGEST_EVAL = lane="a"
            STOP_PROCESSING_IF = true()

            [lock_never]
            INGEST_EVAL = lane="b"

            [lock_level]
            REGEX = level=(\\d+)
            FORMAT = level::$1
            WRITE_META = true

            [berths]
            filename = berths.csv

            [tides]
            filename = tides.csv
            time_field = at
            max_offset_secs = 60
            """;

    private final Map<String, String> files = new TreeMap<>(Map.of(
            "default/props.conf",
            PROPS,
            "default/transforms.conf",
            TRANSFORMS,
            "lookups/berths.csv",
            "gate,berth,crew\nwest,7,\n",
            "lookups/tides.csv",
            "gate,at,tide\nWest,5,low\n"));

    private Answer ask(String name, String sample) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        SplunkEngine engine = SplunkEngine.load(List.of(new AddOnFiles("TA-lock", bytes)), new Findings());
        return Why.ask(
                engine,
                new ByteArrayInputStream(sample.getBytes(StandardCharsets.UTF_8)),
                new SampleInput("lock.log", "relay", "harbour:lock"),
                new EngineOptions(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC, false),
                Question.of(name, 1),
                new Findings());
    }

    private void replace(String from, String to) {
        files.replaceAll((path, text) -> text.replace(from, to));
    }

    private static Attempt last(Answer answer) {
        return answer.attempts().get(answer.attempts().size() - 1);
    }

    @Test
    void eachTransformOfAListSaysWhatItDid() throws IOException {
        Answer answer = ask("TRANSFORMS-host", EVENT);
        assertThat(answer.attempts()).hasSize(3);
        assertThat(answer.attempts().get(1).outcome()).isEqualTo(Outcome.GAVE);
        assertThat(answer.attempts().get(1).message())
                .isEqualTo("[lock_host] changes: host from \"relay\" to \"lock7\".");
        assertThat(last(answer).outcome()).isEqualTo(Outcome.NO_MATCH);
        assertThat(last(answer).message())
                .startsWith("[lock_alias] reads _raw. The regex matches up to \"keeper\"")
                .contains("but then wants \"\\(\" where the text has \"[41]:");
        assertThat(answer.having()).isEqualTo(1);
    }

    @Test
    void theHostSaysWhichTransformDidNotMakeIt() throws IOException {
        assertThat(ask("host", EVENT).attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.GAVE, Outcome.GAVE, Outcome.NO_MATCH);
    }

    @Test
    void aTransformBehindAStopIsNotRun() throws IOException {
        Answer answer = ask("TRANSFORMS-stop", EVENT);
        assertThat(answer.attempts().get(1).message()).contains("the field lane to \"a\"");
        assertThat(last(answer).outcome()).isEqualTo(Outcome.OVERRULED);
        assertThat(last(answer).message()).contains("STOP_PROCESSING_IF of [lock_stop] holds");
    }

    @Test
    void aSedScriptSaysThatItChangesTheTextButNotWhatItHides() throws IOException {
        Answer answer = ask("SEDCMD-pass", EVENT);
        assertThat(last(answer).message()).startsWith("It changes the text, from character 49 on");
        assertThat(answer.toString()).doesNotContain("secret9");
        assertThat(last(ask("SEDCMD-none", EVENT)).outcome()).isEqualTo(Outcome.NO_MATCH);
    }

    @Test
    void anEventTypeThatNobodyCanReadIsThereAll() throws IOException {
        files.put("default/eventtypes.conf", "[raised]\nsearch = gate=\"West\n[lost]\nsearch = gate=(\n");
        Answer answer = ask("eventtype=raised", EVENT);
        assertThat(answer.attempts()).extracting(Attempt::outcome).containsOnly(Outcome.UNREADABLE);
        assertThat(last(answer).setting().stanza()).isEqualTo("raised");
        assertThat(last(ask("eventtype=gone", EVENT)).outcome()).isEqualTo(Outcome.OTHER_STANZA);
    }

    @Test
    void anIndexedFieldThatIsAbsentNamesItsTransform() throws IOException {
        Answer answer = ask("level", EVENT);
        assertThat(answer.attempts().get(0).outcome()).isEqualTo(Outcome.NO_MATCH);
        assertThat(answer.attempts().get(0).setting().key()).isEqualTo("TRANSFORMS-field");
    }

    @Test
    void settingsOfIndexTimeAreThoseTheEventCameWith() throws IOException {
        replace("TRANSFORMS-host = lock_host, lock_alias", "TRANSFORMS-host = lock_type");
        files.merge(
                "default/transforms.conf",
                "[lock_type]\nREGEX = keeper\nFORMAT = sourcetype::harbour:keeper\nDEST_KEY = MetaData:Sourcetype\n",
                (a, b) -> a + "\n" + b);
        Answer answer = ask("TIME_FORMAT", EVENT);
        assertThat(answer.values()).containsExactly("%b %d %H:%M:%S");
        assertThat(answer.attempts().get(0).outcome()).isEqualTo(Outcome.COUNTS);
    }

    @Test
    void aTimeWithoutYearSaysWhichYearAndWhy() throws IOException {
        assertThat(last(ask("_time", EVENT)).message())
                .startsWith("The text states no year; 2025 is the last in which");
        replace("%b %d %H:%M:%S", "%H:%M:%S");
        assertThat(last(ask("_time", EVENT)).message()).startsWith("The text states no date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TIME_FORMAT = %b %d %H:%M:%S | TIME_PREFIX = ^<\\d+>                  | TIME_PREFIX  | NO_MATCH | wants "<"
            %b %d %H:%M:%S               | %b %d %H.%M.%S                          | TIME_FORMAT  | NO_MATCH | wants "." where the text has ":00:00
            KV_MODE = auto               | MAX_DAYS_AGO = 3                         | MAX_DAYS_AGO | LIMIT    | MAX_DAYS_AGO = 3
            KV_MODE = auto               | MAX_TIMESTAMP_LOOKAHEAD = 5              | TIME_FORMAT  | LIMIT    | lets it see characters 0 to 5 only
            """)
    void aTimeThatIsNotReadSaysHowFarTheSettingGot(String from, String to, String key, Outcome outcome, String said)
            throws IOException {
        replace(from, to);
        Answer answer = ask(key, EVENT);
        assertThat(answer.attempts()).anySatisfy(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(outcome);
            assertThat(attempt.setting().key()).isEqualTo(key);
            assertThat(attempt.message()).contains(said);
        });
        assertThat(answer.having()).isZero();
    }

    @Test
    void linesThatWereNotBrokenSayWhereTheRegexStopped() throws IOException {
        replace("SHOULD_LINEMERGE = false", "SHOULD_LINEMERGE = false\nLINE_BREAKER = ([\\r\\n]+)Jul");
        Answer answer = ask("LINE_BREAKER", EVENT + EVENT);
        assertThat(last(answer).outcome()).isEqualTo(Outcome.NO_MATCH);
        assertThat(last(answer).message()).contains("wants \"l\"");
    }

    @Test
    void mergedLinesSayWhichRuleDidNotHold() throws IOException {
        replace("SHOULD_LINEMERGE = false", "BREAK_ONLY_BEFORE = ^Jul\nBREAK_ONLY_BEFORE_DATE = false");
        Answer answer = ask("BREAK_ONLY_BEFORE", EVENT + EVENT);
        assertThat(last(answer).message()).startsWith("Line 2 does not match. The regex matches up to \"^Ju\"");
    }

    @Test
    void aLookupSaysWhatNearlyMatches() throws IOException {
        replace("filename = berths.csv", "filename = berths.csv\ncase_sensitive_match = true");
        Answer answer = ask("LOOKUP-berth", EVENT);
        assertThat(last(answer).outcome()).isEqualTo(Outcome.NO_ROW);
        assertThat(last(answer).message()).contains("case_sensitive_match");
        assertThat(answer.having()).isZero();
        Answer tide = ask("tide", EVENT);
        assertThat(last(tide).outcome()).isEqualTo(Outcome.NO_ROW);
        assertThat(last(tide).message()).contains("max_offset_secs");
    }

    @Test
    void anEmptyCellIsNoMissingRow() throws IOException {
        replace("filename = berths.csv", "filename = berths.csv\ncase_sensitive_match = false");
        Answer answer = ask("crew", EVENT);
        assertThat(last(answer).outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(last(answer).message()).startsWith("The column crew is empty where gate = \"West\"");
    }

    @Test
    void aDatasetIsAskedForByItsWholeName() throws IOException {
        files.put("default/eventtypes.conf", "[lock]\nsearch = sourcetype=harbour:lock\n");
        files.put("default/tags.conf", "[eventtype=lock]\nauthentication = enabled\n");
        assertThat(ask("Authentication.Authentication", EVENT).having()).isEqualTo(1);
        Answer failed = ask("Authentication.Failed_Authentication", EVENT);
        assertThat(failed.subject()).isEqualTo(Subject.MODEL);
        assertThat(last(failed).outcome()).isEqualTo(Outcome.FALSE_TERM);
        assertThat(last(failed).message()).contains("action");
        assertThat(last(ask("Authentication.Nothing", EVENT)).message())
                .contains("no data model or dataset")
                .contains("Authentication.Failed_Authentication");
    }
}
