package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void aPassageEndsAtAHeadingAndKnowsThoseAboveIt() {
        List<Passage> passages = Passages.ofText(
                """
                Before all.
                # Till
                ## Codes ##
                1 is a login.

                2 is a sale.
                ```
                # no heading in code
                ```
                # Setup
                Nothing to do.
                """);
        assertThat(passages).extracting(Passage::heading).containsExactly("", "Till > Codes", "Setup");
        assertThat(passages.get(1).text()).isEqualTo("1 is a login.\n\n2 is a sale.\n```\n# no heading in code\n```");
        assertThat(passages.get(1).whole()).startsWith("Till > Codes\n1 is");
    }

    @Test
    void longTextIsCutAtSentencesAndNothingIsLost() {
        String sentence = "Event 4711 says that the drawer was opened. ";
        List<Passage> passages = Passages.ofText(sentence.repeat(200));
        assertThat(passages).allSatisfy(passage -> assertThat(passage.text())
                .hasSizeLessThanOrEqualTo(Passages.LONGEST)
                .endsWith("."));
        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining(" ")))
                .isEqualTo(sentence.repeat(200).strip());
    }

    @Test
    void textWithoutAnyBreakIsCutAllTheSame() {
        assertThat(Passages.ofText("\ud83d\ude00".repeat(2_000))).allSatisfy(passage -> {
            assertThat(passage.text().length())
                    .isLessThanOrEqualTo(Passages.LONGEST)
                    .isEven();
            assertThat(passage.text()).startsWith("\ud83d\ude00");
        });
    }

    @Test
    void aPageIsAPassageOfItsOwn() {
        assertThat(Passages.ofPages("one\n\nstill one\ftwo\f\f"))
                .extracting(Passage::heading, Passage::text)
                .containsExactly(tuple("page 1", "one\n\nstill one"), tuple("page 2", "two"));
    }
}
