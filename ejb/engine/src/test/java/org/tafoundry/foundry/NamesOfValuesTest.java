package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A field is named after words, never after a value, and a time is one value however it is spelled. */
class NamesOfValuesTest {

    @Test
    void valuesAreNoNames() throws IOException {
        String log =
                """
                Feb  3 10:00:01 booth7 liftd: #up# cage 3 sent by marit at desk
                Feb  3 10:00:09 booth7 liftd: #up# cage 4 sent by marit at desk
                Feb  3 10:01:00 booth7 liftd: oil level of booth7 is 71 percent
                Feb  3 10:02:00 booth7 liftd: oil level of booth7 is 70 percent
                Feb  3 10:02:41 booth7 liftd: load QQ19#x weighed, colour red
                Feb  3 10:05:12 booth7 liftd: load QR71#x weighed, colour blue
                Feb  3 10:06:41 booth7 liftd: #bad# cage 3 did not stop, guard marit told
                """;
        List<Map<String, List<String>>> events = Jobs.fields(log);
        assertThat(events.get(0)).containsEntry("cage", List.of("3")).containsEntry("user", List.of("marit"));
        assertThat(events.get(2))
                .containsEntry("percent", List.of("71"))
                .doesNotContainEntry("level", List.of("booth7"));
        assertThat(events.get(4)).containsEntry("load", List.of("QQ19#x")).containsEntry("colour", List.of("red"));
        assertThat(events.get(6)).containsEntry("user", List.of("marit"));
        assertThat(events).allSatisfy(e -> assertThat(e.keySet())
                .noneMatch(name -> name.matches("(?i).*(?:booth7|marit|qq19|qr71).*")));
    }

    @Test
    void aSecondTimeIsOneValue() throws IOException {
        String log =
                """
                2026-02-16T06:21:31.494902976Z stdout F 192.0.2.1:38936 [Mon, 16 Feb 2026 06:21:31 UTC] "GET /bell HTTP/1.1" ringer/1.27
                2026-02-16T06:21:41.494902976Z stdout F 192.0.2.1:38940 [Mon, 16 Feb 2026 06:21:41 UTC] "GET /bell HTTP/1.1" ringer/1.27
                2026-02-16T06:21:51.494902976Z stdout F 192.0.2.9:41200 [Mon, 16 Feb 2026 06:21:51 UTC] "POST /rope HTTP/1.1" shop/2.0
                """;
        assertThat(Jobs.fields(log).get(0).keySet()).noneMatch(name -> name.matches("(?i)(?:feb|mon)(?:_.*)?"));
        assertThat(Jobs.fields(log).get(2)).containsEntry("http_user_agent", List.of("shop/2.0"));
    }
}
