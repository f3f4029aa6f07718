package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns are aligned whatever separates them, and named after what they hold. */
class SeparatedColumnsTest {

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(
                        """
                        2026-02-01 08:00:01 :: pump 7 :: 192.0.2.4 :: https://mill.example/a :: high :: ok
                        2026-02-01 08:00:02 :: pump 9 :: 192.0.2.5 :: https://mill.example/b :: low :: ok
                        2026-02-01 08:00:03 :: valve :: 192.0.2.6 :: https://mill.example/c :: low :: failed
                        """,
                        1,
                        Map.of("src_ip", "192.0.2.5", "url", "https://mill.example/b", "severity", "low")),
                Arguments.of(
                        """
                        7,2026-02-01 08:00:01,PASSAGE,in,192.0.2.4,198.51.100.9,gate-web,ines,wing-a,wing-b,40001,443,tcp,allow,300,100,200
                        7,2026-02-01 08:00:02,KNOCK,bad,192.0.2.5,198.51.100.9,gate-ssh,,wing-a,wing-b,40002,22,tcp,deny,"Loud, long (12)",high
                        7,2026-02-01 08:00:03,PASSAGE,in,192.0.2.6,198.51.100.8,gate-dns,omar,wing-b,wing-a,40003,53,udp,allow,90,40,50
                        7,2026-02-01 08:00:04,KNOCK,bad,192.0.2.7,198.51.100.9,gate-ssh,,wing-a,wing-b,40009,22,tcp,deny,"Short (13)",low
                        7,2026-02-01 08:00:05,PASSAGE,in,192.0.2.6,198.51.100.8,gate-web,ines,wing-b,wing-b,40005,80,tcp,allow,9,4,5
                        """,
                        1,
                        Map.of(
                                "gate", "gate-ssh",
                                "src_wing", "wing-a",
                                "dest_wing", "wing-b",
                                "src_port", "40002",
                                "dest_port", "22",
                                "signature", "Loud, long (12)",
                                "severity", "high")),
                Arguments.of(
                        """
                        #Software: Dovecote
                        #Fields: date-time,client-ip,event-id,recipient-address,total-bytes,message-subject
                        2026-02-01T08:00:01.000Z,192.0.2.4,RECEIVE,ines@inn.example,120,One egg
                        2026-02-01T08:00:02.000Z,192.0.2.5,SEND,omar@inn.example,90,"Two eggs, white"
                        """,
                        1,
                        Map.of("client_ip", "192.0.2.5", "message_subject", "Two eggs, white", "total_bytes", "90")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columnsAreNamed(String log, int event, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log).get(event);
        expected.forEach((name, value) -> assertThat(fields).as(name).containsEntry(name, List.of(value)));
    }

    @Test
    void rowsOfOneTypeGetNoFieldOfAnother() throws IOException {
        String log = tables().toList().get(1).get()[0].toString();
        assertThat(Jobs.fields(log).get(1)).doesNotContainKeys("bytes", "bytes_in", "bytes_out");
        assertThat(Jobs.fields(log).get(2))
                .containsEntry("bytes", List.of("90"))
                .doesNotContainKey("signature");
    }

    @Test
    void theLegendAboveAHeaderIsNoEvent() throws IOException {
        String log =
                """
                \t\tKennel Book

                Code  Meaning
                10\tA dog came.
                11\tA dog left.

                Code,Day,Hour,Dog,Street Address,Owner Name,Weight
                10,02/01/26,08:00:01,Rex,192.0.2.4,lena,12
                11,02/01/26,08:10:01,Rex,192.0.2.4,lena,12
                10,02/01/26,08:20:01,Ada,,
                """;
        assertThat(Jobs.fields(log)).hasSize(3);
        assertThat(Jobs.fields(log).get(1))
                .containsEntry("Dog", List.of("Rex"))
                .containsEntry("Street_Address", List.of("192.0.2.4"));
    }

    @Test
    void theMessageInTheLastColumnIsRead() throws IOException {
        String log =
                """
                * 17:01:22.101 * (net-3) * ROPE_LOST * boat 12 drifted away, seen from 192.0.2.1
                * 17:01:25.330 * (net-3) * ROPE_FAST * boat 12 was caught again, seen from 192.0.2.1
                * 17:02:00.007 * (net-1) * HORN_LOUD * boat 14 blew its horn, heard from 192.0.2.7
                """;
        assertThat(Jobs.fields(log).get(2))
                .containsEntry("column_3", List.of("HORN_LOUD"))
                .containsEntry("boat", List.of("14"))
                .containsEntry("src", List.of("192.0.2.7"))
                .doesNotContainEntry("src_ip", List.of("17:02:00.007"));
    }

    @Test
    void aRowOfTypesBelowTheHeaderIsNoEvent() throws IOException {
        String log =
                """
                "record","door","who","opened","cause"
                INTEGER,VARCHAR(50),VARCHAR(128),INTEGER,INTEGER
                1,"north","mia",1772438401,16
                1,"south","tom",1772438409,0
                2,"south","ann",1772438419,16
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields).hasSize(3);
        assertThat(fields.get(0)).containsEntry("door", List.of("north")).containsEntry("who", List.of("mia"));
    }
}
