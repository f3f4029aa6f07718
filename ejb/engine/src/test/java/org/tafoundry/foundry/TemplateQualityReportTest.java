package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.order.Decision;
import org.tafoundry.synth.sample.SampleCode;

/** The report says how well the messages of free text were grouped, and a finding when they were not. */
class TemplateQualityReportTest {

    private static GenerationReport report(IntFunction<String> message) throws IOException {
        String log = IntStream.range(0, 60)
                .mapToObj(i -> String.format("2026-03-03T07:15:%02dZ %s%n", i, message.apply(i)))
                .collect(Collectors.joining());
        return Jobs.generate(log, false).report();
    }

    private static Optional<Decision> quality(GenerationReport report) {
        return report.decisions().stream()
                .filter(d -> d.what().equals("message templates"))
                .findFirst();
    }

    @Test
    void messagesOfClearFormsAreOfHighQuality() throws IOException {
        GenerationReport report = report(i -> i % 2 == 0
                ? "ferry " + i + " left the quay with " + i * 3 + " lorries"
                : "bridge closes for " + i + " minutes because of ship " + i * 7);
        assertThat(quality(report)).hasValueSatisfying(d -> {
            assertThat(d.confidence()).isGreaterThan(0.9);
            assertThat(d.value()).startsWith("2 templates");
            assertThat(d.explanation()).isNotBlank();
        });
        assertThat(report.validation().findings()).noneMatch(f -> f.code() == SampleCode.SAMPLE_TEMPLATES_WEAK);
    }

    @Test
    void aSentenceThatFallsApartIntoManyTemplatesIsFound() throws IOException {
        GenerationReport report = report(i -> "ferry calls at the quays "
                + IntStream.range(0, 2 + i % 9).mapToObj(n -> "" + (n + i)).collect(Collectors.joining(" ")));
        assertThat(quality(report))
                .hasValueSatisfying(d -> assertThat(d.confidence()).isLessThan(0.5));
        assertThat(report.validation().findings())
                .filteredOn(f -> f.code() == SampleCode.SAMPLE_TEMPLATES_WEAK)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message()).contains("ferry calls at the quays <*>");
                    assertThat(f.suggestion()).contains("more events");
                });
    }

    @Test
    void structuredLogsHaveNoTemplates() throws IOException {
        String log = IntStream.range(0, 20)
                .mapToObj(i -> "{\"time\":\"2026-03-03T07:15:" + (10 + i) + "Z\",\"berth\":" + i + "}\n")
                .collect(Collectors.joining());
        GenerationReport report = Jobs.generate(log, false).report();
        assertThat(quality(report)).isEmpty();
    }
}
