package org.tafoundry.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tafoundry.console.text.Language;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.Instruction.Kind;
import org.tafoundry.proposal.OpenPoint;
import org.tafoundry.proposal.OpenPoints;

/** Questions about a log, as the page of a request shows them. */
class QuestionsHtmlTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final QuestionsHtml html = new QuestionsHtml(Language.of(Locale.ENGLISH));

    @Test
    void nothingForeignBecomesMarkup() {
        assertThat(html.of(open(Kind.TIME, HOSTILE, HOSTILE)))
                .doesNotContain("<img", "<form")
                .contains("<h3>&lt;img src=x");
    }

    @Test
    void anAnswerThatIsOnlyAnExampleIsTypedAndNotChosen() {
        assertThat(html.of(open(Kind.PRODUCT, "Vendor", "Product")))
                .contains("name=\"field\"", "name=\"target\"", "value=\"PRODUCT\"")
                .doesNotContain("data-decisions");
    }

    @Test
    void anotherAnswerCanBeTyped() {
        assertThat(html.of(open(Kind.ZONE, "", "UTC")))
                .contains("data-decisions", "name=\"target\"", "value=\"ZONE\"")
                .doesNotContain("name=\"field\"");
    }

    private static OpenPoints open(Kind kind, String field, String target) {
        return new OpenPoints(List.of(new OpenPoint(
                kind, HOSTILE + "?", List.of(new OpenPoint.Choice(Instruction.of(kind, field, target), HOSTILE)))));
    }
}
