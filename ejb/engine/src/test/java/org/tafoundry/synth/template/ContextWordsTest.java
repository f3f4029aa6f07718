package org.tafoundry.synth.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments say where a value stands without any piece of regex. */
class ContextWordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "\\bfrom\\s+ ~ behind \"from\"",
                "\\bport\\s+[+-]?\\d+(?:\\.\\d+)?\\s+ ~ behind \"port …\"",
                "\\bfrom\\s+\\d{1,3}(?:\\.\\d{1,3}){3}:\\s+ ~ behind \"from …:\"",
                "\\((?=[+-]?\\d+(?:\\.\\d+)?(?!\\w)\\)\\s+Login) ~ between \"(\" and \") Login\"",
                "(?=[^\\s\"'()\\[\\]{}<>,;=|]*[^\\s\"'()\\[\\]{}<>,;=|.:!?]\\(door) ~ before \"(door\""
            })
    void noRegexIsLeft(String context, String words) {
        assertThat(ContextWords.of(context)).isEqualTo(words);
    }
}
