package org.tafoundry.synth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {

    @ParameterizedTest
    @CsvSource({
        "gate1 gate2, 10, true",
        "192.0.2.1 2001:db8::7, 10, true",
        "door.example.com, 10, true",
        "harbour, 10, true",
        "harbour, 1, true",
        "info warning error, 10, false",
        "gate1 INFO, 10, false",
        "UTC, 10, false",
        "CEST, 10, false",
        "09-Jan, 10, false",
        "10:00:01.120, 10, false",
        "4711, 10, false",
        "DOCKED SAILED REFUSED, 5, false",
        "opened closed moved left, 8, false",
        "timer.cpp, 10, false",
        "Storage.Protect, 10, false",
        "{38, 10, false",
        "@4000000067d258401b6e0000, 10, false",
        "none, 10, false",
    })
    void tellsHostsFromOtherWords(String values, long events, boolean hosts) {
        assertThat(HostNames.evident(List.of(values.split(" ")), events)).isEqualTo(hosts);
    }

    @Test
    void idsOfEventsAreNoHosts() {
        List<String> numbers =
                List.of("S-00017-51", "S-00018-52", "S-00019-53", "S-00020-54", "S-00021-55", "S-00022-56").stream()
                        .map(n -> n + "-0000")
                        .toList();
        assertThat(HostNames.evident(numbers, 6)).isFalse();
        assertThat(HostNames.evident(numbers, 60)).as("they come again").isTrue();
        List<String> hosts = List.of(
                "ws-quay-00017", "ws-quay-00018", "ws-quay-00019", "ws-quay-00020", "ws-quay-00021", "ws-quay-00022");
        assertThat(HostNames.evident(hosts, 6)).isTrue();
    }
}
