package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions of the DNS with their type first, calls of a program that failed, and logins that name both ends. */
class QuestionsAndCallsTest {

    private static final String NAMES =
            """
            2026-03-04T08:12:45.310Z [INFO] 192.0.2.18:48329 - 42313 "A IN boats.pier.example. udp 57 false 512" NOERROR qr,rd,ra 132 0.012475213s
            2026-03-04T08:12:46.310Z [INFO] 192.0.2.19:48330 - 42314 "AAAA IN boats.pier.example. tcp 57 false 512" NXDOMAIN qr,rd,ra 132 0.002475213s
            2026-03-04T08:12:47.310Z [INFO] [2001:db8:12::41]:53211 - 7 "TXT IN version.bind. udp 41 false 512" REFUSED qr,rd 30 0.000072114s
            2026-03-04T08:12:48.310Z [ERROR] errors: 2 crew.pier.example. A: read udp 192.0.2.8:41244->192.0.2.10:53: i/o timeout
            """;

    private static final String DOOR =
            """
            Sep 23 10:13:40 quay-1 gated[3890]: Authentication failed for User omar, Logged in from 192.0.2.30 port 56104, Connecting to 192.0.2.10 port 22 type SSH
            Sep 23 10:13:52 quay-1 gated[3890]: Authentication Succeeded for User ines, Logged in from 192.0.2.31 port 56118, Connecting to 192.0.2.10 port 22 type SSH
            Sep 23 10:14:52 quay-1 gated[3890]: fan 2 runs at 4100 rpm
            Sep 23 10:15:52 quay-1 gated[3890]: fan 3 runs at 4200 rpm
            """;

    @Test
    void aQuestionMayNameItsTypeFirst() throws IOException {
        assertThat(fields(NAMES, 0))
                .containsEntry("query", List.of("boats.pier.example"))
                .containsEntry("record_type", List.of("A"))
                .containsEntry("reply_code", List.of("NOERROR"))
                .containsEntry("src", List.of("192.0.2.18"));
        assertThat(fields(NAMES, 2)).containsEntry("reply_code", List.of("REFUSED"));
        assertThat(tags(NAMES, 1)).contains("dns");
    }

    @Test
    void aFailedCallIsNoTraffic() throws IOException {
        assertThat(tags(NAMES, 3)).doesNotContain("communicate");
    }

    @Test
    void aLoginThatNamesBothEndsIsOne() throws IOException {
        assertThat(tags(DOOR, 1)).contains("authentication").doesNotContain("communicate");
        assertThat(fields(DOOR, 1)).containsEntry("action", List.of("success")).containsEntry("user", List.of("ines"));
        assertThat(fields(DOOR, 0)).containsEntry("action", List.of("failure"));
    }

    @Test
    void aWordBehindAccountIsNobody() throws IOException {
        String log =
                """
                Mar  3 08:14:02 quay-01 gated[2211]: login granted for user ines(kind:ad)
                Mar  3 08:15:02 quay-01 gated[2212]: login denied for user omar
                Mar  3 08:16:02 quay-01 gated[2213]: account management granted
                """;
        assertThat(fields(log, 2).getOrDefault("user", List.of())).doesNotContain("management");
    }
}
