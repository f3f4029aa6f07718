package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands behind pairs, in brackets of a flow and behind the name of an event gets a field. */
class TailsAndFlowsTest {

    private static final String GATE =
            """
            <134>Feb 11 15:03:45 BRANCH-GW7_data: 77aa01bc22:[FILTER][Pass][LAN/VPN->WAN, 12:50:32    ][@S:R=13:1, 192.168.1.26:63515->203.0.113.4:53][UDP][HLen=20, TLen=66]
            <134>Feb 11 15:03:45 BRANCH-GW7_data: 77aa01bc22:[FILTER][Pass][LAN/VPN->WAN, 12:50:32    ][@S:R=13:1, 192.168.1.10:49261->203.0.113.98:443][TCP][HLen=20, TLen=52, Flag=S, Ack=0]
            <134>Feb 11 15:03:46 BRANCH-GW7_data: 77aa01bc22:[FILTER][Pass][WAN->LAN/VPN, 12:50:32    ][@S:R=13:1, 203.0.113.4->198.51.100.75][ICMP][HLen=20, TLen=92, Type=0, Code=0]
            <134>Feb 11 15:04:01 BRANCH-GW7_data: 77aa01bc22:[CONTENT][Block][Category=News][@S:R=2:3, 192.168.1.11:50345->http://news.example.com/a][HTTP][HLen=20, TLen=1465, Flag=AP, Ack=1500]
            <134>Feb 11 15:05:50 BRANCH-GW7: [SSL]Portal login fail from IP 218.255.242.246!
            <134>Feb 11 15:09:31 BRANCH-GW7: [SSL]Portal login fail from IP 203.0.113.200!
            """;

    private static final String LEASES =
            """
            2026-08-13 14:20:00.117 INFO  [inn4.core/6455.1399] INN4_STARTED Inn server version 2.6.1 started
            2026-08-13 14:23:37.856 INFO  [inn4.rooms/6455.1399] INN4_ROOM_OFFER [kind=1 08:00:27:4d:16:e9], cid=[01:08:00:27:4d:16:e9], tid=0x3f082956: room 192.168.42.100 will be offered
            2026-08-13 14:23:38.856 INFO  [inn4.rooms/6455.1399] INN4_ROOM_ALLOC [kind=1 08:00:27:4d:16:e9], cid=[01:08:00:27:4d:16:e9], tid=0x3f082956: room 192.168.42.100 has been let for 7200 seconds
            2026-08-13 14:31:10.212 INFO  [inn4.rooms/6455.1399] INN4_ROOM_ALLOC [kind=1 b8:27:eb:12:34:56], cid=[no info], tid=0x1a2b3c01: room 192.168.50.50 has been let for 43200 seconds
            2026-08-13 14:40:45.078 INFO  [inn4.rooms/6455.1399] INN4_LEAVE [kind=1 08:00:27:d1:b8:5c], cid=[01:08:00:27:d1:b8:5c], tid=0xa9f404c6: address 192.168.101.10 was left properly.
            2026-08-13 14:55:45.578 INFO  [inn4.rooms/6455.1399] INN4_LEAVE [kind=1 b8:27:eb:12:34:56], cid=[no info], tid=0x1a2b3c44: address 192.168.50.50 was left properly.
            """;

    private static final String AIR =
            """
            Mon Jan 13 09:06:19 2026 daemon.info innd: hall0: GST e0:5a:1b:a2:a4:f8 IEEE 802.11: associated (aid 1)
            Mon Jan 13 09:06:19 2026 daemon.notice innd: hall0: CTRL-EVENT-KEY-STARTED e0:5a:1b:a2:a4:f8
            Mon Jan 13 09:06:23 2026 daemon.notice innd: hall0: CTRL-EVENT-KEY-FAILURE2 e0:5a:1b:a2:a4:f8
            Mon Jan 13 09:06:23 2026 daemon.notice innd: hall0: HALL-GST-DISCONNECTED e0:5a:1b:a2:a4:f8
            Mon Jan 13 09:07:02 2026 daemon.notice innd: hall0-1: CTRL-EVENT-KEY-SUCCESS2 a4:34:d9:be:76:2f
            Mon Jan 13 09:07:02 2026 daemon.notice innd: hall0-1: HALL-GST-CONNECTED a4:34:d9:be:76:2f
            Mon Jan 13 09:08:50 2026 daemon.notice innd: hall0-2: HALL-GST-CONNECTED 74:38:b7:0c:11:5d
            """;

    private static final String BELLS =
            """
            [2026-07-25 22:21:07] SECURITY[999] bell_log.c: SecurityEvent="SuccessfulAuth",EventTV="2026-07-25T22:21:07.504+0200",Service="BELL",AccountID="5008",LocalAddress="IPV4/UDP/192.0.2.4/5060",RemoteAddress="IPV4/UDP/198.51.100.46/5061"
            [2026-07-25 22:21:09] SECURITY[999] bell_log.c: SecurityEvent="InvalidPassword",EventTV="2026-07-25T22:21:09.504+0200",Service="BELL",AccountID="501",LocalAddress="IPV4/UDP/192.0.2.4/5060",RemoteAddress="IPV4/UDP/203.0.113.14/51544"
            [2026-07-25 22:22:20] SECURITY[999] bell_log.c: SecurityEvent="InvalidPassword",EventTV="2026-07-25T22:22:20.504+0200",Service="BELL",AccountID="77",LocalAddress="IPV4/TCP/192.0.2.4/5060",RemoteAddress="IPV4/TCP/203.0.113.22/55060"
            [2026-07-25 22:23:21] NOTICE[3606] bell/distributor.c: Request 'RING' from '<sip:1103@192.0.2.4>' failed for '198.51.100.9:5062' (callid: 333253047-5062-9@BJC.BGI.H.BJJ) - Failed to authenticate
            [2026-07-25 22:25:02] NOTICE[2104] chan.c: Registration from '"101" <sip:101@192.0.2.4>' failed for '203.0.113.77:5071' - Wrong password
            [2026-07-25 22:25:09] NOTICE[2104] chan.c: Registration from '<sip:sales@192.0.2.4>' failed for '203.0.113.78:5071' - No matching peer found
            """;

    private static final String POST =
            """
            sent-at,event-id,message-id,recipient-address,message-subject,sender-address,return-path,total-bytes
            2026-01-25T15:16:09.843Z,RECEIVE,<20240124222112.B4AE@inn.example>,anna@our.example,Menu of today,cook@inn.example,bounce-77@lists.example,15054
            2026-01-25T15:16:14.415Z,RECEIVE,<20240123200018.123C@inn.example>,anna@our.example;bert@our.example,Invoice,billing@partner.example,billing@partner.example,8251
            2026-01-25T15:18:07.463Z,SEND,<20240107001234.567E@our.example>,carl@far.example,Undelivered,postmaster@our.example,<>,38663
            2026-01-25T15:19:07.463Z,SEND,<20240107001234.567F@our.example>,dora@far.example,Room 12,anna@our.example,anna@our.example,3866
            """;

    @Test
    void recipientsAreSeveralAndABounceIsNoSender() throws IOException {
        assertThat(Jobs.fields(POST, 0)).containsEntry("src_user", List.of("cook@inn.example"));
        assertThat(Jobs.fields(POST, 1)).containsEntry("recipient", List.of("anna@our.example", "bert@our.example"));
        assertThat(Jobs.fields(POST, 2)).containsEntry("src_user", List.of("postmaster@our.example"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        GATE,
                        0,
                        Map.of(
                                "host", "BRANCH-GW7",
                                "transport", "udp",
                                "src_zone", "LAN/VPN",
                                "dest_zone", "WAN",
                                "dest_port", "53"),
                        Set.of("process_name", "pass", "ip_endpoint")),
                Arguments.of(GATE, 2, Map.of("src_zone", "WAN", "transport", "icmp"), Set.of("program")),
                Arguments.of(
                        GATE,
                        3,
                        Map.of("src", "192.168.1.11", "src_port", "50345", "url", "http://news.example.com/a"),
                        Set.of("process_name")),
                Arguments.of(GATE, 4, Map.of("host", "BRANCH-GW7", "src", "218.255.242.246"), Set.of("process_name")),
                Arguments.of(
                        LEASES,
                        2,
                        Map.of("mac", "08:00:27:4d:16:e9", "room_ip", "192.168.42.100", "tid", "0x3f082956"),
                        Set.of()),
                Arguments.of(LEASES, 4, Map.of("mac", "08:00:27:d1:b8:5c", "address", "192.168.101.10"), Set.of()),
                Arguments.of(
                        AIR,
                        2,
                        Map.of("event_name", "CTRL-EVENT-KEY-FAILURE2", "src_mac", "e0:5a:1b:a2:a4:f8"),
                        Set.of()),
                Arguments.of(
                        AIR,
                        5,
                        Map.of("event_name", "HALL-GST-CONNECTED", "src_mac", "a4:34:d9:be:76:2f"),
                        Set.of("hall_gst_connected")),
                Arguments.of(
                        BELLS,
                        1,
                        Map.of("src", "203.0.113.14", "src_port", "51544", "dest", "192.0.2.4", "dest_port", "5060"),
                        Set.of()),
                Arguments.of(
                        BELLS,
                        3,
                        Map.of("user", "1103", "src_port", "5062", "reason", "Failed to authenticate"),
                        Set.of("message_id")),
                Arguments.of(BELLS, 4, Map.of("user", "101", "reason", "Wrong password"), Set.of()),
                Arguments.of(
                        BELLS, 5, Map.of("user", "sales", "reason", "No matching peer found"), Set.of("message_id")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatStandsInMarksAndBehindPairsIsRead(String log, int event, Map<String, String> expected, Set<String> none)
            throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
        assertThat(fields).doesNotContainKeys(none.toArray(String[]::new));
    }
}
