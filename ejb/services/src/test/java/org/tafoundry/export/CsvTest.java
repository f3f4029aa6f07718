package org.tafoundry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesAreDoubled() {
        assertThat(Csv.line(List.of("a", "b \"c\"\n"))).isEqualTo("\"a\",\"b \"\"c\"\"\n\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aFormulaIsText(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith("\"'");
    }
}
