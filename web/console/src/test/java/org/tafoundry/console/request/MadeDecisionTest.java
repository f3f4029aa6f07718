package org.tafoundry.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MadeDecisionTest {
    private static final String METADATA =
            """
            {"report": {"decisions": [
              {"what": "user", "value": "acct", "origin": "KNOWLEDGE", "evidence": ["60 of 60 events have acct", "label: "],
               "confidence": 0.92, "explanation": "user is acct.", "alternatives": ["src_user"]},
              {"what": "REPORT-pairs", "value": "shop_pairs", "origin": "RULE", "evidence": [], "confidence": 0.8,
               "explanation": "Pairs key=value.", "alternatives": []}]}}
            """;

    @Test
    void aDecisionTellsWhoWhyAndWhatElse() {
        assertThat(MadeDecision.of(METADATA).get(0))
                .isEqualTo(new MadeDecision(
                        "user", "acct", "KNOWLEDGE", "92 %", "user is acct.", "60 of 60 events have acct", "src_user"));
    }

    @Test
    void anExplanationIsFoundByFieldSettingAndStanza() {
        assertThat(MadeDecision.explanations(MadeDecision.of(METADATA)))
                .containsEntry("user", "user is acct.")
                .containsEntry("REPORT-pairs", "Pairs key=value.")
                .containsEntry("[shop_pairs]", "Pairs key=value.");
    }

    @Test
    void whatSomebodyTypedHasNone() {
        assertThat(MadeDecision.of("")).isEqualTo(List.of());
        assertThat(MadeDecision.of("{\"report\": {}}")).isEqualTo(List.of());
    }
}
