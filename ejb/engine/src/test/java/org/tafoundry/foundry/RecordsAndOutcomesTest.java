package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records whose parts, quoted values and words of outcome say who, what and how, beside what says less. */
class RecordsAndOutcomesTest {

    private static final String QUOTED =
            """
            <110>1 2026-03-12T00:58:20.410771+00:00 quay-1 audispd - - - Deck.1:PRI [audit], Harbour (Q9) node=quay-1 type=USER_AUTH msg=audit(1773277100.402:610): pid=29121 uid=0 auid=4294967295 ses=4294967295 msg='op=PAM:authentication grantors=pam_unix acct="ines" exe="/usr/sbin/sshd" hostname=192.0.2.50 addr=192.0.2.50 terminal=ssh res=success'
            <165>1 2026-03-12T00:57:17.249566+00:00 quay-2 deck_alm 940 - - Deck.1:PRI [event], Harbour (Q9) %ALM_AUTH_EVENT: Authentication event was raised MESSAGE=pam_unix(sshd:session): session opened for user gate_account by (uid=0)
            <165>1 2026-03-12T00:57:41.018233+00:00 quay-2 deck_alm 940 - - Deck.1:PRI [event], Harbour (Q9) %ALM_AUTH_EVENT: Authentication event was raised MESSAGE=pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=192.0.2.77  user=max
            <110>1 2026-03-12T00:58:26.893679+00:00 quay-1 .deckcli 29156 - - Deck.1:PRI [audit], User ines on /dev/pts/0 from 192.0.2.50 used cmd: 'terminal length 0' - completed
            <165>1 2026-03-12T01:04:22.616888+00:00 quay-1 deck_alm 669 - - Deck.1:PRI [event], Harbour (Q9) %IFM_DOWN: Interface operational state is down :berth1/1/12
            <110>1 2026-03-12T01:11:45.730019+00:00 quay-1 audispd - - - Deck.1:PRI [audit], Harbour (Q9) node=quay-1 type=USER_AUTH msg=audit(1773277905.726:655): pid=30877 uid=0 auid=4294967295 ses=4294967295 msg='op=PAM:authentication grantors=? acct="omar" exe="/usr/sbin/sshd" hostname=203.0.113.44 addr=203.0.113.44 terminal=ssh res=failed'
            <165>1 2026-03-12T01:15:10.902214+00:00 quay-1 deck_alm 669 - - Deck.1:PRI [event], Harbour (Q9) %NBR_STATE_CHG: Backward state change occurred for peer [192.0.2.2], old state [ESTABLISHED], new state [IDLE]
            """;

    private static final String RECORDS =
            """
            {"object":"harbour.trail_entry","id":"te-a01","type":"login.succeeded","at":"2026-03-01T08:00:12Z","actor":{"user":{"email":"ines@harbour.example"},"ip_address":"198.51.100.14"}}
            {"object":"harbour.trail_entry","id":"te-a02","type":"berth.created","at":"2026-03-01T08:04:15Z","actor":{"user":{"email":"ines@harbour.example"},"ip_address":"198.51.100.14"},"berth.created":{"id":"berth-7","data":{"depth":4}}}
            {"object":"harbour.trail_entry","id":"te-a03","type":"login.failed","at":"2026-03-01T08:09:41Z","actor":{"user":{"email":"omar@harbour.example"},"ip_address":"203.0.113.20"}}
            {"object":"harbour.trail_entry","id":"te-a04","type":"berth.archived","at":"2026-03-01T08:17:26Z","actor":{"user":{"email":"zoe@harbour.example"},"ip_address":"192.0.2.58"},"berth.archived":{"id":"berth-2"}}
            {"object":"harbour.trail_entry","id":"te-a05","type":"quota.updated","at":"2026-03-01T08:21:00Z","actor":{"user":{"email":"zoe@harbour.example"},"ip_address":"192.0.2.58"},"quota.updated":{"id":"quota-9","data":{"most":12}}}
            {"object":"harbour.trail_entry","id":"te-a06","type":"berth.deleted","at":"2026-03-01T08:30:01Z","actor":{"user":{"email":"ines@harbour.example"},"ip_address":"198.51.100.14"},"berth.deleted":{"id":"berth-7"}}
            """;

    private static final String STATUSES =
            """
            {"timestamp":"2026-03-20T08:04:33.018Z","user":{"userId":7,"name":"Ines Oar"},"action":"create","outcome":{"statusType":"success","statusCode":200},"resources":[{"id":3,"type":"berth"}],"ipAddress":"192.0.2.61:51344"}
            {"timestamp":"2026-03-20T08:06:59.460Z","user":{"userId":1,"name":"zoe"},"action":"update","outcome":{"statusType":"success","statusCode":200},"resources":[{"id":12,"type":"user"}],"ipAddress":"192.0.2.10:50122"}
            {"timestamp":"2026-03-20T08:15:02.993Z","user":{"userId":7,"name":"Ines Oar"},"action":"delete","outcome":{"statusType":"failure","statusCode":403},"resources":[{"id":3,"type":"berth"}],"ipAddress":"192.0.2.61:51388"}
            {"timestamp":"2026-03-20T08:20:45.650Z","user":{"userId":1,"name":"zoe"},"action":"delete","outcome":{"statusType":"success","statusCode":200},"resources":[{"id":3,"type":"berth"}],"ipAddress":"192.0.2.10:50190"}
            """;

    private static final String MAIL =
            """
            Sep  3 13:41:10 post pigeond: newmsg,id=0038C081.4D026173
            Sep  3 13:44:52 post pigeonlocal: id=0038C081.4D026173,from=<ines@harbour.example>,addr=<omar@harbour.example>,size=329,success: Message delivered.
            Sep  3 13:45:31 post pigeonout: id=0038C084.4D02619B,from=<zoe@harbour.example>,addr=<b.holm@quay.example>,size=1182,success: delivered: mx.quay.example [192.0.2.26]
            Sep  3 13:47:12 post pigeonout: id=0038C085.4D0261AA,from=<zoe@harbour.example>,addr=<max@quay.example>,size=911,success: delivered: mx.quay.example [192.0.2.26]
            """;

    private static final String SCANS =
            """
            [INFO   ] 2026.02.02 05:25:27.115: (core.flow) Processing finished, node=':1076', user='LOCAL/ines', dataId='702a2230dd0d44de', fileName='oars.class', sha256sum='07aca175cc8a9f40819a47f6b5f809404bae8d31cf16e70d0a182c413ab39c98', blocked='false', overallResult='No Threat Detected', threatFoundCount='0', threatName='', source='192.0.2.22' [msgid: 82]
            [INFO   ] 2026.02.02 05:26:40.902: (core.flow) Processing finished, node=':1076', user='LOCAL/ines', dataId='9c1f6c0b8b7a4b0a', fileName='sail.com', sha256sum='275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f', blocked='true', overallResult='Infected', threatFoundCount='3', threatName='Test-Virus', source='192.0.2.22' [msgid: 82]
            [WARNING] 2026.02.02 05:30:11.048: (core.security) Login failed, user='LOCAL/omar', reason='Invalid credentials', source='192.0.2.91' [msgid: 2311]
            [INFO   ] 2026.02.02 05:30:26.590: (core.security) User logged in, user='LOCAL/omar', source='192.0.2.91' [msgid: 2310]
            [INFO   ] 2026.02.02 05:31:02.411: (common.update) Engine database updated, engine='gull_1', version='8.3.56.4' [msgid: 714]
            [INFO   ] 2026.02.02 06:09:31.818: (core.flow) Processing finished, node=':1076', user='LOCAL/zoe', dataId='5b6c7d8e9f0a1b2c', fileName='keys.zip', sha256sum='89c93ba314c281a0d07e61fc13d8eab404908f5b6f74a91804f9a8cc571aca70', blocked='false', overallResult='Suspicious', threatFoundCount='1', threatName='Odd.Keys', source='192.0.2.140' [msgid: 82]
            """;

    @Test
    void pairsInAQuotedValueAreReadBehindAnyHeader() throws IOException {
        assertThat(fields(QUOTED, 0))
                .containsEntry("user", List.of("ines"))
                .containsEntry("src", List.of("192.0.2.50"))
                .containsEntry("action", List.of("success"));
        assertThat(fields(QUOTED, 5))
                .containsEntry("user", List.of("omar"))
                .containsEntry("action", List.of("failure"));
    }

    @Test
    void theThingIsNamedInThePartOfARecordThatIsCalledLikeItsType() throws IOException {
        assertThat(fields(RECORDS, 1)).containsEntry("object", List.of("berth-7"));
        assertThat(fields(RECORDS, 4)).containsEntry("object", List.of("quota-9"));
        assertThat(fields(RECORDS, 3)).containsEntry("object", List.of("berth-2"));
        assertThat(tags(RECORDS, 3)).contains("change");
    }

    @Test
    void theStatusOfAChangeIsTheWordBesideTheNumber() throws IOException {
        assertThat(fields(STATUSES, 0)).containsEntry("status", List.of("success"));
        assertThat(fields(STATUSES, 2)).containsEntry("status", List.of("failure"));
    }

    @Test
    void anAddressBesideASenderIsTheRecipients() throws IOException {
        assertThat(fields(MAIL, 1))
                .containsEntry("src_user", List.of("ines@harbour.example"))
                .containsEntry("recipient", List.of("omar@harbour.example"));
        assertThat(tags(MAIL, 2)).contains("email");
    }

    @Test
    void aThreatThatAFileHasIsMalwareAndNoThreatIsNoDetection() throws IOException {
        assertThat(tags(SCANS, 0)).doesNotContain("malware", "ids");
        assertThat(tags(SCANS, 1)).contains("malware").doesNotContain("ids");
        assertThat(tags(SCANS, 5)).contains("malware").doesNotContain("ids");
    }

    @Test
    void somebodyLogsInThoughPairsFollow() throws IOException {
        assertThat(tags(SCANS, 3)).contains("authentication");
        assertThat(fields(SCANS, 3))
                .containsEntry("src", List.of("192.0.2.91"))
                .containsEntry("action", List.of("success"));
    }
}
