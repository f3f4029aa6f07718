package org.tafoundry.synth.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, ip",
        "2001:db8::7, ip",
        "::ffff:192.0.2.7, ip",
        "2001:db8:0:0:0:0:0:7, ip",
        "07:02:47, time",
        "'07:02:47,120', time",
        "2026-03-01T10:00:00Z, time",
        "52:54:00:12:34:56, mac",
        "12:34, text",
        "-7.5, number",
        "amy@example.com, e-mail",
        "/var/log, path",
    })
    void tellsTypesByTheirLooks(String value, String type) {
        assertThat(ValueTypes.of(List.of(value))).isEqualTo(type);
    }
}
