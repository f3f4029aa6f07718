package org.tafoundry.synth.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.synth.time.TimeDesign;
import org.tafoundry.synth.time.TimeDesigner;
import org.tafoundry.synth.writing.SettingText;

class CompanionTimeTest {

    private static final String ACCESS = "192.0.2.7 - - [11/Mar/2025:08:00:01 +0100] \"GET / HTTP/1.1\" 200 5";

    @ParameterizedTest
    @CsvSource({"UTC, +0000", "Etc/GMT-2, +0200", "-05:30, -0530"})
    void readsTheErrorLogBesideAnAccessLogInTheZoneOfTheSource(String zone, String offset) {
        CompanionTime time = CompanionTime.of("shop", design(ACCESS), zone);
        assertThat(time.settings())
                .singleElement()
                .extracting(SettingText::value)
                .isEqualTo("shop_error_time");
        assertThat(time.transforms().get(0).rule())
                .asInstanceOf(type(TransformRule.Time.class))
                .extracting(TransformRule.Time::expression, STRING)
                .startsWith("case(")
                .contains("substr(_raw, 1, 19).\" " + offset + "\"", "\\1 \\2 " + offset)
                .endsWith("true(), _time)");
    }

    @Test
    void leavesOtherLogsAndZonesWithSummerTimeAlone() {
        assertThat(CompanionTime.of("shop", design("2025-03-11T08:00:01Z host started"), "UTC")
                        .settings())
                .isEmpty();
        assertThat(CompanionTime.of("shop", design(ACCESS), "Europe/Berlin").settings())
                .isEmpty();
    }

    private static TimeDesign design(String event) {
        return TimeDesigner.design(List.of(event, event), Instant.parse("2025-04-01T00:00:00Z"), ZoneId.of("UTC"));
    }
}
