package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that is none from some character on still gives an add-on. */
class BrokenJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"time\": \"\u00012026-01-15T10:15:%dZ\", \"user\": \"u\"}",
                "{\"time\": \"2026-01-15T10:15:%dZ\", \"user\": \"u\u0001\"}",
                "{\"time\": \"2026-01-15T10:15:%dZ\", \"user\": \"\\q\"}",
                "{\"time\": \"2026-01-15T10:15:%dZ\", \"user\": 1.2.3}"
            })
    void givesAnAddOn(String event) throws IOException {
        String log =
                IntStream.range(10, 40).mapToObj(i -> event.formatted(i) + "\n").collect(Collectors.joining());
        assertThat(Jobs.generate(log, false).report().validation().events()).isEqualTo(30);
    }
}
