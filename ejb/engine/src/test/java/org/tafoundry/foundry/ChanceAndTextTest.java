package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.generate;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;

/** Pairs end where the text goes on, and neither a chance word nor the way of asking makes an event of a model. */
class ChanceAndTextTest {

    private static final String DESK =
            """
            2026-03-04 08:12:45,118 [http-7] INFO  Gate - rid=8f3a1c02 sign-in ok account="m.keller" method=pin peer=10.40.2.17:51822 hall=north
            2026-03-04 08:12:58,004 [http-3] WARN  Gate - rid=8f3a1c11 sign-in refused account="t.nowak" reason="wrong PIN" peer=10.40.2.31:40110 hall=north
            2026-03-04 08:15:02,330 [desk-1] INFO  Gate - rid=8f3a1d40 operator=s.berger created account "d.fuchs" role=carrier
            2026-03-04 08:16:10,015 [desk-1] INFO  Gate - rid=8f3a1d60 operator=s.berger deleted account "p.old"
            2026-03-04 08:16:33,487 [track-2] INFO  Gate - rid=8f3a1d61 hall=G12 weight=2
            2026-03-04 08:16:34,487 [track-2] INFO  Gate - rid=8f3a1d62 hall=G13 weight=3
            """;

    private static final String TRAIL =
            """
            {"at":"2026-03-04T08:12:45Z","event":"LoginAttempt","method":"POST","path":"/in","user":"ines","ip":"192.0.2.1","result":"success"}
            {"at":"2026-03-04T08:13:45Z","event":"CreateBoat","method":"POST","path":"/boats","user":"ines","ip":"192.0.2.1","result":"success"}
            {"at":"2026-03-04T08:14:45Z","event":"SummarizeTides","method":"POST","path":"/tides","user":"omar","ip":"192.0.2.2","result":"success"}
            {"at":"2026-03-04T08:15:45Z","event":"DeleteBoat","method":"DELETE","path":"/boats/7","user":"omar","ip":"192.0.2.2","result":"success"}
            """;

    private static final String CHECKS =
            """
            {"at":"2026-03-04T08:12:45Z","action":"SIGN_ON_POLICY","done":"Deleted policy","user":"ines","result":"SUCCESS"}
            {"at":"2026-03-04T08:13:45Z","action":"CHECK_FAILED","done":"Check of ropes","user":"omar","result":"SUCCESS"}
            {"at":"2026-03-04T08:14:45Z","action":"CHECK_PASSED","done":"Check of ropes","user":"omar","result":"SUCCESS"}
            {"at":"2026-03-04T08:15:45Z","action":"USER_LOGIN","done":"Login","user":"omar","result":"SUCCESS"}
            """;

    @Test
    void aPairEndsWhereTheTextGoesOn() throws IOException {
        assertThat(fields(DESK, 0))
                .containsEntry("rid", List.of("8f3a1c02"))
                .containsEntry("action", List.of("success"));
        assertThat(fields(DESK, 1)).containsEntry("action", List.of("failure"));
        assertThat(fields(DESK, 2)).containsEntry("operator", List.of("s.berger"));
    }

    @Test
    void theMethodOfARequestIsNoChangeWhereTheDeedIsNamed() throws IOException {
        assertThat(tags(TRAIL, 0)).contains("authentication").doesNotContain("change");
        assertThat(tags(TRAIL, 1)).contains("change");
        assertThat(tags(TRAIL, 2)).doesNotContain("change");
    }

    @Test
    void aPolicyIsNoLoginAndWhatFailedNoSuccess() throws IOException {
        assertThat(tags(CHECKS, 0)).doesNotContain("authentication");
        assertThat(tags(CHECKS, 3)).contains("authentication");
        assertThat(fields(CHECKS, 1)).containsEntry("action", List.of("failure"));
    }

    @Test
    void theCodeOfAMessageIsNoLogin() throws IOException {
        String log =
                """
                Mar  3 08:14:02 quay-01 gated[2211]: AUTH-101 user "ines" logged in from 192.0.2.45
                Mar  3 08:15:40 quay-01 gated[2211]: AUTH-102 login failed for user "omar" from 192.0.2.7: bad password
                Mar  3 08:21:37 quay-01 gated[1850]: IPS-500 detected "SQL injection attempt" from 192.0.2.88:40112 to 10.44.1.80:443
                Mar  3 08:22:37 quay-01 gated[1850]: IPS-500 detected "Port scan" from 192.0.2.88:40112 to 10.44.1.80:443
                Mar  3 08:40:00 quay-01 gated[1]: SYS-900 fan 2 speed 4100 rpm
                Mar  3 09:03:10 quay-01 gated[2211]: AUTH-103 user "ines" logged out
                """;
        assertThat(tags(log, 0)).contains("authentication");
        assertThat(tags(log, 5)).doesNotContain("authentication").doesNotContain("ids");
        assertThat(tags(log, 4)).doesNotContain("ids");
    }

    @Test
    void anAccountThatAToolDeletesIsDeleted() throws IOException {
        String log =
                """
                Oct  5 13:06:38 quay-2 useradd[2525]: new user: name=ines, UID=999, GID=999, home=/home/ines, shell=/bin/bash
                Oct  5 13:12:40 quay-2 userdel[2602]: delete user 'omar'
                Oct  5 13:12:40 quay-2 userdel[2602]: removed group 'omar' owned by 'omar'
                """;
        assertThat(tags(log, 1)).contains("change");
        assertThat(fields(log, 1)).containsEntry("action", List.of("deleted"));
    }

    @Test
    void eventsInNoDataModelAreNamed() throws IOException {
        Sample sample =
                new Sample("fixture.log", () -> new ByteArrayInputStream(DESK.getBytes(StandardCharsets.UTF_8)));
        Generated made = generate(DESK, false);
        Order order = Jobs.order(false).with(made.report().sourcetypes().get(0));
        assertThat(Validation.run(made.addOn(), List.of(sample), order).findings())
                .filteredOn(f -> f.code() == FoundryCode.FOUNDRY_CIM_OUTSIDE)
                .singleElement()
                .satisfies(
                        f -> assertThat(f.message()).contains("2 of 6 events", "5 of fixture.log, 6 of fixture.log"));
    }
}
