package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server for addresses says of its leases in sentences are sessions; the same verbs of other things are none. */
class LeasesInTextTest {

    private static final String LEASES =
            """
            2025-08-13 14:23:36.856 INFO  [quay.leases/64] client 08:00:27:4d:16:e9 asked for 192.0.2.100
            2025-08-13 14:23:38.856 INFO  [quay.leases/64] client 08:00:27:4d:16:e9: lease 192.0.2.100 has been allocated for 7200 seconds
            2025-08-13 14:24:38.856 INFO  [quay.leases/64] client 08:00:27:4d:16:11: lease 192.0.2.101 has been allocated for 7200 seconds
            2025-08-13 14:25:38.856 INFO  [quay.leases/64] client 08:00:27:4d:16:11: lease 192.0.2.101 was released
            2025-08-13 14:26:38.856 WARN  [quay.alloc/64] client 08:00:27:4d:16:22: nothing is left in pool 3
            """;

    private static final String BERTHS =
            """
            2025-08-13 14:23:38 INFO  [quay.berths] boat 08:00:27:4d:16:e9: berth 12 has been allocated for 7 days
            2025-08-13 14:24:38 INFO  [quay.berths] boat 08:00:27:4d:16:11: berth 13 has been allocated for 7 days
            2025-08-13 14:25:38 INFO  [quay.berths] boat 08:00:27:4d:16:11: berth 13 was released
            2025-08-13 14:26:38 WARN  [quay.berths] boat 08:00:27:4d:16:22: nothing is left at pier 3
            """;

    @Test
    void aLeaseThatWasAllocatedIsASessionThatStarted() throws IOException {
        assertThat(tags(LEASES, 1)).contains("dhcp");
        assertThat(fields(LEASES, 1)).containsEntry("action", List.of("started"));
        assertThat(fields(LEASES, 3)).containsEntry("action", List.of("ended"));
        assertThat(tags(LEASES, 4)).doesNotContain("session");
    }

    @Test
    void theAddressOfACardBeforeAColonIsNoSource() throws IOException {
        assertThat(fields(LEASES, 1))
                .containsEntry("src_mac", List.of("08:00:27:4d:16:e9"))
                .doesNotContainKey("src");
    }

    @Test
    void whatIsAllocatedWithoutALeaseIsNoSession() throws IOException {
        assertThat(tags(BERTHS, 1)).doesNotContain("session");
    }
}
