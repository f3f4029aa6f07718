package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Arbitrary settings and arbitrary bytes end in events and findings, never in an exception. */
class HostileSettingsTest {

    private static final List<String> KEYS = List.of(
            "CHARSET",
            "LINE_BREAKER",
            "LINE_BREAKER_LOOKBEHIND",
            "TRUNCATE",
            "SHOULD_LINEMERGE",
            "BREAK_ONLY_BEFORE_DATE",
            "BREAK_ONLY_BEFORE",
            "MUST_BREAK_AFTER",
            "MUST_NOT_BREAK_AFTER",
            "MUST_NOT_BREAK_BEFORE",
            "MAX_EVENTS",
            "DATETIME_CONFIG",
            "TIME_PREFIX",
            "TIME_FORMAT",
            "MAX_TIMESTAMP_LOOKAHEAD",
            "TZ",
            "TZ_ALIAS",
            "MAX_DAYS_AGO",
            "MAX_DAYS_HENCE",
            "INDEXED_EXTRACTIONS",
            "FIELD_DELIMITER",
            "FIELD_QUOTE",
            "HEADER_FIELD_LINE_NUMBER",
            "PREAMBLE_REGEX",
            "FIELD_HEADER_REGEX",
            "FIELD_NAMES",
            "MISSING_VALUE_REGEX",
            "TIMESTAMP_FIELDS",
            "SEDCMD-a",
            "TRANSFORMS-a");

    private static final List<String> TRANSFORM_KEYS = List.of(
            "REGEX",
            "FORMAT",
            "SOURCE_KEY",
            "DEST_KEY",
            "WRITE_META",
            "DEFAULT_VALUE",
            "REPEAT_MATCH",
            "LOOKAHEAD",
            "CLONE_SOURCETYPE",
            "INGEST_EVAL",
            "STOP_PROCESSING_IF");

    private static final List<String> VALUES = List.of(
            "",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "7",
            "99999999999999999999",
            "csv",
            "json",
            "w3c",
            "hec",
            "tsv",
            "none",
            "whitespace",
            "([\\r\\n]+)",
            "(\\n)|a",
            "()",
            "(?=a)()",
            "x*",
            "\\d+(a)?",
            "(",
            "^",
            "$",
            ".",
            "%Y-%m-%d",
            "%s%3N",
            "%H:%M:%S.%N %Z",
            "%",
            "%q%",
            "UTC",
            "Nowhere",
            "EST=UTC,x",
            "CURRENT",
            "NONE",
            "AUTO",
            "UTF-16",
            "x",
            "st",
            "a,b",
            "s/a/b/g",
            "s/(a)?/\\1\\2/3",
            "y/ab/cd/",
            "s//x/",
            "f::$1",
            "$1::$0",
            "host::$1",
            "_raw",
            "_meta",
            "_time",
            "queue",
            "nullQueue",
            "MetaData:Host",
            "MetaData:Sourcetype",
            "field:a",
            "fields:a,b",
            "a=1, b:=a",
            "_raw=null()",
            "_time=\"x\"",
            "true()",
            "t");

    @Test
    void neverThrow() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 3000; i++) {
            String props = settings("st", KEYS, random, 8);
            String transforms = settings("t", TRANSFORM_KEYS, random, 6) + settings("x", TRANSFORM_KEYS, random, 4);
            byte[] sample = sample(random);
            IndexFixture run = IndexFixture.run(props, transforms, sample, "st", 2 + random.nextInt(100));
            assertThat(run.summary.bytesRead()).isLessThanOrEqualTo(sample.length);
        }
    }

    private static String settings(String stanza, List<String> keys, SplittableRandom random, int most) {
        StringBuilder conf = new StringBuilder("[" + stanza + "]\n");
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            conf.append(keys.get(random.nextInt(keys.size())))
                    .append(" = ")
                    .append(VALUES.get(random.nextInt(VALUES.size())))
                    .append('\n');
        }
        return conf.toString();
    }

    private static byte[] sample(SplittableRandom random) {
        List<String> pieces = List.of(
                "a",
                "b",
                "1",
                "\n",
                "\r\n",
                ",",
                "\"",
                "{\"a\":[1,{\"b\":2}]}",
                "{",
                "}",
                "#Fields: a b\n",
                " ",
                "2026-03-01 10:00:00",
                "1773000000123",
                "Mar  1 10:00:00",
                "\u00e9",
                "\ud83d\ude00",
                "x=y");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
