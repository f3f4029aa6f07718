package org.tafoundry.console.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tafoundry.console.text.Language;
import org.tafoundry.proposal.Instruction;
import org.tafoundry.proposal.InstructionOffer;

/** What a sentence would change, as the workbench shows it. */
class WishHtmlTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    @Test
    void nothingForeignBecomesMarkup() {
        String html = WishHtml.of(
                new InstructionOffer(
                        true,
                        List.of(Instruction.of(Instruction.Kind.FIELD, HOSTILE, "user")),
                        List.of(HOSTILE),
                        List.of(
                                new InstructionOffer.Change("default/props.conf", HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                                new InstructionOffer.Change("lookups/a.csv", "", "", "", "")),
                        9,
                        List.of(new InstructionOffer.Coverage(HOSTILE, 0, 1, 0, 0.25)),
                        "",
                        List.of(HOSTILE),
                        List.of(HOSTILE),
                        List.of()),
                Language.of(Locale.ENGLISH));
        assertThat(html)
                .doesNotContain("<img")
                .contains(
                        "<td data-label=\"Before\">0 events, 0 %</td><td data-label=\"After\">1 event, 25 %</td>",
                        "lookups/a.csv</th><td data-label=\"Before\">—</td><td data-label=\"After\">the whole file</td>");
    }
}
