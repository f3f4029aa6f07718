package org.tafoundry.synth.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.synth.cim.ProfiledField;

class HostOverrideTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Computer~ {\"EventID\":1,\"Computer\":\"web1\"}~ \"Computer\"\\s*:\\s*\"([^\"\\\\]+)\"",
                "observer.hostname~ {\"observer\": {\"type\":\"fw\",\"hostname\": \"web1\"}}~"
                        + " \"observer\"\\s*:\\s*\\{[^{}]*\"hostname\"\\s*:\\s*\"([^\"\\\\]+)\"",
                "devname~ date=2025-01-01 devname=web1 type=traffic~ (?:^|[\\s,;|\\[({])devname\\s*=\\s*\"?([\\w.:-]*\\w)"
            })
    void readsTheHostFromTheEvent(String field, String raw, String regex) {
        HostOverride host = HostOverride.of("acme", List.of(profiled(field, "web1", 10)), 10, List.of(), List.of(raw));
        assertThat(host.settings()).extracting(Setting::value).containsExactly("acme_host");
        assertThat(host.transforms().get(0).settings())
                .extracting(Setting::value)
                .containsExactly(regex, "host::$1", "MetaData:Host");
    }

    @Test
    void usesTheHeaderThatTheExtractionReads() {
        Setting header = new Setting("EXTRACT-header", "^(?<time>\\w+ (?:\\d+)) \\((x)\\) (?<log_host>\\S+)", "");
        HostOverride host = HostOverride.of(
                "acme", List.of(profiled("log_host", "web1", 10)), 10, List.of(header), List.of("May 1 (x) web1"));
        assertThat(host.transforms().get(0).settings())
                .extracting(Setting::value)
                .contains("host::$3");
    }

    @ParameterizedTest
    @CsvSource({"http_host, web1, 10", "Computer, web1, 5", "Computer, a b, 10", "Computer, other, 10"})
    void leavesTheHostAloneWithoutEvidence(String field, String value, long events) {
        HostOverride host = HostOverride.of(
                "acme", List.of(profiled(field, value, events)), 10, List.of(), List.of("{\"Computer\":\"web1\"}"));
        assertThat(host.settings()).isEmpty();
    }

    private static ProfiledField profiled(String name, String value, long events) {
        return new ProfiledField(name, List.of(value), events, "");
    }
}
