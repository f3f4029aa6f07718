package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values in brackets, between bars and before full stops get whole, and each gets into one field. */
class ValuesInMarksTest {

    private static final String GRANTS =
            """
            [2026-02-03 08:00:01,123] INFO Caller = User:ines is Allowed Operation = Read from host = 192.0.2.50 on crate = Shelf:exact:maps for request = Fetch with crateCount = 1 (inn.cellar.warden)
            [2026-02-03 08:00:02,223] INFO Caller = User:omar is Denied Operation = Write from host = 192.0.2.51 on crate = Shelf:exact:wine for request = Put with crateCount = 1 (inn.cellar.warden)
            [2026-02-03 08:00:31,323] INFO Guest let in: guestID=carl; keeperID=carl. (inn.cellar.Doorkeeper)
            [2026-02-03 08:00:40,423] WARN [Cook id=1 turn=3] Kettle soup-2 failed to boil over (inn.kitchen.log)
            [2026-02-03 08:00:44,823] INFO Caller = User:CN=app1,O=Inn is Denied Operation = Create from host = 192.0.2.55 on crate = Cellar:exact:north for request = MakeShelf with crateCount = 1 (inn.cellar.warden)
            """;

    static Stream<Arguments> logs() {
        return Stream.of(
                Arguments.of(GRANTS, 0, Map.of("operation", "Read", "request", "Fetch", "user", "ines")),
                Arguments.of(GRANTS, 2, Map.of("guestID", "carl", "keeperID", "carl")),
                Arguments.of(
                        """
                        [2026-02-03T08:00:01,123] [node-1] [door] [entry_refused] came_by=[road], came_from=[203.0.113.160], guest=[eve], path=[/rooms?v], call_id=[aB3d_1], note=[]
                        [2026-02-03T08:00:11,223] [node-1] [door] [entry_granted] came_by=[road], came_from=[192.0.2.161], guest=[anna], path=[/rooms/list], call_id=[aB3d_2], note=[{"find":[{"id":5},{"id":6}]}]
                        [2026-02-03T08:00:12,323] [node-1] [hall] [room_granted] came_by=[road], came_from=[192.0.2.161], guest=[anna], rights=[reader,keeper], rooms=[oak], call=[ListRooms]
                        [2026-02-03T08:00:40,423] [node-2] [hall] [room_refused] came_by=[road], came_from=[192.0.2.162], guest=[bert], rights=[reader], rooms=[oak-1,oak-2], call=[DropRooms]
                        """,
                        2,
                        Map.of("rights", "reader,keeper", "rooms", "oak", "call", "ListRooms")),
                Arguments.of(
                        """
                        user:anna|host:inn1:7000|gate:/192.0.2.140|time:1769990401123|kind:ENTRY_GRANTED|family:AUTH|deed:ENTRY GRANTED
                        user:eve|host:inn1:7000|gate:/203.0.113.141|time:1769990409223|kind:ENTRY_ERROR|family:AUTH|deed:ENTRY FAILURE; the name eve and/or the key are wrong
                        user:anna|host:inn1:7000|gate:/192.0.2.140|time:1769990431323|kind:LOOK|family:QUERY|ks:shop|scope:guests|deed:SELECT * FROM shop.guests WHERE id = 5;
                        user:omar|host:inn2:7000|gate:/192.0.2.142|time:1769990461423|kind:DROP_TABLE|family:DDL|ks:shop|scope:old|deed:DROP TABLE shop.old;
                        """,
                        1,
                        Map.of(
                                "extracted_host", "inn1:7000",
                                "gate", "/203.0.113.141",
                                "kind", "ENTRY_ERROR",
                                "deed", "ENTRY FAILURE; the name eve and/or the key are wrong")),
                Arguments.of(
                        """
                        Feb  3 11:00:01 inn01 GATE: 03Feb2026 11:00:01 accept 192.0.2.1 {src: 192.0.2.70; dst: 198.51.100.70; proto: tcp; s_port: 50122; rule_name: web out; maker: Gate-1 & Wall-1}
                        Feb  3 11:00:11 inn01 GATE: 03Feb2026 11:00:11 drop 192.0.2.1 {src: 203.0.113.71; dst: 192.0.2.1; proto: tcp; s_port: 41111; rule_name: cleanup; maker: Gate-1 & Wall-1}
                        Feb  3 11:02:01 inn01 GATE: 03Feb2026 11:02:01 login 192.0.2.1 {keeper: anna; bench: pc-anna; deed: Log In; note: Keeper Login; audit_status: Success; maker: Smart}
                        """,
                        1,
                        Map.of("src", "203.0.113.71", "maker", "Gate-1 & Wall-1")),
                Arguments.of(
                        """
                        <181>Feb  3 10:50:01 inn01 INN_Passed_Entries 0000012301 2 0 2026-02-03 10:50:01.123 +00:00 0000771201 5200 NOTICE Passed-Entry: Entry granted, RulesId=122, Door IP Address=192.0.2.2, GuestName=anna, Protocol=Bell, RoomName=oak,
                        <181>Feb  3 10:50:41 inn01 INN_Failed_Attempts 0000012302 2 0 2026-02-03 10:50:41.223 +00:00 0000771209 5400 NOTICE Failed-Attempt: Entry refused, RulesId=122, Door IP Address=192.0.2.2, GuestName=bert, Protocol=Bell, RoomName=elm,
                        <181>Feb  3 10:51:02 inn01 INN_Passed_Entries 0000012303 1 0 2026-02-03 10:51:02.323 +00:00 0000771215 5200 NOTICE Passed-Entry: Entry granted, RulesId=122, Door IP Address=192.0.2.2, GuestName=carl, Protocol=Bell, RoomName=oak,
                        """,
                        1,
                        Map.of(
                                "message_class", "INN_Failed_Attempts",
                                "number_5", "5400",
                                "log_level", "NOTICE",
                                "GuestName", "bert")),
                Arguments.of(
                        """
                        2026-02-03 10:00:01.120|INFO |hall-mgr|thr-12|Entry|guest=anna|ip=192.0.2.10|end=OK
                        2026-02-03 10:00:05.220|WARN |hall-mgr|thr-13|Entry|guest=bert|ip=203.0.113.11|end=FAILED|why=bad key
                        2026-02-03 10:01:09.320|INFO |rulebook|thr-02|Rule "no-dogs" created by admin|from 192.0.2.70
                        2026-02-03 10:02:11.420|ERROR|pantry|thr-40|Shelf vol-7 is 91% full
                        2026-02-03 10:02:41.520|INFO |hall-mgr|thr-12|Leave|guest=anna|ip=192.0.2.10|stay=160
                        2026-02-03 10:03:01.620|INFO |rulebook|thr-02|Rule "no-cats" deleted by admin|from 192.0.2.70
                        2026-02-03 10:04:31.720|WARN |hall-mgr|thr-14|Entry|guest=carl|ip=203.0.113.12|end=FAILED|why=key lost
                        2026-02-03 10:05:31.820|ERROR|pantry|thr-41|Shelf vol-9 is 97% full
                        """,
                        3, Map.of("thr", "thr-40", "shelf", "vol-7", "log_time", "2026-02-03 10:02:11.420")),
                Arguments.of(
                        """
                        *innTask_0: Feb 03 11:10:01.123: %INN-3-ENTRY_TRAP: [PA]inn_door.c:19822 Guest Entered: MACAddress:48:8f:5a:11:22:33 Base Radio MAC:00:1b:21:aa:bb:c0 Slot:1 User Name:anna Ip Address:192.0.2.80
                        *innTask_1: Feb 03 11:11:01.323: %INN-3-ENTRY_LEAVE: [PA]inn_door.c:20011 Guest Left: MACAddress:48:8f:5a:77:88:99 Base Radio MAC:00:1b:21:aa:bb:c0 Slot:0 User Name:bert Ip Address:192.0.2.81
                        *innDesk: Feb 03 11:12:01.423: %AAA-5-ENTRY_KEEPER: [PA]desk.c:1320 Unable to find guest 48:8f:5a:44:55:66
                        """,
                        1, Map.of("mac_address", "48:8f:5a:77:88:99", "base_radio_mac", "00:1b:21:aa:bb:c0")),
                Arguments.of(
                        """
                        Feb  3 12:40:01 inn01 hall: event guest-join badge 48:8f:5a:11:22:33 ward corp floor 20 mood -51 table 36 user anna
                        Feb  3 12:40:31 inn01 hall: event guest-leave badge 48:8f:5a:44:55:66 ward guest floor 40 mood -77 table 6 stay 311
                        Feb  3 12:41:01 inn01 hall: event key-fail badge 48:8f:5a:77:88:99 ward corp floor 20 user bert cause bad-key
                        Feb  3 12:44:01 inn01 hall: event rules-change by admin from 192.0.2.70
                        """,
                        1,
                        Map.of("event", "guest-leave", "ward", "guest", "floor", "40", "stay", "311")),
                Arguments.of(
                        """
                        2026-02-03 12:10:01 [INFO] Session 4411 opened: user "anna" came to room "oak" (client 192.0.2.80)
                        2026-02-03 12:21:01 [WARN] Login denied: user "bert" from 203.0.113.81 (reason: key mismatch, attempt 3 of 5)
                        2026-02-03 12:24:21 [INFO] Parameter max_guests changed from 100 to 250 by "root"
                        2026-02-03 12:26:21 [WARN] Login denied: user "eve" from 203.0.113.83 (reason: unknown guest, attempt 1 of 5)
                        """,
                        1,
                        Map.of("attempt", "3", "attempt_total", "5", "reason", "key mismatch, attempt 3 of 5")),
                Arguments.of(
                        """
                        2026-02-03 12:10:01 inn: Parameter max_guests changed from 100 to 250 by "root"
                        2026-02-03 12:24:21 inn: Parameter min_guests changed from 7 to 8 by "anna"
                        2026-02-03 12:25:21 inn: Door 'oak' locked for 15 minutes after 5 failed attempts
                        """,
                        0,
                        Map.of("old_value", "100", "new_value", "250")),
                Arguments.of(
                        """
                        2026-02-03 12:30:01.123 INFO  [inn4.leases/2211.140012] INN4_ROOM_ALLOC [kind=1 48:8f:5a:11:22:33], cid=[01:48:8f:5a:11:22:33], tid=0x3f2a11b2: room 192.0.2.120 has been let for 3600 seconds
                        2026-02-03 12:30:41.223 INFO  [inn4.leases/2211.140013] INN4_ROOM_RENEW [kind=1 48:8f:5a:44:55:66], cid=[no info], tid=0x11aa22bb: room 192.0.2.121 has been let again for 3600 seconds
                        2026-02-03 12:31:11.323 WARN  [inn4.engine/2211.140013] ENGINE_V4_ALLOC_FAIL [kind=1 48:8f:5a:77:88:99], cid=[no info], tid=0x99aa88bb: failed to let a room in the wing
                        2026-02-03 12:32:11.423 INFO  [inn4.leases/2211.140012] INN4_RELEASE [kind=1 48:8f:5a:11:22:33], cid=[01:48:8f:5a:11:22:33], tid=0x4a2b33c1: room 192.0.2.120 was left properly.
                        """,
                        1,
                        Map.of("host", "localhost", "tid", "0x11aa22bb", "cid", "no info")),
                Arguments.of(
                        """
                        2026-02-03 11:20:01,123 INFO  [desk-101:https://192.0.2.120/Auth] [name=anna@our.example;oip=203.0.113.120;ua=Bell - FF115 (Win)/9.0;callId=5d2c1a0b;] security - cmd=Auth; account=anna@our.example; protocol=bell;
                        2026-02-03 11:20:31,223 WARN  [desk-102:https://192.0.2.120/Auth] [name=bert@our.example;oip=203.0.113.121;ua=Bell - GC122 (Mac)/9.0;callId=5d2c1a0c;] security - cmd=Auth; account=bert@our.example; protocol=bell; error=entry refused for [bert@our.example], bad key;
                        2026-02-03 11:21:02,323 INFO  [Door-44] [ip=192.0.2.120;oip=203.0.113.122;ua=Inn/9.0;cid=4411;] security - cmd=Auth; account=carl@our.example; protocol=imap;
                        """,
                        1,
                        Map.of(
                                "callId", "5d2c1a0c",
                                "context", "desk-102:https://192.0.2.120/Auth",
                                "error", "entry refused for [bert@our.example], bad key")),
                Arguments.of(
                        """
                        Feb  3 11:50:01 inn01 door: User "anna" came in [src=192.0.2.110, way=front, share=oak]
                        Feb  3 11:50:41 inn01 door: User "bert" failed to come in [src=203.0.113.111, way=back, error=ERR_BAD_KEY (0x18)]
                        Feb  3 11:53:01 inn01 door: User "anna" went out [src=192.0.2.110, way=front]
                        """,
                        1,
                        Map.of("error", "ERR_BAD_KEY (0x18)")),
                Arguments.of(
                        """
                        2026-02-03 08:00:01 warden: user [INN]\\[anna] with [NTLMv2] status [KEY_OK] bench [OAK-7]
                        2026-02-03 08:00:02 warden: user [INN]\\[bert] with [NTLMv2] status [KEY_WRONG] bench [OAK-9]
                        2026-02-03 08:00:05 warden: user [(null)]\\[carl] with [NTLMv2] status [KEY_LOCKED] bench [OAK-9]
                        """,
                        2,
                        Map.of("user", "carl", "status", "KEY_LOCKED")),
                Arguments.of(
                        """
                        2026-02-03 08:00:01 warden: door [OAK] opened, remote host [ipv4:192.0.2.21:51422] local host [ipv4:192.0.2.5:445]
                        2026-02-03 08:00:02 warden: door [ELM] opened, remote host [ipv4:192.0.2.33:49811] local host [ipv4:192.0.2.5:445]
                        2026-02-03 08:00:05 warden: window shut (oak) 192.0.2.15->/var/log/oak
                        2026-02-03 08:00:06 warden: window shut (elm) 192.0.2.16->/var/log/elm
                        """,
                        1,
                        Map.of("remote_host", "192.0.2.33", "local_host", "192.0.2.5", "src", "192.0.2.33")),
                Arguments.of(
                        """
                        2026-02-03 08:00:01 warden: window shut (oak) 192.0.2.15->/var/log/oak
                        2026-02-03 08:00:02 warden: window shut (elm) 192.0.2.16->/var/log/elm
                        2026-02-03 08:00:05 warden: door 'NAS-2' (192.0.2.90) is stuck
                        """,
                        1,
                        Map.of("ip", "192.0.2.16", "path", "/var/log/elm")),
                Arguments.of(
                        """
                        Feb  3 15:20:01 inn2 Hall: User [anna] from [192.0.2.20(PC-ANNA)] came into [oak].
                        Feb  3 15:21:01 inn2 Hall: User [bert] from [203.0.113.21] was sent away.
                        Feb  3 15:22:01 inn2 PantryService Event: delete, Path: /cellar/old plum.jam, Jar/Shelf: Jar, Size: 12.11 KB, User: anna, IP: 192.0.2.20
                        Feb  3 15:23:01 inn2 PantryService Event: rename, Path: /cellar/a.jam, Jar/Shelf: Jar, Size: 120 B, User: anna, IP: 192.0.2.20
                        Feb  3 15:24:01 inn2 PantryService Event: create, Path: /attic/new, Jar/Shelf: Shelf, Size: NA, User: dora, IP: 192.0.2.22
                        Feb  3 15:25:01 inn2 System: The lamps are lit.
                        """,
                        2,
                        Map.of("host", "inn2", "Path", "/cellar/old plum.jam", "Size", "12.11 KB", "IP", "192.0.2.20")),
                Arguments.of(
                        """
                        2026-02-03 15:00:01 inn-gw2 tunnel[221]: [I] <anna@corp> 192.0.2.10: visit 0x8f2a11 begun; assigned 10.8.0.21/32; seal A
                        2026-02-03 15:10:11 inn-gw2 tunnel[221]: [I] <anna@corp> 192.0.2.10: visit 0x8f2a11 ended; note "guest left"
                        2026-02-03 15:11:01 inn-gw2 tunnel[221]: [W] <bert@corp> 203.0.113.11: visit refused; note "bad key"
                        2026-02-03 15:13:01 inn-gw2 tunnel[221]: [I] <dora@corp> 192.0.2.13: visit 0x8f2a44 begun; assigned 10.8.0.22/32; seal B
                        """,
                        0,
                        Map.of("user", "anna@corp", "assigned_id", "10.8.0.21/32")),
                Arguments.of(
                        """
                        2026-02-03 08:00:05 warden: Lost door 'OAK-2' (192.0.2.90) at noon
                        2026-02-03 08:00:06 warden: Lost door 'ELM-1' (192.0.2.91) at noon
                        2026-02-03 08:00:09 warden: Lamps are lit
                        """,
                        1,
                        Map.of("door", "ELM-1", "door_ip", "192.0.2.91")));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void valuesAreWhole(String log, int event, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).as(name).containsEntry(name, List.of(value)));
    }

    @Test
    void theColumnBehindAMessageIsNoPartOfIt() throws IOException {
        for (Map<String, List<String>> fields : Jobs.fields(GRANTS)) {
            String logger = fields.get("logger").get(0);
            Set<String> names = fields.entrySet().stream()
                    .filter(e -> e.getValue().contains(logger))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(names).containsExactly("logger");
        }
    }

    @Test
    void whatALayoutTakesIsNotTakenAgain() throws IOException {
        String log =
                """
                2026-02-03 09:12:01 1tpNQv-0003Kd-1s <= anna@inn.example H=mail.far.example [192.0.2.10]:45210 P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no S=2846 id=a1b2c3@far.example
                2026-02-03 09:12:02 1tpNQv-0003Kd-1s => bert <bert@our.example> R=local_user T=local_delivery
                2026-02-03 09:13:10 1tpNRz-0003Lx-2A <= carl@our.example U=carl P=local S=731
                2026-02-03 09:13:11 1tpNRz-0003Lx-2A => dora@far.example R=dnslookup T=remote_smtp H=mx1.far.example [198.51.100.7] X=TLS1.2:ECDHE-RSA-AES128-GCM-SHA256:128 CV=yes C="250 2.0.0 Ok: queued as 4F2B3C"
                """;
        assertThat(Jobs.fields(log, 0))
                .containsEntry("certificate_verified", List.of("no"))
                .doesNotContainKeys("cv", "cv_identifier", "id_count", "name", "identifier");
    }

    @Test
    void rowsOfMoreColumnsAreNoTextOfRowsOfFewer() throws IOException {
        String log =
                """
                Feb  3 10:01:12 inn01 pantry[2201]: INN\\anna|192.0.2.21|pc-anna|cellar|mkjar|ok|/srv/cellar/Plum 2025
                Feb  3 10:01:15 inn01 pantry[2201]: INN\\anna|192.0.2.21|pc-anna|cellar|openjar|ok|w|/srv/cellar/Plum 2025/top
                Feb  3 10:02:45 inn01 pantry[2340]: INN\\bert|192.0.2.33|lap-bert|attic|openjar|fail (Not allowed)|r|/srv/attic/fig
                Feb  3 10:03:59 inn01 pantry[2340]: INN\\bert|192.0.2.33|lap-bert|cellar|emptyjar|ok|/srv/cellar/old
                Feb  3 10:04:20 inn01 pantry[2411]: INN\\dora|192.0.2.40|ws-dora|cellar|connect|ok|cellar
                Feb  3 10:07:30 inn01 pantry[2201]: INN\\anna|192.0.2.21|pc-anna|cellar|rmjar|ok|/srv/cellar/tmp
                """;
        Map<String, List<String>> fields = Jobs.fields(log, 2);
        assertThat(fields)
                .containsEntry("src_host", List.of("lap-bert"))
                .containsEntry("vendor_action", List.of("openjar"))
                .containsEntry("result", List.of("fail (Not allowed)"));
        assertThat(fields.values()).noneMatch(v -> v.contains("r|/srv/attic/fig"));
    }

    @Test
    void headersThatBeginAlikeAreOne() throws IOException {
        String log =
                """
                Feb  3 11:00:01 inn01 gate/in[5521]: far.example[192.0.2.81] a-17 SCAN anna@far.example bert@our.example 0.120 done
                Feb  3 11:00:41 inn01 gate/in[5522]: near.example[203.0.113.82] a-18 SCAN eve@near.example carl@our.example 2.5 done
                Feb  3 11:01:09 inn01 gate/in[5530]: west.example[198.51.100.83] a-19 SCAN dora@west.example erik@our.example 7.310 done
                Feb  3 11:03:12 inn01 desk: [192.0.2.99] hall LOGIN (admin)
                Feb  3 11:03:50 inn01 desk: [192.0.2.99] hall SET lamps (10) -> (20)
                Feb  3 11:04:30 inn01 desk: [203.0.113.99] hall LOGOUT (root)
                """;
        assertThat(Jobs.fields(log, 1))
                .containsEntry("peer_name", List.of("near.example"))
                .containsEntry("peer_ip", List.of("203.0.113.82"))
                .containsEntry("sender", List.of("eve@near.example"))
                .containsEntry("recipient", List.of("carl@our.example"))
                .doesNotContainKeys("tid", "component");
        assertThat(Jobs.fields(log, 4))
                .containsEntry("context", List.of("192.0.2.99"))
                .containsEntry("message", List.of("hall SET lamps (10) -> (20)"));
    }

    @Test
    void theLastLabelOfAListIsNoReason() throws IOException {
        String log =
                """
                Feb  3 10:10:01 inn01 burrow[812]: Burrow up: Local: 192.0.2.1:500, Remote: 203.0.113.20:4500, old style, Plan: branch-a
                Feb  3 10:12:01 inn01 burrow[812]: Authentication failed: Local: 192.0.2.1:500, Remote: 203.0.113.22:500, old style, Plan: branch-c
                Feb  3 10:13:01 inn01 burrow[812]: Authentication failed: Local: 192.0.2.1:500, Remote: 203.0.113.23:500, new style, Plan: branch-d
                """;
        assertThat(Jobs.fields(log, 1))
                .containsEntry("plan", List.of("branch-c"))
                .doesNotContainKey("reason");
    }
}
