package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A known format with columns or a tail of its own is still known, and what is its own is read as well. */
class KnownFormatVariationsTest {

    @Test
    void anAccessLogIsKnownByTimeRequestAndStatus() throws IOException {
        String log =
                """
                gate1 192.0.2.10 <-> - - [01/Feb/2026:08:00:00 +0000] "GET /a HTTP/1.1" 200 512 "-" "Viewer/1.0 (X)" inn.example 0.012
                gate1 192.0.2.11 <203.0.113.9> - Ines Lund [01/Feb/2026:08:00:04 +0000] "POST /b?c=1 HTTP/1.1" 302 0 "https://inn.example/a" "Viewer/1.0 (X)" inn.example 0.310
                gate2 192.0.2.12 <-> - - [01/Feb/2026:08:00:09 +0000] "-" 408 - "-" "-" mill.example 20.001
                """;
        List<Map<String, List<String>>> events = Jobs.fields(log);
        assertThat(events.get(1))
                .containsEntry("log_host", List.of("gate1"))
                .containsEntry("src", List.of("192.0.2.11"))
                .containsEntry("http_x_forwarded_for", List.of("203.0.113.9"))
                .containsEntry("user", List.of("Ines Lund"))
                .containsEntry("uri_query", List.of("c=1"))
                .containsEntry("site", List.of("inn.example"))
                .containsEntry("response_time", List.of("0.310"));
        assertThat(events.get(2)).containsEntry("status", List.of("408")).doesNotContainKey("user");
    }

    @Test
    void whatAKnownLayoutLeavesOverIsRead() throws IOException {
        String log =
                """
                Feb  1 08:00:01 lan1 dhcpd: DHCPACK on 192.0.2.21 to 02:00:5e:20:00:01 (desk-21) via eth3 floor upper ward east days 36
                Feb  1 08:00:09 lan1 dhcpd: DHCPACK on 192.0.2.22 to 02:00:5e:20:00:02 (desk-22) via eth3 floor lower ward east days 72
                Feb  1 08:00:31 lan1 dhcpd: DHCPDISCOVER from 02:00:5e:20:00:03 via eth4 floor upper ward west
                Feb  1 08:01:32 lan1 dhcpd: DHCPACK on 192.0.2.23 to 02:00:5e:20:00:03 (desk-23) via eth4 floor upper ward west days 36
                """;
        List<Map<String, List<String>>> events = Jobs.fields(log);
        assertThat(events.get(1))
                .containsEntry("dest_host", List.of("desk-22"))
                .containsEntry("floor", List.of("lower"))
                .containsEntry("ward", List.of("east"))
                .containsEntry("days", List.of("72"));
        assertThat(events.get(2)).containsEntry("floor", List.of("upper")).containsEntry("ward", List.of("west"));
    }

    @Test
    void anAccessLogMayHaveFewerColumnsAndPairsBehind() throws IOException {
        String log =
                """
                192.0.2.5 mill-2 [01/Feb/2026:10:00:00 +0000] "GET /flour HTTP/1.1" 200 15 0.001 cache=HIT
                192.0.2.6 mill-1 [01/Feb/2026:10:00:01 +0000] "POST /sacks HTTP/1.1" 500 99 1.201 cache=MISS
                192.0.2.7 mill-1 [01/Feb/2026:10:00:02 +0000] "GET /bran HTTP/1.1" 304 - 0.010 cache=HIT
                """;
        assertThat(Jobs.fields(log).get(1))
                .containsEntry("src", List.of("192.0.2.6"))
                .containsEntry("log_host", List.of("mill-1"))
                .containsEntry("uri_path", List.of("/sacks"))
                .containsEntry("status", List.of("500"))
                .containsEntry("response_time", List.of("1.201"))
                .containsEntry("cache", List.of("MISS"));
    }
}
