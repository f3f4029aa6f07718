package org.tafoundry.synth.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkerTest {

    private static List<String> chunks(String text) {
        return Chunker.of(text, 0).stream().map(c -> c.type() + ":" + c.text()).toList();
    }

    @Test
    void takesTimesQuotesUrlsSizesAndEndPointsWhole() {
        assertThat(chunks("Tue, 3 Mar 2026 07:15:01 pump 'north basin' wasn't at http://192.0.2.7/a?b=1, took <12 ms"))
                .containsExactly(
                        "DATETIME:Tue, 3 Mar 2026 07:15:01",
                        "WORD:pump",
                        "QUOTED:north basin",
                        "WORD:wasn",
                        "WORD:t",
                        "WORD:at",
                        "URL:http://192.0.2.7/a?b=1",
                        "WORD:took",
                        "MEASURE:<12 ms");
        assertThat(chunks("192.0.2.9:514:refused \"a b\" `c d` \u00abe f\u00bb \"open"))
                .containsExactly(
                        "IP_PORT:192.0.2.9:514",
                        "IDENT::refused",
                        "QUOTED:a b",
                        "QUOTED:c d",
                        "QUOTED:e f",
                        "WORD:open");
    }

    @ParameterizedTest
    @CsvSource({
        "pump, WORD",
        "b-17, IDENT",
        "fe80::1%eth0, IPV6",
        "0x1F, HEX",
        "abcdefab-abcd-abcd-abcd-abcdefabcdef, UUID",
        "ab-cd-ef-ab-cd-ef, MAC",
        "ada@example.org, EMAIL",
        "12:30, CLOCK",
        "2026-03-03, DATE",
        "-4.5%, NUMBER",
        "15ms, MEASURE",
        "gw.example.org, HOST",
        "gw:443, HOST_PORT",
        "/var/log, PATH",
        "C:\\logs, PATH",
        "--, SYMBOL",
        "a_b, IDENT"
    })
    void knowsATypeByItsLooks(String text, ChunkType type) {
        assertThat(ChunkType.of(text)).isEqualTo(type);
    }

    @Test
    void noTypeIsMissedBecauseOfTheCharactersThatItNeeds() {
        Random random = new Random(7);
        Pattern blank = Pattern.compile("\\s");
        String alphabet = "0123456789aAfFxXzZsm.:-/_@%[]{}+#$&*^\\~'";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(20);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String piece = blank.matcher(text).replaceAll("");
            for (ChunkType type : ChunkType.values()) {
                assertThat(type.looks(piece) && !type.possible(AsciiSet.of(piece)))
                        .as("%s as %s", piece, type)
                        .isFalse();
            }
        }
    }
}
