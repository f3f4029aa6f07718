package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    user,      user
                    src_ip,    src_ip
                    in,        'in'
                    NOT,       'NOT'
                    a.b,       'a.b'
                    a{}.b,     'a{}.b'
                    2xx,       '2xx'
                    """)
    void quotesNamesThatAnExpressionWouldReadAsSomethingElse(String name, String written) {
        assertThat(EvalText.field(name)).isEqualTo(written);
    }

    @Test
    void aCoalesceInsideAnotherIsOpened() {
        assertThat(EvalText.coalesce(List.of("coalesce(gate,nullif(door,\")\"))", "lock")))
                .isEqualTo("coalesce(gate,nullif(door,\")\"),lock)");
        assertThat(EvalText.coalesce(List.of("coalesce(gate,door).\"x\"", "lock")))
                .isEqualTo("coalesce(coalesce(gate,door).\"x\",lock)");
        assertThat(EvalText.coalesce(List.of("gate", "coalesce(door,gate)"))).isEqualTo("coalesce(gate,door)");
    }
}
