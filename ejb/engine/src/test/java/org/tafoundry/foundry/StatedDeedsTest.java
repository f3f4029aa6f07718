package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an application writes of its own about what happened and what came of it becomes a field, and no part of a value. */
class StatedDeedsTest {

    @Test
    void anArrowEndsAValueAndTellsTheResult() throws IOException {
        String log =
                """
                1795600001.120 keygate/4[311]: ASK seq=77a1 app=mailfront from=192.0.2.14:51180 who=ltanaka@LAB.EXAMPLE => ALLOW via=cert ttl=7200
                1795600002.400 keygate/4[311]: ASK seq=77a2 app=mailfront from=198.51.100.17:40022 who=ltanaka@LAB.EXAMPLE => REFUSE why=wrongpin n=2
                1795600003.100 keygate/4[311]: ASK seq=77a3 app=shell from=198.51.100.17:40030 who=root => REFUSE why=nosuch
                1795600004.000 keygate/4[311]: HOLD who=ltanaka@LAB.EXAMPLE for=600s by=rule/lockout
                1795600009.770 keygate/4[311]: ASK seq=77a7 app=wifi from=192.0.2.2:1812 who=visitor-12 mac=3c:52:82:77:01:ab => ALLOW via=ticket ttl=3600
                1795600020.000 keygate/4[311]: RELEASE who=ltanaka@LAB.EXAMPLE by=desk2 from=192.0.2.80
                1795600031.220 keygate/4[311]: NEWPIN who=msato@LAB.EXAMPLE by=msato@LAB.EXAMPLE from=192.0.2.9
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1))
                .containsEntry("who", List.of("ltanaka@LAB.EXAMPLE"))
                .containsEntry("result", List.of("REFUSE"))
                .containsEntry("vendor_action", List.of("ASK"))
                .containsEntry("why", List.of("wrongpin"));
        assertThat(fields.get(4)).containsEntry("who", List.of("visitor-12")).containsEntry("result", List.of("ALLOW"));
        assertThat(fields.get(5))
                .containsEntry("vendor_action", List.of("RELEASE"))
                .doesNotContainKey("result");
    }

    @Test
    void aWordInCapitalsBeforePairsIsTheDeed() throws IOException {
        List<Map<String, List<String>>> fields = Jobs.fields(KIOSK);
        assertThat(fields.get(2))
                .containsEntry("vendor_action", List.of("STAFFIN"))
                .containsEntry("sequence_number", List.of("K-0043"))
                .containsEntry("log_host", List.of("KIOSK17"));
        assertThat(fields.get(6)).containsEntry("vendor_action", List.of("SETPARAM"));
    }

    @Test
    void aPairHasNoSecondNameAndNoKeyIsAValue() throws IOException {
        List<Map<String, List<String>>> fields = Jobs.fields(KIOSK);
        assertThat(fields.get(6))
                .containsEntry("old", List.of("50.00"))
                .doesNotContainKeys("old_number", "new_number", "value");
        assertThat(fields.get(4)).containsEntry("card", List.of("601100******9911"));
    }

    @Test
    void twoWordsInCapitalsAreOneDeedAlsoWhereTheEventHasFewPairs() throws IOException {
        String log =
                """
                2026-11-25 15:00:01 arr01 ctl0: VOLUME CREATE vol=fin01 size=1,048,576 by=stor.adm from=192.0.2.5
                2026-11-25 15:00:20 arr01 ctl0: VOLUME DELETE vol=tmp01 size=2,048 by=stor.adm from=192.0.2.5
                2026-11-25 15:01:20 arr01 ctl1: DISK FAIL slot=12 serial=ZZ18 state=FAILED - replaced by spare 3
                2026-11-25 15:02:20 arr01 ctl1: SESSION OPEN user=stor.adm from=192.0.2.5 - ok
                2026-11-25 15:02:40 arr01 ctl1: SESSION OPEN user=guest from=192.0.2.9 - rejected, bad password
                2026-11-25 15:03:00 arr01 ctl0: EXPORT ADD vol=fin01 net=10.31.4.0/24 by=stor.adm
                2026-11-25 15:04:00 arr01 ctl0: SNAP CREATE vol=fin01 name=fin01-1 by=sched
                2026-11-25 15:05:00 arr01 ctl1: SESSION CLOSE user=stor.adm
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0))
                .containsEntry("vendor_action", List.of("VOLUME CREATE"))
                .containsEntry("size", List.of("1,048,576"));
        assertThat(fields.get(2))
                .containsEntry("vendor_action", List.of("DISK FAIL"))
                .containsEntry("state", List.of("FAILED"));
        assertThat(fields.get(4))
                .containsEntry("vendor_action", List.of("SESSION OPEN"))
                .containsEntry("result", List.of("rejected"))
                .containsEntry("src", List.of("192.0.2.9"));
        assertThat(fields.get(7)).containsEntry("vendor_action", List.of("SESSION CLOSE"));
    }

    @Test
    void barsBetweenPairsEndValuesBesideOtherSeparators() throws IOException {
        String log =
                """
                25.11.2026 09:01:02,118|DEPOT|FIL03-PC11|USR=arichter|FKT=LOGON|ERG=00|ADR=192.0.2.21;HINW=Logon ok
                25.11.2026 09:02:10,010|DEPOT|FIL03-PC12|USR=bweber|FKT=LOGON|ERG=21|ADR=192.0.2.22;HINW=Logon denied: wrong password (1/3)
                25.11.2026 09:04:12,500|DEPOT|FIL03-PC11|USR=arichter|FKT=ORDER|ERG=00|DEP=88100021;QTY=100;SUM=1250,50;CUR=EUR;REF=20261125001
                25.11.2026 09:10:10,777|DEPOT|ADM-PC01|USR=sysadm|FKT=USRNEW|ERG=00|ADR=192.0.2.5;ZUSR=cvogt;ROLE=TELLER;HINW=User created
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1))
                .containsEntry("USR", List.of("bweber"))
                .containsEntry("FKT", List.of("LOGON"))
                .containsEntry("HINW", List.of("Logon denied: wrong password (1/3)"));
        assertThat(fields.get(2)).containsEntry("SUM", List.of("1250,50"));
    }

    @Test
    void columnsBeforePairsAreTrimmedAndTheOneInCapitalsIsTheDeed() throws IOException {
        String log =
                """
                2026-11-25 06:00:01 | GATE-3 | OPENED | plate=ZH 123456 | driver=Meier, Ute | lane=2 | by=auto
                2026-11-25 06:02:11 | GATE-3 | REFUSED | plate=BE 88 771 | driver=- | lane=1 | by=guard7
                2026-11-25 06:04:41 | GATE-1 | OPENED | plate=AG 5521 | driver=Okafor, Ben | lane=1 | by=auto
                2026-11-25 06:10:00 | GATE-1 | FORCED | plate=- | driver=- | lane=1 | by=-
                2026-11-25 06:12:30 | GATE-3 | LOGIN | user=guard7 | term=T1 | res=ok
                2026-11-25 06:15:00 | GATE-3 | LISTADD | user=guard7 | plate=ZH 99 | until=2026-12-31
                2026-11-25 06:20:00 | GATE-3 | OPENED | plate=ZH 99 | driver=Gast, Peter | lane=2 | by=auto
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1))
                .containsEntry("vendor_action", List.of("REFUSED"))
                .containsEntry("plate", List.of("BE 88 771"));
        assertThat(fields.get(0)).containsEntry("driver", List.of("Meier, Ute"));
    }

    @Test
    void aQuoteThatIsWrittenTwiceEndsNoValue() throws IOException {
        String log =
                """
                time="2026-11-25T14:00:01Z" lvl=warn msg="rule ""SQLi-12"" matched" uri="/a?user=bob&comment=1" client=198.51.100.31 act=BLOCK
                time="2026-11-25T14:00:02Z" lvl=info msg="passed" uri="/b" client=198.51.100.32 act=PASS
                time="2026-11-25T14:00:03Z" lvl=warn msg="rule ""XSS-3"" matched" uri="/c?q=<s>" client=198.51.100.33 act=BLOCK
                """;
        assertThat(Jobs.fields(log).get(0))
                .containsEntry("msg", List.of("rule \"\"SQLi-12\"\" matched"))
                .containsEntry("uri", List.of("/a?user=bob&comment=1"));
    }

    @Test
    void aFlowMayBeColumnsOfAMessageAndASocketOneValue() throws IOException {
        String log =
                """
                Nov 25 11:00:01 edge7 fwd: FW: ge-0/0/1.0 D tcp 198.51.100.7 192.0.2.15 40221 22 (1 packets)
                Nov 25 11:00:02 edge7 fwd: FW: ge-0/0/1.0 A udp 192.0.2.9 192.0.2.53 53211 53 (1 packets)
                Nov 25 11:00:03 edge7 fwd: FW: ge-0/0/1.0 D icmp 198.51.100.9 192.0.2.15 8 0 (4 packets)
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0))
                .containsEntry("src", List.of("198.51.100.7"))
                .containsEntry("dest", List.of("192.0.2.15"))
                .containsEntry("src_port", List.of("40221"))
                .containsEntry("dest_port", List.of("22"))
                .doesNotContainKeys("d", "d_2", "a_ip");
        assertThat(fields.get(2)).containsEntry("src", List.of("198.51.100.9")).doesNotContainKey("dest_port");
    }

    @Test
    void aSocketInOneValueIsTakenApart() throws IOException {
        String log =
                """
                2026-11-25 12:00:01 bell ringd: Peer rang twice event="BadPassword",line="6001",Near="IPV4/UDP/192.0.2.20/5060",Remote="IPV4/UDP/203.0.113.9/5071"
                2026-11-25 12:00:03 bell ringd: Peer rang once event="GoodAuth",line="6002",Near="IPV4/TCP/192.0.2.20/5060",Remote="IPV4/TCP/192.0.2.51/50110"
                2026-11-25 12:00:05 bell ringd: Peer rang once event="NoLine",line="9999",Near="IPV6/UDP/2001:db8::20/5060",Remote="IPV6/UDP/2001:db8::9/5072"
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(0))
                .containsEntry("Remote_ip", List.of("203.0.113.9"))
                .containsEntry("Remote_port", List.of("5071"));
        assertThat(fields.get(2)).containsEntry("Remote_ip", List.of("2001:db8::9"));
    }

    private static final String KIOSK =
            """
            K-0041 2026-11-24 07:00:01 KIOSK17 STARTUP    ver=3.1.4 model=VX2 site=0031
            K-0042 2026-11-24 07:00:12 KIOSK17 LINKUP     nic=en0 ip=192.0.2.21 gw=192.0.2.1 peer=hub.kiosk.example:8443
            K-0043 2026-11-24 07:01:10 KIOSK17 STAFFIN    badge=4411 outcome=OK
            K-0044 2026-11-24 07:02:40 KIOSK17 STAFFIN    badge=4417 outcome=WRONGPIN tries=1
            K-0045 2026-11-24 07:05:12 KIOSK17 TICKET     price=4.20 cur=CHF card=601100******9911 mode=TAP code=00
            K-0046 2026-11-24 07:08:31 KIOSK17 TICKET     price=8.40 cur=CHF card=601100******2201 mode=CHIP code=51
            K-0047 2026-11-24 07:10:05 KIOSK17 SETPARAM   badge=4411 name=MAX_PRICE old=50.00 new=500.00
            K-0048 2026-11-24 07:11:00 KIOSK17 DOOR       latch=2 state=OPEN
            K-0049 2026-11-24 07:21:00 KIOSK17 STAFFOUT   badge=4411
            K-0050 2026-11-24 07:31:10 KIOSK17 STAFFIN    badge=4402 outcome=OK
            """;
}
