package org.tafoundry.synth.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "\\bof\\s+(?<a>[^\\s\"]+)¦\\bof\\s+(?<a>[^\\\\\\s\"]+)¦",
                "\\bof\\s+(?<a>[^\\s,]+)¦(?:\\b|(?<=\\\\n))of(?:\\s|\\\\n)+(?<a>[^\\\\\\s,]+)¦n",
                "say \"(?<a>[^\"\\r\\n]*)\"¦say \\\\\"(?<a>[^\\\\\"\\r\\n]*)\\\\\"¦\"",
                "(?<d>\\w+)\\\\{1,2}(?<u>\\w+)¦(?<d>\\w+)(?:\\\\\\\\){1,2}(?<u>\\w+)¦\\",
                "(?<p>[^,]+)¦(?<p>(?:[^\\\\,]|\\\\[\\\\n])+)¦\\n",
                "(?<![\\w\\\\.:-])(?<p>[\\\\/]+)¦(?<![\\w\\\\.:-])(?<p>(?:[/]|\\\\\\\\)+)¦\\"
            })
    void aRegexReadsEscapesAsWhatTheyStandFor(String plain, String json, String used) {
        Set<Character> letters = used == null
                ? Set.of()
                : new TreeSet<>(used.chars().mapToObj(c -> (char) c).toList());
        assertThat(new JsonRegex(plain, letters).written()).isEqualTo(json);
    }

    @Test
    void aRegexThatTakesSomethingElseInJsonIsLeftOut() {
        JsonText text = new JsonText(List.of("first line\nuser ada"));
        assertThat(text.regex("line(?<rest>.)")).isEmpty();
        assertThat(text.regex("user\\s+(?<user>[^\\s]+)")).isPresent();
    }

    @Test
    void escapesAreThoseOfJson() {
        assertThat(JsonText.escaped("a\n\"b\"\\c\td\r")).isEqualTo("a\\n\\\"b\\\"\\\\c\\td\\r");
    }
}
