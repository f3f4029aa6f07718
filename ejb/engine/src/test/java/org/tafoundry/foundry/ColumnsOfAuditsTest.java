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

/** Columns without a header are named by what they hold, and a value names no field. */
class ColumnsOfAuditsTest {

    private static final String CELLAR =
            """
            00000019.0000a1 0a1 Fri Apr 05 2026 07:46:54 +00:00 [cellar_audit:info:1234] 8503e80000000065 :: CELLAR1_INN:ssh :: 10.10.10.10:39482 :: CELLAR1_INN:admin :: Login Attempt :: Success
            00000019.0000a2 0a2 Fri Apr 05 2026 07:47:54 +00:00 [cellar_audit:info:1234] 8503e80000000066 :: CELLAR1_INN:ssh :: 10.10.10.11:39483 :: CELLAR1_INN:mia :: Login Attempt :: Error: Authentication failed
            00000019.0000a3 0a3 Fri Apr 05 2026 07:48:54 +00:00 [cellar_audit:info:1235] 8503e80000000067 :: CELLAR1_INN:http :: 10.10.10.12:41001 :: CELLAR1_INN:admin :: GET /api/barrels :: Success
            00000019.0000a4 0a4 Fri Apr 05 2026 07:49:54 +00:00 [cellar_audit:info:1235] 8503e80000000068 :: CELLAR1_INN:ssh :: 10.10.10.10:39482 :: CELLAR1_INN:admin :: barrel delete -row v1 -barrel old :: Pending
            00000019.0000a5 0a5 Fri Apr 05 2026 07:50:54 +00:00 [cellar_audit:info:1236] 8503e80000000069 :: CELLAR1_INN:console :: console :: CELLAR1_INN:admin :: Logging out :: Success
            00000019.0000a6 0a6 Fri Apr 05 2026 07:51:54 +00:00 [cellar_audit:info:1236] 8503e8000000006a :: CELLAR1_INN:ssh :: 10.10.10.13:40000 :: CELLAR1_INN:otto :: shelf create -row v1 :: Error: permission denied
            """;

    private static final String PAGES =
            """
            2026-03-01 10:00:00,anna,10.1.1.5,GET,http://news.example.com/a,200,12033,ALLOWED,News,412
            2026-03-01 10:00:05,bert,10.1.1.6,GET,http://bad.example.org/x.exe,403,0,BLOCKED,Malware,3
            2026-03-01 10:00:09,-,10.1.1.7,CONNECT,mail.example.net:443,200,5120,ALLOWED,Mail,1201
            2026-03-01 10:00:14,carl,10.1.1.8,POST,http://forum.example.com/post,200,801,ALLOWED,Forum,99
            2026-03-01 10:00:21,anna,10.1.1.5,GET,http://cdn.example.com/lib.js,304,0,ALLOWED,Technology,12
            2026-03-01 10:00:28,dora,10.1.1.9,GET,http://game.example.org/play,403,0,BLOCKED,Games,2
            """;

    private static final String DOORS =
            """
            2026-05-01 07:00:01 | CTRL-2 | Door 14 (Main Entrance) | Access Granted | Card 0044213 | Holder: Anna Berg | Reader IN
            2026-05-01 07:00:41 | CTRL-2 | Door 14 (Main Entrance) | Access Denied - Unknown Card | Card 0099123 | Holder: - | Reader IN
            2026-05-01 07:03:41 | CTRL-1 | Door 3 (Server Room) | Access Denied - No Rights | Card 0044990 | Holder: Bert Kane | Reader IN
            2026-05-01 07:05:01 | CTRL-1 | Door 3 (Server Room) | Door Held Open | Card - | Holder: - | Reader -
            2026-05-01 07:09:11 | CTRL-3 | Door 7 (Lab) | Access Granted | Card 0044555 | Holder: Carl Ode | Reader IN
            """;

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        DOORS,
                        2,
                        Map.of("door", "3 (Server Room)", "card", "0044990", "holder", "Bert Kane"),
                        Set.of("remark")),
                Arguments.of(
                        CELLAR,
                        1,
                        Map.of(
                                "host", "CELLAR1_INN",
                                "app", "ssh",
                                "src", "10.10.10.11",
                                "src_port", "39483",
                                "user", "mia",
                                "result", "Error: Authentication failed"),
                        Set.of("cellar1_inn", "note", "text")),
                Arguments.of(
                        CELLAR,
                        3,
                        Map.of("user", "admin", "command", "barrel delete -row v1 -barrel old", "result", "Pending"),
                        Set.of("remark", "cellar1_inn_2")),
                Arguments.of(CELLAR, 4, Map.of("user", "admin", "app", "console"), Set.of("src_port")),
                Arguments.of(
                        PAGES,
                        1,
                        Map.of(
                                "user", "bert",
                                "url", "http://bad.example.org/x.exe",
                                "bytes", "0",
                                "category", "Malware"),
                        Set.of("column_2", "text")),
                Arguments.of(PAGES, 2, Map.of("url", "mail.example.net:443", "bytes", "5120"), Set.of("user")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void columnsAreNamedByWhatTheyHold(String log, int event, Map<String, String> expected, Set<String> none)
            throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log, event);
        expected.forEach((name, value) -> assertThat(fields).containsEntry(name, List.of(value)));
        assertThat(fields).doesNotContainKeys(none.toArray(String[]::new));
    }
}
