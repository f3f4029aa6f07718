package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sensitive in a sample stands in no report about it. */
class SecretsInReportsTest {

    private static final String PASSWORD = "Tr0ub4dor-3";
    private static final String CARD = "4111111111111111";
    private static final String TOKEN = "ghp_0123456789abcdefghijklmnopqrstuvwxyz";

    private static String json(int i) {
        return "{\"time\":\"2026-01-15T10:15:" + i + "Z\",\"user\":\"u" + i + "\",\"password\":\"" + PASSWORD
                + "\",\"card\":\"" + CARD + "\",\"note\":\"" + TOKEN + "\"}";
    }

    private static String pairs(int i) {
        return "2026-01-15T10:15:" + i + "Z level=info user=u" + i + " password=" + PASSWORD + " card=" + CARD
                + " note=" + TOKEN;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areMasked(boolean structured) throws IOException {
        String log = IntStream.range(10, 40)
                .mapToObj(i -> (structured ? json(i) : pairs(i)) + "\n")
                .collect(Collectors.joining());
        Generated made = Jobs.generate(log, false);
        assertThat(ReportJson.write(made.report()))
                .doesNotContain(PASSWORD, CARD, TOKEN)
                .contains("password or secret", "payment card", "access token");
        assertThat(made.report().analysis().shapes()).isNotEmpty().allSatisfy(shape -> assertThat(shape.example())
                .doesNotContain(PASSWORD, CARD, TOKEN));
        assertThat(made.report().analysis().fields())
                .filteredOn(field -> field.name().equals("password"))
                .flatExtracting(field -> field.examples())
                .containsExactly("<password or secret>");
    }
}
