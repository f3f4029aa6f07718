package org.tafoundry.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTest {

    @ParameterizedTest
    @CsvSource({
        "'{\"a\":\"x\\u0000y\"}', '{\"a\":\"x\ufffdy\"}'",
        "'{\"a\":\"x\\\\u0000y\"}', '{\"a\":\"x\\\\u0000y\"}'",
        "'{\"a\":\"x\\\\\\u0000y\"}', '{\"a\":\"x\\\\\ufffdy\"}'",
        "'{\"a\":\"\\ud83d\"}', '{\"a\":\"\ufffd\"}'",
        "'{\"a\":\"plain\"}', '{\"a\":\"plain\"}'"
    })
    void jsonLosesWhatPostgresCannotKeep(String json, String kept) {
        assertThat(Storable.json(json)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"a\0b, a\ufffdb", "\ud83d\ude00, \ud83d\ude00", "\ud83d!, \ufffd!", "!\ude00, !\ufffd"})
    void textLosesWhatPostgresCannotKeep(String text, String kept) {
        assertThat(Storable.text(text)).isEqualTo(kept);
    }
}
