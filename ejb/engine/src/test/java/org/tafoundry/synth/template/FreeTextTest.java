package org.tafoundry.synth.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeTextTest {

    private static final String HEADER = "^\\[(?<level>\\w+)\\] (?<message>.*)$";

    private static final List<String> EVENTS = IntStream.range(0, 60)
            .mapToObj(i -> i % 2 == 0
                    ? "[notice] Pump " + i + " filled basin " + (i * 7 % 50)
                    : "[error] Valve " + i + " stuck at " + (i * 3 % 90) + " percent")
            .toList();

    @Test
    void readsTheMessagesBehindAHeaderThatIsExtractedAlready() {
        assertThat(FreeText.behind(HEADER, EVENTS).extractions())
                .isNotEmpty()
                .noneMatch(rule -> rule.regex().contains("<message>"))
                .anyMatch(rule -> rule.regex().contains("(?<basin>"));
    }

    @Test
    void readsNothingWhereTheHeaderHasNoMessage() {
        String header = "^\\[(?<level>\\w+)\\](?: (?<message>.*))?$";
        assertThat(FreeText.behind(header, List.of("[notice]", "[error]", "[notice]"))
                        .extractions())
                .isEmpty();
    }
}
