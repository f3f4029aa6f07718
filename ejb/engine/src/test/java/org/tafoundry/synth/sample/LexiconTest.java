package org.tafoundry.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    @ParameterizedTest
    @ValueSource(strings = {"check", "Checked", "unwanted", "attempted", "TRY", "authentication", "denied", "stopping"})
    void wordsOfSentencesAreKnownInEachForm(String word) {
        assertThat(Lexicon.word(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ulla", "mohamed", "ingrid", "root", "guest", "web01", "j.doe", "karin", "eve", "frank"})
    void namesAreNone(String name) {
        assertThat(Lexicon.word(name)).isFalse();
    }
}
