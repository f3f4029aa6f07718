package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Why something failed, where a mail goes, who did it and what columns of flows and files hold. */
class ReasonsAndRolesTest {

    private static final String INN =
            """
            2026-04-01 08:00:01 [door] User 'anna' logged in from 10.2.0.5 (stay 8f21, method: password)
            2026-04-01 08:00:09 [door] User 'bert' login failed from 203.0.113.9 (attempt 2/5, reason: wrong one-time code)
            2026-04-01 08:04:00 [post] Message <a1b2@mail.our.example> from anna@our.example to carl@far.example queued, size 20480
            2026-04-01 08:04:02 [post] Message <a1b2@mail.our.example> delivered via mx1.far.example[198.51.100.25]:25, delay 1.7s
            2026-04-01 08:06:00 [door] User 'bert' locked for 15 minutes. Reason: too many failed logins
            2026-04-01 08:08:00 [door] User 'anna' logged out after 479 s
            """;

    private static final String ROLES =
            """
            2026-04-01T08:00:01.123Z INFO [inn-exec-4] o.inn.Door - Login attempt for user anna from IP 10.4.0.5 succeeded
            2026-04-01T08:00:09.123Z INFO [inn-exec-1] o.inn.Roles - Role EDITOR granted to user carl by admin anna
            2026-04-01T08:01:09.123Z INFO [inn-exec-1] o.inn.Users - User dora created (id=5512, email=dora@our.example) by anna
            2026-04-01T08:04:09.123Z INFO [inn-exec-3] o.inn.Users - Password of user dora changed by dora
            2026-04-01T08:06:09.123Z INFO [inn-exec-2] o.inn.Users - User erik deleted by anna
            """;

    private static final String BELLS =
            """
            2026-04-01 08:00:01.123 [info] <0.1234.0> accepting bell <0.1234.0> (203.0.113.9:51512 -> 10.6.0.2:5672)
            2026-04-01 08:00:05.123 [error] <0.1300.0> Error on bell <0.1300.0> (203.0.113.10:51600 -> 10.6.0.2:5672, state: starting): PLAIN login refused: user 'eve' - invalid credentials
            2026-04-01 08:02:05.123 [info] <0.900.0> Created user 'carl'
            2026-04-01 08:03:07.123 [info] <0.700.0> Kettle used: 812 MB, limit 1638 MB
            """;

    private static final String FLOWS =
            """
            1775030401,inn-01,DENY,TCP,203.0.113.9,51512,198.51.100.2,22,YARD,HALL,rule-12,0
            1775030402,inn-01,ALLOW,UDP,10.3.0.9,53001,9.9.9.9,53,HALL,YARD,rule-3,74
            1775030403,inn-01,ALLOW,TCP,10.3.0.10,53002,198.51.100.80,443,HALL,YARD,rule-4,2043
            1775030404,inn-02,DENY,ICMP,203.0.113.77,0,198.51.100.2,0,YARD,HALL,rule-12,0
            1775030405,inn-02,ALLOW,TCP,10.3.0.11,53003,198.51.100.81,443,HALL,YARD,rule-4,900
            """;

    private static final String SHELVES =
            """
            Apr  1 08:00:01 inn2 pantry_audit: INN\\anna|10.2.0.5|wks-anna|cellar|connect|ok|cellar
            Apr  1 08:00:02 inn2 pantry_audit: INN\\anna|10.2.0.5|wks-anna|cellar|open|ok|r|plans/q1.xlsx
            Apr  1 08:00:04 inn2 pantry_audit: INN\\bert|10.2.0.6|wks-bert|attic|open|fail (Permission denied)|r|keys.txt
            Apr  1 08:00:06 inn2 pantry_audit: INN\\bert|10.2.0.6|wks-bert|cellar|disconnect|ok|cellar
            """;

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(INN, 0, Map.of("method", "password"), Set.of()),
                Arguments.of(INN, 1, Map.of("reason", "wrong one-time code"), Set.of()),
                Arguments.of(
                        INN,
                        2,
                        Map.of(
                                "message_id", "a1b2@mail.our.example",
                                "src_user", "anna@our.example",
                                "recipient", "carl@far.example"),
                        Set.of("message_2", "queued_email")),
                Arguments.of(INN, 3, Map.of("dest", "198.51.100.25", "via", "mx1.far.example"), Set.of("src")),
                Arguments.of(INN, 4, Map.of("reason", "too many failed logins"), Set.of()),
                Arguments.of(INN, 5, Map.of("duration", "479"), Set.of("logged_number")),
                Arguments.of(ROLES, 1, Map.of("user", "carl", "src_user", "anna"), Set.of()),
                Arguments.of(ROLES, 2, Map.of("user", "dora", "src_user", "anna"), Set.of()),
                Arguments.of(BELLS, 1, Map.of("user", "eve", "reason", "invalid credentials"), Set.of()),
                Arguments.of(BELLS, 3, Map.of("limit", "1638"), Set.of("mb")),
                Arguments.of(FLOWS, 1, Map.of("src_zone", "HALL", "dest_zone", "YARD"), Set.of("column_9")),
                Arguments.of(SHELVES, 2, Map.of("src_host", "wks-bert", "file_path", "keys.txt"), Set.of("wks")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whyAndWhoAreRead(String log, int event, Map<String, String> expected, Set<String> none) throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
        assertThat(fields).doesNotContainKeys(none.toArray(String[]::new));
    }
}
