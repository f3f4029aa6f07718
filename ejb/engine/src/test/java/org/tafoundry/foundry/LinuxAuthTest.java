package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.splunk.event.SearchedEvent;

/** What Linux writes about users and their sessions, a few lines of which tell the rest. */
class LinuxAuthTest {
    private static final List<String> LINES = List.of(
            "sudo:    tern : TTY=pts/0 ; PWD=/home/tern ; USER=root ; COMMAND=/usr/bin/apt update",
            "sudo:    auk : user NOT in sudoers ; TTY=pts/2 ; PWD=/home/auk ; USER=root ; COMMAND=/bin/cat /etc/shadow",
            "sudo: pam_unix(sudo:session): session opened for user root(uid=0) by tern(uid=1000)",
            "CRON[2211]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)",
            "CRON[2212]: (root) CMD (/usr/lib/clean up)",
            "sshd[2301]: Accepted publickey for gull from 192.0.2.44 port 50122 ssh2: ED25519 SHA256:abcDEF0123",
            "sshd[2350]: Connection closed by invalid user admin 198.51.100.7 port 40211 [preauth]",
            "systemd-logind[812]: New session 42 of user gull.",
            "su[2400]: (to postgres) gull on pts/1",
            "su: FAILED SU (to root) auk on pts/2",
            "useradd[2450]: new user: name=dunlin, UID=1002, GID=1002, home=/home/dunlin, shell=/bin/bash",
            "passwd[2460]: pam_unix(passwd:chauthtok): password changed for dunlin");

    private static final Map<Integer, SearchedEvent> EVENTS = new HashMap<>();
    private static Generated made;

    @BeforeAll
    static void generate() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < LINES.size(); i++) {
            log.append("Mar  3 08:01:")
                    .append(10 + i)
                    .append(" pier7 ")
                    .append(LINES.get(i))
                    .append('\n');
        }
        made = Jobs.generate(log.toString(), false);
        List<SearchedEvent> events =
                Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log.toString());
        for (int i = 0; i < events.size(); i++) {
            EVENTS.put(i, events.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, src_user, tern",
        "0, user, root",
        "0, process, /usr/bin/apt update",
        "1, src_user, auk",
        "1, reason, user NOT in sudoers",
        "1, action, failure",
        "2, user, root",
        "2, src_user, tern",
        "2, action, success",
        "4, user, root",
        "4, process, /usr/lib/clean up",
        "5, src, 192.0.2.44",
        "5, src_port, 50122",
        "5, action, success",
        "6, user, admin",
        "6, src, 198.51.100.7",
        "7, user, gull",
        "8, user, postgres",
        "8, src_user, gull",
        "9, src_user, auk",
        "9, action, failure",
        "10, user, dunlin",
        "10, action, created",
        "11, user, dunlin",
    })
    void says(int event, String field, String value) {
        assertThat(EVENTS.get(event).fields().asMap()).containsEntry(field, List.of(value));
    }

    @Test
    void givesEveryKeyOnce() {
        List<String> keys = new String(made.addOn().files().get("default/props.conf"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[A-Z]+-.*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void makesNoFieldOfAValue() {
        EVENTS.values().forEach(e -> assertThat(e.fields().asMap())
                .doesNotContainKeys("gull", "auk", "tern_uid", "admin_ip", "dest_port", "port"));
    }

    @ParameterizedTest
    @CsvSource({"2, authentication", "3, authentication", "5, authentication", "9, authentication", "10, account"})
    void belongsToTheRightModels(int event, String tag) {
        assertThat(EVENTS.get(event).tags()).contains(tag).doesNotContain("session", "communicate");
    }
}
