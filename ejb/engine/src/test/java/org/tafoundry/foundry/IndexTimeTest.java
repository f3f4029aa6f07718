package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.splunk.event.SearchedEvent;

/** How events break, and their time and host, as a search with the generated add-on sees them. */
class IndexTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Dec 30 09:13:4%d 192.0.2.111 Web user 'mara' opened door %1$d~ 192.0.2.111",
                "1 2025-05-15T16:25:5%dZ gate01 DoorGuard 19710 - [action:\"shut\"; door:\"%1$d\"; by:\"mara\"]~"
                        + " gate01",
                "<156> oct 11 16:10:2%d 192.0.2.10 vendor=Acme product=Gate action=open door=%1$d~ 192.0.2.10",
                "2025-06-02T11:58:1%d.000Z info doord[45700] [Originator@6876 sub=doors] BEGIN lro-84%1$d~ localhost",
                "2025-05-05T11:44:5%d.120Z DOCKED boat=lark berth=%1$d~ localhost",
                "10:00:0%d.120 [main] INFO door - opened %1$d~ localhost",
                "<189>810%d: Nov 26 2025 14:00:0%1$d.246 UTC : %%DOOR-5-OPEN: door %1$d opened~ localhost",
            })
    void theHostIsTakenOnlyWhereTheEventsNameIt(String line, String host) throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i < 7; i++) {
            log.append(line.formatted(i)).append('\n');
        }
        Generated generated = Jobs.generate(log.toString(), false);
        assertThat(events(generated, log.toString()))
                .hasSize(6)
                .allSatisfy(e -> assertThat(e.event().host()).isEqualTo(host));
        assertThat(generated.report().analysis().findings().stream()
                        .anyMatch(f -> f.code().name().equals("SAMPLE_HOST_TAKEN")))
                .as("a finding says so")
                .isEqualTo(!host.equals("localhost"));
    }

    @Test
    void aZoneThatSomeEventsStateInAValueIsThatOfAll() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            String raised = i % 3 == 1 ? " raised=\"2026-02-04T08:10:0" + i + "+02:00\"" : "";
            log.append("2026-02-04 08:10:0" + i + " quay[4] lift nr=" + i + raised + "\n");
        }
        assertThat(events(Jobs.generate(log.toString(), false), log.toString()))
                .extracting(e -> e.event().time().instant())
                .startsWith(Instant.parse("2026-02-04T06:10:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# Journal of the quay, all times in UTC+02:00~ 2026-02-04T06:10:00Z",
                "# time zone: Europe/Berlin~ 2026-02-04T07:10:00Z",
                "# times are CEST (summer)~ 2026-02-04T06:10:00Z",
                "# Journal of the quay +02:00~ 2026-02-04T08:10:00Z",
                "# times of lifts on BERTH~ 2026-02-04T08:10:00Z",
            })
    void aZoneThatTheHeaderStatesIsUsed(String header, String time) throws IOException {
        StringBuilder log = new StringBuilder(header + "\nDate;Time;Lift;State\n");
        for (int i = 0; i < 8; i++) {
            log.append("2026-02-04;08:10:0" + i + ";L" + i + ";UP\n");
        }
        assertThat(events(Jobs.generate(log.toString(), false), log.toString()))
                .extracting(e -> e.event().time().instant())
                .contains(Instant.parse(time));
    }

    @Test
    void coloursAreRemovedBehindTheTime() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            log.append("\u001b[2m2026-02-04T08:10:0" + i
                    + ".500Z\u001b[0m \u001b[32m INFO\u001b[0m quay::lift: up \u001b[3mnr\u001b[0m=" + i
                    + (i == 5 ? "\n\u001b[31m   caused by: no power\u001b[0m\n" : "\n"));
        }
        assertThat(events(Jobs.generate(log.toString(), false), log.toString()))
                .hasSize(8)
                .allSatisfy(e ->
                        assertThat(e.event().raw()).doesNotContain("\u001b").startsWith("2026-02-04T08"))
                .extracting(e -> e.event().time().instant())
                .startsWith(Instant.parse("2026-02-04T08:10:00.500Z"));
    }

    @Test
    void commentsOfALogThatBeginsWithOneAreNoEvents() throws IOException {
        String line = "2026-02-04T08:10:0%d.000Z lift state=up nr=%1$d\n";
        StringBuilder log = new StringBuilder("# journal of the quay\n");
        for (int i = 0; i < 8; i++) {
            log.append(line.formatted(i)).append(i == 4 ? "# rotated\n" : "");
        }
        assertThat(events(Jobs.generate(log.toString(), false), log.toString())).hasSize(8);
        String numbered = log.toString().replace("# rotated", "#17 rotated").replace("# journal", "#16 journal");
        assertThat(events(Jobs.generate(numbered, false), numbered)).hasSize(10);
    }

    @Test
    void linesWithoutATimeAreSaidToBeUnsure() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            log.append("2026-02-04 08:10:0" + i + " lift " + i + " up\n")
                    .append("switch=" + i + " at=quay nr=5 load=3\nswitch=1 at=quay nr=" + i + " load=9\n");
        }
        assertThat(codes(Jobs.generate(log.toString(), false))).contains("SAMPLE_BREAKS_UNSURE");
        assertThat(codes(Jobs.generate("2026-02-04 08:10:00 lift up\n".repeat(9), false)))
                .doesNotContain("SAMPLE_BREAKS_UNSURE");
    }

    @Test
    void columnsOfTheW3CAreInUtc() throws IOException {
        String log = "#Fields: date time c-ip method path status\n"
                + "2026-02-04 08:10:00 192.0.2.1 GET /quay 200\n".repeat(5);
        assertThat(codes(Jobs.generate(log, false)))
                .contains("SAMPLE_ZONE_STATED")
                .doesNotContain("SAMPLE_ZONE_ASSUMED");
    }

    private static List<String> codes(Generated generated) {
        return generated.report().analysis().findings().stream()
                .map(f -> f.code().name())
                .toList();
    }

    @Test
    void linesThatAreDroppedAreNoDoubtAboutTheTime() throws IOException {
        StringBuilder log = new StringBuilder(
                "#separator \\x09\n#open\t2026-02-04-08-00-00\n#fields\tts\tuid\tsrc\tport\tbytes\n#types\ttime\tstring\taddr\tport\tcount\n");
        for (int i = 0; i < 8; i++) {
            log.append(
                    "177019260" + i + ".12345" + i + "\tC" + i + "\t192.0.2." + i + "\t44" + i + "\t" + i * 10 + "\n");
        }
        Generated generated = Jobs.generate(log.toString(), false);
        assertThat(generated.report().analysis().findings())
                .extracting(f -> f.code().name())
                .doesNotContain("SAMPLE_ZONE_ASSUMED");
        assertThat(generated.report().validation().findings())
                .extracting(f -> f.code().name())
                .doesNotContain("TIME_NOT_FOUND", "TIME_FORMAT_NO_MATCH");
    }

    @Test
    void computedTimesAreRight() throws IOException {
        String log =
                "15-Mär-2025 18:54:42.585 INFO a\n24-Okt-2025 07:00:01.200 INFO b\n02-Dez-2025 07:00:01.900 INFO c\n";
        assertThat(events(Jobs.generate(log, false), log))
                .extracting(e -> e.event().time().instant())
                .containsExactly(
                        Instant.parse("2025-03-15T18:54:42.585Z"),
                        Instant.parse("2025-10-24T07:00:01.200Z"),
                        Instant.parse("2025-12-02T07:00:01.900Z"));
    }

    @Test
    void minutesToTheWestAreAdded() throws IOException {
        String log =
                """
                <![REC[event object:
                instance of Crate
                ]REC]!><time="19:33:20.001-060" date="11-28-2024" component="Dock">
                <![REC[weighed]REC]!><time="19:34:41.512-060" date="11-28-2024" component="Dock">
                <![REC[shipped]REC]!><time="01:52:13.827+480" date="11-29-2024" component="Dock">
                """;
        assertThat(events(Jobs.generate(log, false), log))
                .extracting(e -> e.event().time().instant())
                .containsExactly(
                        Instant.parse("2024-11-28T18:33:20.001Z"),
                        Instant.parse("2024-11-28T18:34:41.512Z"),
                        Instant.parse("2024-11-29T09:52:13.827Z"));
    }

    @Test
    void labelsOfTai64nAreTimes() throws IOException {
        String log = "@4000000067d258411b6e0000 mailq: 3 waiting\n@4000000067d258421b6f1a90 mailq: 2 waiting\n";
        assertThat(events(Jobs.generate(log, false), log))
                .extracting(e -> e.event().time().instant().getEpochSecond())
                .containsExactly(1741838391L, 1741838392L);
    }

    private static List<SearchedEvent> events(Generated generated, String log) throws IOException {
        return Jobs.run(generated.addOn(), generated.report().sourcetypes().get(0), log);
    }
}
