package org.tafoundry.synth.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.setting.Transform;
import org.tafoundry.synth.setting.TransformRule;
import org.tafoundry.synth.writing.SettingText;

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
        assertThat(host.settings()).extracting(SettingText::value).containsExactly("acme_host");
        assertThat(host.transforms()).extracting(Transform::rule).containsExactly(new TransformRule.Host(regex, 1));
    }

    @Test
    void usesTheHeaderThatTheExtractionReads() {
        Extract header = new Extract("header", "^(?<time>\\w+ (?:\\d+)) \\((x)\\) (?<log_host>\\S+)", "");
        HostOverride host = HostOverride.of(
                "acme", List.of(profiled("log_host", "web1", 10)), 10, List.of(header), List.of("May 1 (x) web1"));
        assertThat(host.transforms())
                .extracting(Transform::rule)
                .containsExactly(new TransformRule.Host(header.regex(), 3));
    }

    @Test
    void takesTheFewestHeadersThatFindEveryHost() {
        Extract most = new Extract("most", "^\\w+ (?<log_host>\\S+)", "");
        Extract some = new Extract("some", "^May (?<log_host>\\S+) \\w+", "");
        Extract other = new Extract("other", "^<\\d+>(?<log_host>\\S+)", "");
        HostOverride host = HostOverride.of(
                "acme",
                List.of(profiled("log_host", "web1", 10)),
                10,
                List.of(some, most, other),
                List.of("May web1 on", "Jun web1", "<3>web1"));
        assertThat(host.transforms())
                .extracting(Transform::rule)
                .containsExactly(new TransformRule.Host(most.regex(), 1), new TransformRule.Host(other.regex(), 1));
    }

    @Test
    void readsTheHostFromItsLabel() {
        HostOverride host = HostOverride.of(
                "acme",
                List.of(profiled("Machine_Name", "web1", 10)),
                10,
                List.of(),
                List.of("When : now\nMachine Name : web1\nText : x"));
        assertThat(host.transforms())
                .extracting(Transform::rule)
                .containsExactly(new TransformRule.Host("(?m)^[ \\t]*Machine[ _]Name[ \\t]*:[ \\t]*([\\w.:-]*\\w)", 1));
    }

    @Test
    void leavesAHeaderThatReadsAFieldAside() {
        Extract header = new Extract("header", "^(?<log_host>\\S+)", "").from("message");
        HostOverride host = HostOverride.of(
                "acme", List.of(profiled("log_host", "web1", 10)), 10, List.of(header), List.of("May 1 (x) web1"));
        assertThat(host.settings()).isEmpty();
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
