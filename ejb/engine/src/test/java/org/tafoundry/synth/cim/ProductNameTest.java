package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a source's name that name the product. */
class ProductNameTest {

    @ParameterizedTest
    @CsvSource({
        "harbour-access, harbour access",
        "acme-acme-gate-json, acme gate",
        "north-star-north-star-mail-cef, north star mail",
        "lighthouse-logs, lighthouse",
        "tide-audit-logs, tide audit logs",
        "json, json",
        "crane_line, crane",
        "quay, quay"
    })
    void formatsAndRepetitionsAreNoPartOfTheName(String source, String words) {
        assertThat(ProductName.words(source)).isEqualTo(List.of(words.split(" ")));
    }
}
