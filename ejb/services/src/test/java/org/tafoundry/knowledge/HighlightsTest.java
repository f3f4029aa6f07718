package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlightsTest {
    @Test
    void wordsOfTheQueryAreFoundInAnyCaseAndWithEndings() {
        String text = "The <b>Drawer</b> was opened; it opens by key.";
        assertThat(new Highlights("opening of a drawer").in(text))
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("Drawer", "opened", "opens");
    }

    @Test
    void shortWordsAreNotFound() {
        assertThat(new Highlights("it by a").in("it is by a key")).isEmpty();
    }
}
