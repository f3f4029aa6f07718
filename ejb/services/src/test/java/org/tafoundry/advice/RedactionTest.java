package org.tafoundry.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void aPlaceholderHasTheShapeOfItsValueAndIsAlwaysTheSame() {
        UnaryOperator<String> values = new Redaction().values();
        String placeholder = values.apply("Alice.Smith-07@example.org");
        assertThat(placeholder)
                .matches("[A-Z][a-z]{4}\\.[A-Z][a-z]{4}-\\d\\d@[a-z]{7}\\.[a-z]{3}")
                .doesNotContain("Alice", "Smith", "example");
        assertThat(values.apply("Alice.Smith-07@example.org")).isEqualTo(placeholder);
        assertThat(values.apply("hello Alice")).endsWith(placeholder.substring(0, 5));
    }

    @Test
    void twoRequestsHaveNoPlaceholderInCommon() {
        assertThat(new Redaction().values().apply("a long enough value 123456"))
                .isNotEqualTo(new Redaction().values().apply("a long enough value 123456"));
    }

    @Test
    void aNameThatAllEventsHaveIsAValueAllTheSame() {
        List<String> events = List.of("login user=alice note=\"\"", "logout user=alice note=\"alice left\"");
        assertThat(new Redaction().valuesIn(events, Set.of()).apply(events.get(1)))
                .contains("user=", "note=")
                .doesNotContain("alice");
    }

    @Test
    void theFormOfEventsStaysAndTheirValuesGo() {
        List<String> events = List.of("login of alice from 192.0.2.1", "login of bob from 192.0.2.2");
        String shown = new Redaction().valuesIn(events, Set.of()).apply(events.get(0));
        assertThat(shown)
                .matches("login of [a-z]{5} from \\d{3}\\.\\d\\.\\d\\.\\d")
                .doesNotContain("alice");
        assertThat(new Redaction()
                        .valuesIn(
                                List.of("fileserver: login of alice", "fileserver: login of bob"), Set.of("fileserver"))
                        .apply("fileserver: login of bob"))
                .as("a machine that all events name is a value all the same")
                .matches("[a-z]{10}: login of [a-z]{3}")
                .doesNotContain("fileserver");
        assertThat(new Redaction().valuesIn(List.of(events.get(0)), Set.of()).apply(events.get(0)))
                .doesNotContain("login", "alice");
    }
}
