package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done is told by the calls of an API, by the operations of a directory and by short codes. */
class CallsAndAnswersTest {

    private static final String CALLS =
            """
            {"at":"2026-03-01T10:00:01Z","kind":"audit","who":{"name":"ines"},"call":{"operation":"GET","endpoint":"/v1/oars","remote_addr":"192.0.2.4:51015","host":"127.0.0.1:9500"},"answer":{"status":"200"},"stage":"CallComplete"}
            {"at":"2026-03-01T10:00:02Z","kind":"audit","who":{"name":"ines"},"call":{"operation":"PUT","endpoint":"/v1/oars/7","remote_addr":"192.0.2.4:51016","host":"127.0.0.1:9500"},"stage":"CallStart"}
            {"at":"2026-03-01T10:00:02Z","kind":"audit","who":{"name":"ines"},"call":{"operation":"PUT","endpoint":"/v1/oars/7","remote_addr":"192.0.2.4:51016","host":"127.0.0.1:9500"},"answer":{"status":"200"},"stage":"CallComplete"}
            {"at":"2026-03-01T10:00:03Z","kind":"audit","who":{"name":"omar"},"call":{"operation":"POST","endpoint":"/v1/ropes","remote_addr":"192.0.2.5:51017","host":"127.0.0.1:9500"},"answer":{"status":"201"},"stage":"CallComplete"}
            {"at":"2026-03-01T10:00:04Z","kind":"audit","who":{"name":"omar"},"call":{"operation":"DELETE","endpoint":"/v1/ropes/3","remote_addr":"192.0.2.5:51018","host":"127.0.0.1:9500"},"answer":{"status":"403"},"stage":"CallComplete"}
            {"at":"2026-03-01T10:00:05Z","kind":"audit","who":{"name":"ines"},"call":{"operation":"GET","endpoint":"/v1/health","remote_addr":"192.0.2.4:51019","host":"127.0.0.1:9500"},"answer":{"status":"200"},"stage":"CallComplete"}
            """;

    private static final String DIRECTORY =
            """
            Mar  2 11:00:01 quay1 namesd[311]: conn=21 fd=12 ACCEPT from IP=192.0.2.4:41000 (IP=0.0.0.0:636)
            Mar  2 11:00:01 quay1 namesd[311]: conn=21 op=0 BIND dn="uid=ines,ou=crew,dc=quay,dc=example" method=128
            Mar  2 11:00:01 quay1 namesd[311]: conn=21 op=0 RESULT tag=97 err=0 text=
            Mar  2 11:00:02 quay1 namesd[311]: conn=22 op=0 BIND dn="uid=omar,ou=crew,dc=quay,dc=example" method=128
            Mar  2 11:00:02 quay1 namesd[311]: conn=22 op=0 RESULT tag=97 err=49 text=
            Mar  2 11:00:05 quay1 namesd[311]: conn=21 op=1 SEARCH RESULT tag=101 err=32 nentries=0 text=
            Mar  2 11:00:09 quay1 namesd[311]: conn=21 op=2 MOD dn="uid=zoe,ou=crew,dc=quay,dc=example"
            Mar  2 11:00:12 quay1 namesd[311]: conn=21 op=3 DEL dn="uid=max,ou=crew,dc=quay,dc=example"
            Mar  2 11:00:19 quay1 namesd[311]: conn=21 op=4 UNBIND
            """;

    private static final String BINDS =
            """
            {"time":"2026-02-03T10:00:00Z","conn":7,"op":1,"operation":"BIND","dn":"uid=ines,ou=crew,o=quay","client":"192.0.2.5","result":0}
            {"time":"2026-02-03T10:00:01Z","conn":8,"op":1,"operation":"BIND","dn":"uid=omar,ou=crew,o=quay","client":"192.0.2.66","result":49}
            {"time":"2026-02-03T10:00:02Z","conn":7,"op":2,"operation":"SEARCH","dn":"ou=crew,o=quay","client":"192.0.2.5","result":0}
            {"time":"2026-02-03T10:00:03Z","conn":7,"op":3,"operation":"ADD","dn":"uid=zoe,ou=crew,o=quay","client":"192.0.2.5","result":50}
            {"time":"2026-02-03T10:00:04Z","conn":7,"op":4,"operation":"UNBIND","dn":"","client":"192.0.2.5","result":0}
            """;

    private static final String CODES =
            """
            {"Result":true,"Type":"oar_add","Actor":"ines@quay.example","ActorIP":"192.0.2.42","Thing":{"id":"r1","kind":"oar"},"When":"2026-01-30T10:00:01Z"}
            {"Result":true,"Type":"oar_del","Actor":"ines@quay.example","ActorIP":"192.0.2.42","Thing":{"id":"r2","kind":"oar"},"When":"2026-01-30T10:00:02Z"}
            {"Result":false,"Type":"berth_upd","Actor":"omar@quay.example","ActorIP":"192.0.2.43","Thing":{"id":"b1","kind":"berth"},"When":"2026-01-30T10:00:03Z"}
            {"Result":true,"Type":"login","Actor":"omar@quay.example","ActorIP":"192.0.2.43","Thing":{"id":"a1","kind":"account"},"When":"2026-01-30T10:00:04Z"}
            {"Result":false,"Type":"login","Actor":"zoe@quay.example","ActorIP":"198.51.100.9","Thing":{"id":"a1","kind":"account"},"When":"2026-01-30T10:00:05Z"}
            {"Result":true,"Type":"logout","Actor":"omar@quay.example","ActorIP":"192.0.2.43","Thing":{"id":"a1","kind":"account"},"When":"2026-01-30T10:00:06Z"}
            """;

    private static final String GATE =
            """
            {"id":"p-1","user":{"id":4,"username":"ines"},"action":"login","module":"idp.events.signals","context":{"auth_method":"password"},"client_ip":"192.0.2.144","created":"2026-02-07T06:00:02Z"}
            {"id":"p-2","user":{"id":4,"username":"ines"},"action":"authorize_application","module":"idp.events.signals","context":{"authorized_application":{"name":"Ropes","id":"22"}},"client_ip":"192.0.2.144","created":"2026-02-07T06:00:03Z"}
            {"id":"p-3","user":{"id":5,"username":"omar"},"action":"login_failed","module":"idp.events.signals","context":{},"client_ip":"198.51.100.7","created":"2026-02-07T06:00:04Z"}
            {"id":"p-4","user":{"id":4,"username":"ines"},"action":"model_created","module":"idp.events.signals","context":{"model":{"id":21,"name":"crew","model_name":"group"}},"client_ip":"192.0.2.144","created":"2026-02-07T06:00:05Z"}
            {"id":"p-5","user":{"id":4,"username":"ines"},"action":"model_deleted","module":"idp.events.signals","context":{"model":{"id":22,"name":"rowers","model_name":"group"}},"client_ip":"192.0.2.144","created":"2026-02-07T06:00:07Z"}
            """;

    private static final String FOUND =
            """
            CEF:0|Moat|Sandbox|8.1|MO|malware-object|4|rt=Mar 30 2026 09:55:01 UTC fileHash=481e959d8abcdbeaf67a30eff7e989c5 filePath=/in/rope.zip dvchost=BOX1 duser=ines@quay.example act=notified cs1Label=sname cs1=Trojan.Knot
            CEF:0|Moat|Sandbox|8.1|MC|malware-callback|7|rt=Mar 30 2026 09:58:01 UTC src=192.0.2.7 dst=203.0.113.90 spt=10400 dpt=80 proto=tcp dvchost=BOX1 act=blocked cs1Label=sname cs1=Backdoor.Oar
            CEF:0|Moat|Sandbox|8.1|MO|malware-object|4|rt=Mar 30 2026 10:15:01 UTC fileHash=99ee959d8abcdbeaf67a30eff7e98977 filePath=/in/sail.doc dvchost=BOX1 duser=omar@quay.example act=blocked cs1Label=sname cs1=W97M.Dropper
            """;

    @Test
    void aCallOfAnApiIsAChangeThatItsStatusEndsAndNoRequestOfTheWeb() throws IOException {
        assertThat(tags(CALLS, 0)).doesNotContain("web", "change");
        assertThat(tags(CALLS, 1)).doesNotContain("web", "change"); // it only begins
        assertThat(tags(CALLS, 2)).contains("change").doesNotContain("web");
        assertThat(fields(CALLS, 2))
                .containsEntry("action", List.of("modified"))
                .containsEntry("status", List.of("success"))
                .containsEntry("object", List.of("/v1/oars/7"));
        assertThat(fields(CALLS, 3)).containsEntry("action", List.of("created"));
        assertThat(fields(CALLS, 4))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("failure"));
    }

    @Test
    void theNumberedAnswerOfADirectoryIsTheLoginAndNotTheRequest() throws IOException {
        assertThat(tags(DIRECTORY, 1)).doesNotContain("authentication");
        assertThat(tags(DIRECTORY, 2)).contains("authentication");
        assertThat(fields(DIRECTORY, 2)).containsEntry("action", List.of("success"));
        assertThat(tags(DIRECTORY, 4)).contains("authentication");
        assertThat(fields(DIRECTORY, 4)).containsEntry("action", List.of("failure"));
        assertThat(tags(DIRECTORY, 5)).doesNotContain("authentication");
        assertThat(fields(DIRECTORY, 6)).containsEntry("object", List.of("uid=zoe,ou=crew,dc=quay,dc=example"));
        assertThat(tags(DIRECTORY, 7)).contains("change");
        assertThat(fields(DIRECTORY, 7)).containsEntry("action", List.of("deleted"));
    }

    @Test
    void whoBindsIsTheUserAndWhatIsAddedTheObject() throws IOException {
        assertThat(tags(BINDS, 0)).contains("authentication");
        assertThat(fields(BINDS, 0)).containsEntry("user", List.of("ines")).containsEntry("action", List.of("success"));
        assertThat(fields(BINDS, 1)).containsEntry("user", List.of("omar")).containsEntry("action", List.of("failure"));
        assertThat(tags(BINDS, 2)).doesNotContain("authentication", "change");
        assertThat(tags(BINDS, 3)).contains("change");
        assertThat(fields(BINDS, 3))
                .containsEntry("object", List.of("uid=zoe,ou=crew,o=quay"))
                .containsEntry("status", List.of("failure"))
                .doesNotContainKey("user");
        assertThat(tags(BINDS, 4)).doesNotContain("authentication");
    }

    @Test
    void aShortCodeSaysWhatWasChangedAndTheResultHowItEnded() throws IOException {
        assertThat(tags(CODES, 1)).contains("change");
        assertThat(fields(CODES, 1))
                .containsEntry("action", List.of("deleted"))
                .containsEntry("status", List.of("success"));
        assertThat(tags(CODES, 2)).contains("change");
        assertThat(fields(CODES, 2))
                .containsEntry("action", List.of("modified"))
                .containsEntry("status", List.of("failure"));
        assertThat(fields(CODES, 4)).containsEntry("action", List.of("failure"));
        assertThat(tags(CODES, 5)).doesNotContain("authentication", "change");
    }

    @Test
    void whoMayUseAnApplicationEnteredItAndWhatIsManagedWasNotDetected() throws IOException {
        assertThat(tags(GATE, 1)).contains("authentication");
        assertThat(fields(GATE, 1)).containsEntry("action", List.of("success")).containsEntry("app", List.of("Ropes"));
        assertThat(tags(GATE, 3)).contains("change").doesNotContain("ids");
        assertThat(fields(GATE, 4)).containsEntry("action", List.of("deleted")).doesNotContainKey("signature");
    }

    @Test
    void whatAScannerFoundIsCalledAsScannersCallIt() throws IOException {
        assertThat(fields(FOUND, 0)).containsEntry("signature", List.of("Trojan.Knot"));
        assertThat(fields(FOUND, 1)).containsEntry("signature", List.of("Backdoor.Oar"));
        assertThat(fields(FOUND, 2)).containsEntry("signature", List.of("W97M.Dropper"));
    }
}
