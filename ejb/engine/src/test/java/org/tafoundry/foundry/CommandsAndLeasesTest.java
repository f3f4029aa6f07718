package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What commands of a device change, who did what to whose account in a sentence, and what became of a lease. */
class CommandsAndLeasesTest {

    private static final String SWITCH =
            """
            2026-06-02T08:00:00Z quay9 cli[91]: user=ines src=192.0.2.2 cmd="show running-config" result=OK
            2026-06-02T08:00:10Z quay9 cli[91]: user=ines src=192.0.2.2 cmd="set interface ge-1 disable" result=OK
            2026-06-02T08:00:20Z quay9 cli[91]: user=ines src=192.0.2.2 cmd="delete vlan 12" result=OK
            2026-06-02T08:00:30Z quay9 cli[91]: user=omar src=192.0.2.3 cmd="add user tmp1 role oarsman" result=DENIED
            2026-06-02T08:00:40Z quay9 cli[91]: user=omar src=192.0.2.3 cmd="show version" result=OK
            2026-06-02T08:00:50Z quay9 cli[91]: user=omar src=192.0.2.3 cmd="create snapshot vol1" result=OK
            2026-06-02T08:01:10Z quay9 cli[91]: user=omar src=192.0.2.3 cmd="show interface brief" result=ERROR
            """;

    private static final String STORE =
            """
            2026-06-02T08:00:00Z quay3 store[12]: from=192.0.2.2 user=ines command="Login Attempt" result="Error: Authentication failed."
            2026-06-02T08:00:20Z quay3 store[12]: from=192.0.2.2 user=ines command="Login Attempt" result="Success"
            2026-06-02T08:01:20Z quay3 store[12]: from=192.0.2.2 user=ines command="volume show -fields size" result="Success"
            2026-06-02T08:02:20Z quay3 store[12]: from=192.0.2.2 user=ines command="volume create -name oars" result="Success"
            2026-06-02T08:04:20Z quay3 store[12]: from=192.0.2.2 user=ines command="security login create -name zoe" result="Success"
            """;

    private static final String GATE =
            """
            Mar  3 08:14:02 quay5 gated[22]: G-101 user "ines" logged in from 203.0.113.45
            Mar  3 08:25:00 quay5 gated[22]: G-700 administrator "petra" changed setting rope.length.limit from "480" to "600" via 192.0.2.5
            Mar  3 08:26:12 quay5 gated[22]: G-701 administrator "petra" created account "zoe" role rower via 192.0.2.5
            Mar  3 08:27:30 quay5 gated[22]: G-702 administrator "petra" deleted account "old.oar" via 192.0.2.5
            Mar  3 08:28:30 quay5 gated[22]: G-702 administrator "max" deleted account "tmp2" via 192.0.2.6
            """;

    private static final String DESK =
            """
            {"ts":"2026-03-03T08:01:12Z","evt":"LOGIN","who":{"login":"ines"},"from":{"ip":"192.0.2.17"},"ok":true}
            {"ts":"2026-03-03T08:15:00Z","evt":"USER_CREATE","who":{"login":"petra"},"from":{"ip":"192.0.2.2"},"ok":true,"target":{"type":"user","id":"zoe.oar"}}
            {"ts":"2026-03-03T08:18:02Z","evt":"PASSWORD_RESET","who":{"login":"petra"},"from":{"ip":"192.0.2.2"},"ok":true,"target":{"type":"user","id":"omar"}}
            {"ts":"2026-03-03T08:20:41Z","evt":"RECORD_UPDATE","who":{"login":"ines"},"from":{"ip":"192.0.2.17"},"ok":true,"target":{"type":"boat","id":"B-77"}}
            """;

    private static final String LEASES =
            """
            Jul  1 07:00:01 quay1 leased[77]: DHCPDISCOVER from 02:00:5e:00:53:01 via eth1
            Jul  1 07:00:02 quay1 leased[77]: DHCPACK on 192.0.2.61 to 02:00:5e:00:53:01 (oar-1) via eth1
            Jul  1 07:10:02 quay1 leased[77]: DHCPNAK on 192.0.2.99 to 02:00:5e:00:53:09 via eth1
            Jul  1 07:20:02 quay1 leased[77]: DHCPRELEASE of 192.0.2.61 from 02:00:5e:00:53:01 (oar-1) via eth1 (found)
            """;

    private static final String CODES =
            """
            [2026-06-01 08:00:11.101] [INFO ] connection accepted from 192.0.2.5 port 40112
            [2026-06-01 08:00:12.441] [INFO ] session granted (login ok): username ines, ip 192.0.2.5:40112 - display :11
            [2026-06-01 08:02:12.441] [WARN ] AUTHERR: user=omar ip=192.0.2.9 time=1717228932
            [2026-06-01 08:02:19.441] [WARN ] AUTHERR: user=zoe ip=192.0.2.9 time=1717228939
            [2026-06-01 08:03:02.441] [INFO ] session granted (login ok): username max, ip 192.0.2.7:40500 - display :12
            """;

    private static final String PROMPTS =
            """
            Jun 17 17:00:49 quay3 swd: 169 link of port 1/1/1 is down
            Jun 17 17:04:26 quay3 swd: 172 session 4 from 192.0.2.99: A:quay3>config>router# no interface "to-oar4"
            Jun 17 17:12:44 quay3 swd: 208 neighbour 192.0.2.2 moved to state idle
            Jun 17 17:21:37 quay3 swd: 215 session 5 from 192.0.2.71: quay3(config-if)# shutdown
            Jun 17 17:22:37 quay3 swd: 216 session 5 from 192.0.2.71: quay3# show version
            """;

    @Test
    void whatIsTypedAtThePromptOfAConfigurationChangesIt() throws IOException {
        assertThat(tags(PROMPTS, 1)).contains("change");
        assertThat(fields(PROMPTS, 1)).containsEntry("action", List.of("modified"));
        assertThat(tags(PROMPTS, 3)).contains("change");
        assertThat(tags(PROMPTS, 0)).doesNotContain("change");
        assertThat(tags(PROMPTS, 4)).doesNotContain("change");
    }

    @Test
    void aCommandChangesWhatItsVerbSays() throws IOException {
        assertThat(tags(SWITCH, 0)).doesNotContain("change");
        assertThat(tags(SWITCH, 1)).contains("change");
        assertThat(fields(SWITCH, 1))
                .containsEntry("action", List.of("modified"))
                .containsEntry("status", List.of("success"));
        assertThat(fields(SWITCH, 2)).containsEntry("action", List.of("deleted"));
        assertThat(fields(SWITCH, 3))
                .containsEntry("action", List.of("created"))
                .containsEntry("status", List.of("failure"));
        assertThat(tags(SWITCH, 6)).doesNotContain("change");
    }

    @Test
    void anAccountThatIsCreatedByACommandEntersNothing() throws IOException {
        assertThat(tags(STORE, 1)).contains("authentication");
        assertThat(fields(STORE, 1)).containsEntry("action", List.of("success"));
        assertThat(tags(STORE, 3)).contains("change");
        assertThat(tags(STORE, 4)).contains("change").doesNotContain("authentication");
    }

    @Test
    void aSentenceNamesWhoChangedWhoseAccountAndWhichSetting() throws IOException {
        assertThat(fields(GATE, 1)).containsEntry("object", List.of("rope.length.limit"));
        assertThat(tags(GATE, 2)).contains("change", "account");
        assertThat(fields(GATE, 2)).containsEntry("user", List.of("zoe")).containsEntry("src_user", List.of("petra"));
        assertThat(fields(GATE, 4)).containsEntry("user", List.of("tmp2")).containsEntry("src_user", List.of("max"));
    }

    @Test
    void theIdOfAUserIsWhoseAccountWasChanged() throws IOException {
        assertThat(fields(DESK, 1))
                .containsEntry("user", List.of("zoe.oar"))
                .containsEntry("src_user", List.of("petra"));
        assertThat(fields(DESK, 2)).containsEntry("user", List.of("omar")).containsEntry("src_user", List.of("petra"));
        assertThat(fields(DESK, 3)).containsEntry("user", List.of("ines"));
    }

    @Test
    void aLeaseStartsAndEndsAndItsClientIsTheDestination() throws IOException {
        assertThat(fields(LEASES, 1))
                .containsEntry("action", List.of("started"))
                .containsEntry("signature", List.of("DHCPACK"))
                .containsEntry("dest_ip", List.of("192.0.2.61"))
                .containsEntry("dest_mac", List.of("02:00:5e:00:53:01"))
                .containsEntry("dest_nt_host", List.of("oar-1"));
        assertThat(fields(LEASES, 2)).containsEntry("action", List.of("blocked"));
        assertThat(fields(LEASES, 3)).containsEntry("action", List.of("ended"));
    }

    @Test
    void aCodeWhereOthersHaveAProgramTellsALoginThatFailed() throws IOException {
        assertThat(fields(CODES, 1)).containsEntry("user", List.of("ines"));
        assertThat(tags(CODES, 2)).contains("authentication");
        assertThat(fields(CODES, 2)).containsEntry("user", List.of("omar")).containsEntry("action", List.of("failure"));
    }
}
