package org.tafoundry.console.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tafoundry.console.text.Language;

class CimMatrixTest {
    private final CimMatrix matrix = new CimMatrix(Language.of(Locale.ENGLISH));

    @Test
    void everyRecommendedFieldHasAState() {
        List<CimMatrix.Dataset> datasets = matrix.of(
                """
                {"cimVersion": "6.0.3", "models": [{"model": "Authentication", "dataset": "Authentication", "events": 9,
                  "coverage": 0.5, "missing": ["app"], "nonconforming": ["action=maybe"],
                  "gaps": [{"field": "app", "events": 0, "share": 0, "explanation": "No event says it."},
                    {"field": "user", "events": 4, "share": 0.444, "explanation": "Some say it."}]}]}
                """);
        assertThat(datasets).singleElement().satisfies(dataset -> {
            assertThat(dataset.name()).isEqualTo("Authentication / Authentication");
            assertThat(dataset.coverage()).isEqualTo("50 %");
            assertThat(dataset.fields())
                    .contains(
                            new CimMatrix.Field("app", "no", "missing", "No event says it."),
                            new CimMatrix.Field("user", "part", "in 44 %", "Some say it."),
                            new CimMatrix.Field("action", "odd", "not as prescribed", "action=maybe"),
                            new CimMatrix.Field("src", "yes", "present", ""));
        });
    }

    @Test
    void withoutAReportThereIsNone() {
        assertThat(matrix.of("")).isEmpty();
        assertThat(matrix.of("{\"events\": 3}")).isEmpty();
    }
}
