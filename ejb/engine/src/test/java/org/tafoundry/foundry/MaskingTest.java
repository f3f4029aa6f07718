package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.splunk.event.SearchedEvent;

class MaskingTest {

    private static String log(String secret) {
        return IntStream.range(10, 30)
                .mapToObj(i -> "2026-01-15T10:15:" + i + "Z level=info order=" + i * 37 + " detail=\"" + secret
                        + "\" till=north\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ann.lee@shop.example        | masked@shop.example
                    4111 1111 1111 1111         | 0000 0000 0000 0000
                    5500005555555559            | 0000000000000000
                    078-05-1120                 | 000-00-0000
                    AKIAIOSFODNN7EXAMPLE        | AKIAXXXXXXXXXXXXXXXX
                    DE89 3704 0044 0532 0130 00 | DE000000000000000
                    Bearer c2VjcmV0LXRva2VuLTE= | Bearer XXXXXXXX
                    api_key=a1b2c3d4e5f6        | api_key=XXXXXXXX
                    """)
    void hidesWhatTheSampleHoldsInItsOwnForm(String secret, String masked) throws IOException {
        String text = log(secret);
        Generated made = Jobs.generate(text, true);
        List<SearchedEvent> events =
                Jobs.run(made.addOn(), made.report().sourcetypes().get(0), text);
        assertThat(events).hasSize(20).allSatisfy(event -> {
            assertThat(event.event().raw()).doesNotContain(secret).contains("detail=\"" + masked + "\"");
            assertThat(event.fields().names()).contains("level", "order", "till");
        });
    }

    @Test
    void leavesTheLogAsItIsUnlessAsked() throws IOException {
        Generated made = Jobs.generate(log("ann.lee@shop.example"), false);
        assertThat(new String(made.addOn().files().get("default/props.conf"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("SEDCMD");
    }
}
