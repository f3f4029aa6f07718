package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Severity;
import org.tafoundry.splunk.event.SearchedEvent;

/** Events of Windows that hold no sentence are told by their number. */
class WindowsEventsTest {

    @Test
    void inXml() throws IOException {
        List<SearchedEvent> events = run(
                "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                        + "<Provider Name='Microsoft-Windows-Security-Auditing'/><EventID>%d</EventID><Task>12544</Task>"
                        + "<Keywords>0x8020000000000000</Keywords><TimeCreated SystemTime='2026-03-03T10:00:%d.1234567Z'/>"
                        + "<EventRecordID>100</EventRecordID><Channel>Security</Channel><Computer>pier.example</Computer></System>"
                        + "<EventData><Data Name='TargetUserName'>amy</Data><Data Name='IpAddress'>192.0.2.7</Data></EventData></Event>");
        assertLogins(events);
    }

    @Test
    void inJson() throws IOException {
        List<SearchedEvent> events = run("{\"@timestamp\":\"2026-03-03T10:00:%2$dZ\",\"winlog\":{\"event_id\":%1$d,"
                + "\"channel\":\"Security\",\"provider_name\":\"Microsoft-Windows-Security-Auditing\",\"computer_name\":"
                + "\"pier.example\",\"event_data\":{\"TargetUserName\":\"amy\",\"IpAddress\":\"192.0.2.7\"}}}");
        assertLogins(events);
    }

    private static void assertLogins(List<SearchedEvent> events) {
        Map<String, List<String>> entered = events.get(0).fields().asMap();
        assertThat(entered)
                .containsEntry("action", List.of("success"))
                .containsEntry("signature", List.of("An account was successfully logged on"));
        assertThat(events.get(1).fields().asMap()).containsEntry("action", List.of("failure"));
        assertThat(events.get(0).tags()).containsExactly("authentication");
        assertThat(events.get(2).tags()).contains("account", "change");
    }

    private static List<SearchedEvent> run(String event) throws IOException {
        List<Integer> numbers = List.of(4624, 4625, 4720, 4634);
        String log = IntStream.range(10, 30)
                .mapToObj(i -> event.formatted(numbers.get((i - 10) % numbers.size()), i))
                .collect(Collectors.joining("\n", "", "\n"));
        Generated made = Jobs.generate(log, false);
        assertThat(made.report().validation().findings())
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log);
    }
}
