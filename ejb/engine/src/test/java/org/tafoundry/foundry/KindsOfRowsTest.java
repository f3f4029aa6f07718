package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.event.SearchedEvent;

/** Rows and records that begin with something of their own keep their parts apart. */
class KindsOfRowsTest {

    @Test
    void eachKindHasColumnsOfItsOwn() throws IOException {
        List<SearchedEvent> events = events(
                """
                2026-02-01T08:00:01Z DOOR ALERT: hall-3|Front Door|OPEN|2|held for 40 s
                2026-02-01T08:00:09Z DOOR STATE: hall-3|Back Door|CLOSED|1|ok
                2026-02-01T08:01:10Z LIFT ALERT: tower-1|Lift A|STUCK|3|between floors 2 and 3
                2026-02-01T08:02:00Z DOOR ALERT: hall-4|Front Door|OPEN|1|held for 20 s
                2026-02-01T08:03:00Z LIFT STATE: tower-1|Lift A|MOVING|1|ok
                2026-02-01T08:04:00Z DOOR STATE: hall-4|Front Door|CLOSED|1|ok
                """);
        assertThat(fields(events, 0))
                .containsEntry("event_kind", List.of("DOOR ALERT"))
                .containsEntry("host_name", List.of("hall-3"))
                .containsEntry("door", List.of("Front Door"))
                .containsEntry("note", List.of("held for 40 s"))
                .containsEntry("dest", List.of("hall-3"));
        assertThat(fields(events, 4)).containsEntry("lift", List.of("Lift A"));
    }

    @Test
    void columnsBehindASyslogHeaderWithoutNames() throws IOException {
        List<SearchedEvent> events = events(
                """
                Feb  1 08:00:01 gate1 door: 17|Front Door|OPEN|2|192.0.2.5|high
                Feb  1 08:00:11 gate1 door: 18|Back Door|OPEN|2|192.0.2.6|low
                Feb  1 08:00:21 gate1 door: 17|Front Door|CLOSED|2|192.0.2.5|low
                """);
        assertThat(fields(events, 1))
                .containsEntry("log_host", List.of("gate1"))
                .containsEntry("src_ip", List.of("192.0.2.6"))
                .containsEntry("severity", List.of("low"));
    }

    @Test
    void wordsBeforePairsAreColumns() throws IOException {
        List<SearchedEvent> events = events(
                """
                2026-02-05 11:44:56 OPENED door=7 by=lena from=192.0.2.4
                2026-02-05 11:45:18 LOCKED door=7 by=lena from=192.0.2.4
                2026-02-05 11:47:31 OPENED door=8 by=omar from=192.0.2.5
                2026-02-05 11:49:02 DENIED door=9 by=piet from=192.0.2.6
                """);
        assertThat(fields(events, 1))
                .containsEntry("vendor_action", List.of("LOCKED"))
                .containsEntry("door", List.of("7"))
                .doesNotContainKeys("log_host", "dvc");
    }

    @Test
    void channelLevelAndTrailingJson() throws IOException {
        List<SearchedEvent> events = events(
                """
                [2026-02-02T11:19:06.120+02:00] billing.WARNING: Card declined {"order":1201,"user":"mara"}
                [2026-02-02T11:19:07.120+02:00] billing.INFO: Invoice sent {"order":1202,"user":"tomo"}
                [2026-02-02T11:19:09.120+02:00] mail.ERROR: No route {"to":"x@example.com"}
                [2026-02-02T11:19:10.120+02:00] billing.INFO: Invoice sent {"order":1203,"user":"ida"}
                """);
        assertThat(fields(events, 0))
                .containsEntry("logger", List.of("billing"))
                .containsEntry("log_level", List.of("WARNING"))
                .containsEntry("order", List.of("1201"))
                .containsEntry("user", List.of("mara"));
        assertThat(events.get(0).fields().asMap().keySet()).noneMatch(f -> f.startsWith("declined"));
    }

    @Test
    void aMarkedRecordHoldsItsMessage() throws IOException {
        List<SearchedEvent> events = events(
                """
                <![MSG[Pump started]MSG]!><clock="2026-02-02T07:00:01Z" part="pump" level="1">
                <![MSG[Pump [2] failed with code 7]MSG]!><clock="2026-02-02T07:00:04Z" part="pump" level="3">
                <![MSG[Valve open]MSG]!><clock="2026-02-02T07:00:09Z" part="valve" level="1">
                """);
        assertThat(fields(events, 1))
                .containsEntry("message", List.of("Pump [2] failed with code 7"))
                .containsEntry("part", List.of("pump"));
    }

    private static Map<String, List<String>> fields(List<SearchedEvent> events, int event) {
        return events.get(event).fields().asMap();
    }

    private static List<SearchedEvent> events(String log) throws IOException {
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log);
    }
}
