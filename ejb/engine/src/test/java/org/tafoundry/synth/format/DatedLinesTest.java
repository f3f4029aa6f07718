package org.tafoundry.synth.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines that each have their time are events, wherever the time stands in them. */
class DatedLinesTest {

    @Test
    void aTimeAtTheEndOfLinesThatBeginInManyWays() {
        String log =
                """
                [keeper entered] from source 192.0.2.6, Wednesday, February 18, 2026 11:13:39
                [Flood: SYN] from source: 203.0.113.5, port 80, Wednesday, February 18, 2026 11:20:23
                [LAN reached from outside] from 203.0.113.9:46589 to 192.0.2.9:8080, Wednesday, February 18, 2026 12:11:37
                [Lease: 192.0.2.11] to card 20:7d:74:70:da:1d, Wednesday, February 18, 2026 12:15:51
                [Clock set by the quay] Wednesday, February 18, 2026 19:03:07
                [Line up] address: 198.51.100.24, Thursday, February 19, 2026 05:02:32
                """;
        assertThat(BreakDesigner.design(log).events()).hasSize(6);
    }

    @Test
    void aTimeAtTheBeginningOfSomeLinesAndBehindColumnsInOthers() {
        String log =
                """
                *** Opening quayd 2.0 on [Tue Mar 17 15:36:20 2026] ***
                [job: 23|berth: 0] 192.0.2.1 () {46 in 851} [Tue Mar 17 15:36:31 2026] GET /ropes/ took 10
                [job: 21|berth: 0] 192.0.2.7 (ines) {46 in 890} [Tue Mar 17 15:37:02 2026] GET /oars took 2
                Tue Mar 17 15:39:10 2026 - *** job 2 (23) is late ***
                Tue Mar 17 15:39:11 2026 - job 2 (23) died
                [job: 31|berth: 0] 203.0.113.80 () {44 in 955} [Tue Mar 17 15:40:03 2026] GET /.env took 1
                """;
        assertThat(BreakDesigner.design(log).events()).hasSize(6);
    }
}
