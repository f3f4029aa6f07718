package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.generate;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;

/** Who did something to whom, from which machine and at which: each field has the one part that it is known for. */
class EndsAndPeopleTest {

    private static final String ACCOUNTS =
            """
            {"at":"2026-03-02T08:00:01Z","eventType":"person.session.start","actor":{"alternateId":"ines@rope.example"},"ip":"192.0.2.7"}
            {"at":"2026-03-02T08:00:04Z","eventType":"user.account.create","actor":{"alternateId":"ines@rope.example"},"ip":"192.0.2.7","target":[{"type":"User","alternateId":"petra@rope.example"}]}
            {"at":"2026-03-02T08:00:09Z","eventType":"group.user_membership.add","actor":{"alternateId":"ines@rope.example"},"ip":"192.0.2.7","target":[{"type":"Group","alternateId":"Sailors"},{"type":"User","alternateId":"omar@rope.example"}]}
            {"at":"2026-03-02T08:00:19Z","eventType":"user.account.delete","actor":{"alternateId":"ines@rope.example"},"ip":"192.0.2.7","target":[{"type":"User","alternateId":"jan@rope.example"}]}
            """;

    private static final String TWO_NAMES =
            """
            Mar  2 08:00:01 loft-gw knotgate: id=7 src=192.0.2.7 dst=192.0.2.1 user="ines" usr="ines" msg="User login successful"
            Mar  2 08:00:05 loft-gw knotgate: id=8 src=192.0.2.8 dst=192.0.2.1 user="System" usr="omar" msg="User login failed"
            Mar  2 08:00:09 loft-gw knotgate: id=9 src=192.0.2.9 dst=192.0.2.1 user="petra" usr="petra" msg="User login successful"
            """;

    private static final String TRAIL =
            """
            {"at":"2026-03-02T08:00:01Z","operation":"login","local":{"ip":"192.0.2.1","port":8091},"remote":{"ip":"192.0.2.7","port":50122},"user":"ines"}
            {"at":"2026-03-02T08:00:04Z","operation":"bucket created","local":{"ip":"192.0.2.1","port":8091},"remote":{"ip":"192.0.2.7","port":50123},"user":"ines"}
            {"at":"2026-03-02T08:00:09Z","operation":"bucket chosen","local":{"ip":"192.0.2.1","port":8091},"remote":{"ip":"192.0.2.8","port":50124},"user":"omar"}
            """;

    private static final String BANNERS =
            """
            {"at":"2026-03-02T08:00:01Z","requestHost":"chest.rope.example","remotehost":"192.0.2.7","method":"GET","requestPath":"/one","responseHeader":{"Server":"Knotd"},"statusCode":200}
            {"at":"2026-03-02T08:00:05Z","requestHost":"chest.rope.example","remotehost":"192.0.2.8","method":"PUT","requestPath":"/two","responseHeader":{"Server":"Knotd"},"statusCode":403}
            """;

    private static final String DIRECTORY =
            """
            Mar  2 08:00:01 loft-gw knotgate: vendor=Ropeworks user=LDAP://192.0.2.4/Ines\\ Castro loginID=icastro src=192.0.2.7 dst=198.51.100.4 dst_port=443 action=permitted
            Mar  2 08:00:05 loft-gw knotgate: vendor=Ropeworks user=LDAP://192.0.2.4/Omar\\ Diaz loginID=odiaz src=192.0.2.8 dst=198.51.100.5 dst_port=443 action=blocked
            """;

    private static final String SENSOR =
            """
            CEF:0|Ropeworks|Masthead|2.0|1|Port scan|5|src=198.51.100.7 spt=4001 dst=192.0.2.5 dpt=22 cnt=3 start=Mar 02 2026 08:00:01 UTC
            CEF:0|Ropeworks|Masthead|2.0|2|Oddly bent request|5|src=198.51.100.8 spt=4002 dst=192.0.2.6 dpt=80 cnt=1 start=Mar 02 2026 08:00:09 UTC
            CEF:0|Ropeworks|Masthead|2.0|3|SQL injection|8|src=198.51.100.9 spt=4003 dst=192.0.2.7 dpt=80 cnt=9 start=Mar 02 2026 08:01:30 UTC
            """;

    private static final String CHANGED_NAMES =
            """
            {"at":"2026-03-02T08:00:01Z","reason":"malicious","result":"-","signature":"Trojan.Sail","src":"192.0.2.7"}
            {"at":"2026-03-02T08:00:05Z","reason":"","result":"-","signature":"none of note","src":"192.0.2.8"}
            """;

    private static final String FLOWS =
            """
            {"at":"2026-03-02T08:00:01Z","event_simpleName":"NetworkConnectIP4","aid":"7c1e88aa","cid":"a1b2","aip":"203.0.113.10","ConfigBuild":"1007.3","event_platform":"Win","ComputerName":"loft-1","LocalAddressIP4":"192.0.2.5","LocalPort":"50881","RemoteAddressIP4":"198.51.100.8","RemotePort":"443","Protocol":"6"}
            {"at":"2026-03-02T08:00:09Z","event_simpleName":"UserLogon","aid":"7c1e88aa","cid":"a1b2","aip":"203.0.113.10","ConfigBuild":"1007.3","event_platform":"Win","ComputerName":"loft-1","RemoteAddressIP4":"192.0.2.77","UserName":"ines"}
            """;

    private static final String THINGS =
            """
            {"at":"2026-03-02T08:00:01Z","verb":"create","actor":"ines","ip":"192.0.2.7","objectRef":{"resource":"boats","name":"gull"}}
            {"at":"2026-03-02T08:00:04Z","verb":"create","actor":"omar","ip":"192.0.2.8","objectRef":{"resource":"user accounts","name":"skipper"}}
            {"at":"2026-03-02T08:00:09Z","verb":"delete","actor":"ines","ip":"192.0.2.7","objectRef":{"resource":"boats","name":"tern"}}
            """;

    private static final String TRANSACTIONS =
            """
            [02/Mar/2026:09:00:01 +0000] ZUa1AAoBAgMAAB2e 198.51.100.21 50211 192.0.2.10 443 stopped
            [02/Mar/2026:09:00:05 +0000] ZUa1BwoBAgMAAB2f 198.51.100.22 50212 192.0.2.10 443 passed
            [02/Mar/2026:09:00:09 +0000] ZUa1UgoBAgMAAB3a 198.51.100.23 50213 192.0.2.10 443 stopped
            [02/Mar/2026:09:00:19 +0000] ZUa1WgoBAgMAAB3b 198.51.100.24 50214 192.0.2.10 443 passed
            [02/Mar/2026:09:00:29 +0000] ZUa1XgoBAgMAAB3c 198.51.100.25 50215 192.0.2.10 443 stopped
            [02/Mar/2026:09:00:39 +0000] ZUa1YgoBAgMAAB3d 198.51.100.26 50216 192.0.2.10 443 passed
            [02/Mar/2026:09:00:49 +0000] ZUa1ZgoBAgMAAB3e 198.51.100.27 50217 192.0.2.10 443 stopped
            """;

    @Test
    void theNameOfAThingIsNobody() throws IOException {
        assertThat(fields(THINGS, 0)).doesNotContainEntry("user", List.of("gull"));
        assertThat(fields(THINGS, 2)).doesNotContainEntry("user", List.of("tern"));
    }

    @Test
    void anIdOfItsOwnInEveryEventIsNoHost() throws IOException {
        assertThat(fields(TRANSACTIONS, 0)).containsEntry("host", List.of("localhost"));
    }

    @Test
    void theUserOfAChangedAccountIsItsOwnerAndNotWhoChangedIt() throws IOException {
        assertThat(fields(ACCOUNTS, 1))
                .containsEntry("user", List.of("petra@rope.example"))
                .containsEntry("src_user", List.of("ines@rope.example"));
        assertThat(fields(ACCOUNTS, 2)).containsEntry("user", List.of("omar@rope.example"));
        assertThat(fields(ACCOUNTS, 0))
                .containsEntry("user", List.of("ines@rope.example"))
                .doesNotContainKey("src_user");
    }

    @Test
    void aNameForNobodyComesAfterTheNameOfSomebody() throws IOException {
        assertThat(fields(TWO_NAMES, 1)).containsEntry("user", List.of("omar"));
    }

    @Test
    void whatWasDoneOverAConnectionIsNoTraffic() throws IOException {
        assertThat(tags(TRAIL, 2)).doesNotContain("communicate");
        assertThat(tags(TRAIL, 1)).contains("change");
    }

    @Test
    void theSoftwareOfAnAnswerIsNoMachine() throws IOException {
        assertThat(fields(BANNERS, 0)).doesNotContainEntry("dest", List.of("Knotd"));
    }

    @Test
    void aPathInADirectoryIsNobodysName() throws IOException {
        assertThat(fields(DIRECTORY, 0)).containsEntry("user", List.of("icastro"));
    }

    @Test
    void aSensorThatNamesAttacksNamesAnotherOne() throws IOException {
        assertThat(tags(SENSOR, 1)).contains("attack").doesNotContain("communicate");
    }

    @Test
    void everyLookupReadsAFieldThatIsThere() throws IOException {
        AddOnFiles addOn = generate(CHANGED_NAMES, false).addOn();
        String props = addOn.text("default/props.conf").orElseThrow();
        assertThat(props.lines()
                        .filter(l -> l.contains("AS vendor_reason "))
                        .allMatch(l -> props.contains("AS vendor_reason\n") || props.contains("EVAL-vendor_reason")))
                .isTrue();
        assertThat(tags(CHANGED_NAMES, 0)).contains("attack");
    }

    @Test
    void theFarEndOfAFlowIsItsDestinationAndOfALoginItsSource() throws IOException {
        assertThat(fields(FLOWS, 0)).containsEntry("dest", List.of("198.51.100.8"));
        assertThat(fields(FLOWS, 1))
                .containsEntry("src", List.of("192.0.2.77"))
                .containsEntry("dest", List.of("loft-1"));
    }
}
