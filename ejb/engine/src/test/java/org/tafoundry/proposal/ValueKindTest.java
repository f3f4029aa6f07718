package org.tafoundry.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueKindTest {
    @ParameterizedTest
    @CsvSource({
        "src, 192.0.2.7, true",
        "src, fe80::1, true",
        "dest, db-7.example.org, true",
        "src, 2025-05-01T10:00:00Z, false",
        "dest, 10:00:01, false",
        "dvc, 4711.5, false",
        "user, 192.0.2.7, false",
        "app, anything at all, true"
    })
    void aFieldHoldsValuesOfItsKindOnly(String field, String value, boolean fits) {
        assertThat(ValueKind.of(field).fits(value)).isEqualTo(fits);
    }
}
