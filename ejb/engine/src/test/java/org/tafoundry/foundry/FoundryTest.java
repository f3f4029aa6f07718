package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.ValidationReport.FieldCoverage;

class FoundryTest {

    static Stream<String> samples() throws IOException {
        return Jobs.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void provesItsAddOnOnEveryEvent(String sample) throws IOException {
        ValidationReport report =
                Jobs.generate(Jobs.text(sample), false).report().validation();
        assertThat(report.findings())
                .as("errors")
                .filteredOn(f -> f.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(report.criteria()).isNotEmpty().allMatch(Criterion::met);
        assertThat(report.bytesLost()).isZero();
        assertThat(report.eventsWithTime()).isEqualTo(report.events()).isGreaterThan(1);
        assertThat(report.fields())
                .extracting(FieldCoverage::name)
                .hasSizeGreaterThan(5)
                .noneMatch(name -> name.matches("(?i)(?:field|col|tok|token|value)_?\\d+"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesTheSameBytesAgain(String sample) throws IOException {
        String text = Jobs.text(sample);
        assertThat(Jobs.generate(text, false).archive())
                .isEqualTo(Jobs.generate(text, false).archive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002\u0003\u0000\u0000\u0000\u0007",
                "<!DOCTYPE html>\n<html><head><title>Sign in</title></head>\n<body><p>Please sign in.</p></body></html>\n",
                "package a.b;\n\nimport java.util.List;\nimport java.util.Map;\n\npublic final class A {\n    private int b = 1;\n\n    public int b() {\n        return b;\n    }\n}\n"
            })
    void refusesWhatIsNoLog(String text) {
        assertThatThrownBy(() -> Jobs.generate(text, false))
                .isInstanceOf(NotALog.class)
                .hasMessageMatching("(?s).{20,}");
    }
}
