package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the same place of every event is a column, whatever marks stand around it. */
class HeaderColumnsTest {

    @Test
    void theMachineBehindPriorityAndTimeIsTheHostWhateverTheTimesLayout() throws IOException {
        String log =
                """
                <134> 03/22/2026:08:14:02 GMT mill-dmz-01 0-WHL-1 : wheel TURN 184233 : fast by miller jon
                <131> 03/22/2026:08:14:37 GMT mill-dmz-01 0-WHL-0 : wheel STOP 184240 : flour is out
                <134> 03/22/2026:08:15:11 GMT mill-dmz-01 0-WHL-1 : gate OPEN 184251 : by miller ann
                <134> 03/22/2026:08:15:40 GMT mill-dmz-02 0-WHL-1 : gate SHUT 184263 : by miller jon
                """;
        assertThat(Jobs.fields(log).get(3))
                .containsEntry("log_host", List.of("mill-dmz-02"))
                .containsEntry("dvc", List.of("mill-dmz-02"))
                .doesNotContainKey("gmt");
    }

    @Test
    void anEmptyPlaceOfTheStandardHeaderIsNoMessageAndItsAddressNoSource() throws IOException {
        String log =
                """
                <134>1 2026-03-02T06:30:02.120Z 192.0.2.11 LOFT-X2 - - - User "mia" came in from 192.0.2.200 via gate 7.
                <132>1 2026-03-02T06:30:40.512Z 192.0.2.11 LOFT-X2 - - - User "tom" failed to come in from 192.0.2.201.
                <133>1 2026-03-02T06:31:11.007Z 192.0.2.11 LOFT-X2 - - - Roof was changed by user "mia".
                <134>1 2026-03-02T06:31:58.800Z 192.0.2.12 LOFT-S6 - - - Door down on P0.3.
                <134>1 2026-03-02T06:32:58.800Z 192.0.2.12 LOFT-S6 - - - Door up on P0.3.
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(1))
                .containsEntry("log_host", List.of("192.0.2.11"))
                .containsEntry("src", List.of("192.0.2.201"))
                .containsEntry("message", List.of("User \"tom\" failed to come in from 192.0.2.201."))
                .doesNotContainKey("src_ip");
        assertThat(fields.get(3)).doesNotContainKey("src");
    }

    @Test
    void aLevelInThePlaceOfTheProgramIsNoProgram() throws IOException {
        String log =
                """
                Mon Mar  2 08:02:40 2026 : Info: mill started
                Mon Mar  2 08:02:41 2026 : Gate: mia came in
                Mon Mar  2 08:03:41 2026 : Error: wheel 7 stuck
                Mon Mar  2 08:03:49 2026 : Gate: tom came in
                Mon Mar  2 08:04:49 2026 : Warning: flour is low
                Mon Mar  2 08:05:49 2026 : Gate: ann came in
                """;
        List<Map<String, List<String>>> fields = Jobs.fields(log);
        assertThat(fields.get(2))
                .containsEntry("log_level", List.of("Error"))
                .doesNotContainKeys("program", "process_name");
        assertThat(fields.get(1)).containsEntry("program", List.of("Gate")).doesNotContainKey("log_level");
    }

    @Test
    void wordsBeforeTheTimeAreColumns() throws IOException {
        String log =
                """
                door.open    OK    hut4  mara   3 Feb 2026 08:00:01.100  wing east  by hand
                door.close   OK    hut4  mara   3 Feb 2026 08:00:09.200  wing east  by wind
                lamp.light   FAIL  hut2  nils   3 Feb 2026 08:01:09.000  wing east  no oil
                lamp.trim    OK    hut2  olga   3 Feb 2026 08:02:09.000  wing west  wick 3
                guest.enter  FAIL  hut7  pete   3 Feb 2026 08:04:09.000  wing west  key 9
                """;
        Map<String, List<String>> fields = Jobs.fields(log).get(2);
        assertThat(fields)
                .containsEntry("vendor_action", List.of("lamp.light"))
                .containsEntry("result", List.of("FAIL"))
                .containsEntry("log_host", List.of("hut2"))
                .containsEntry("user", List.of("nils"));
        assertThat(fields.keySet()).noneMatch(name -> name.matches("(?i)(?:feb|mara|nils|ok|fail).*"));
    }

    @Test
    void marksSetColumnsApart() throws IOException {
        String log =
                """
                <301> <7> <QUIET> <barn-a 192.0.2.7>  cow 2 fed at stall 9
                <302> <7> <NOISY> <barn-b 192.0.2.8>  goat 4 left the yard by gate 1
                <301> <7> <QUIET> <barn-b 192.0.2.8>  cow 9 fed at stall 2
                <302> <9> <NOISY> <barn-a 192.0.2.7>  goat 5 left the yard by gate 2
                """;
        assertThat(Jobs.fields(log).get(1))
                .containsEntry("event_id", List.of("302"))
                .containsEntry("number", List.of("7"))
                .containsEntry("log_level", List.of("NOISY"))
                .containsEntry("log_host", List.of("barn-b"))
                .containsEntry("dvc_ip", List.of("192.0.2.8"))
                .containsEntry("message", List.of("goat 4 left the yard by gate 1"))
                .doesNotContainKey("syslog_priority");
    }

    @Test
    void aLevelIsALevelInAnyMark() throws IOException {
        String log =
                """
                mast3 : #INFO# sail 2 set by 'kim'
                mast3 : #WARN#  wind above 7 knots
                mast3 : #SQUALL# reef sail 1 now
                mast3 : #INFO# sail 1 set by 'lou'
                """;
        assertThat(Jobs.fields(log).get(2))
                .containsEntry("log_host", List.of("mast3"))
                .containsEntry("log_level", List.of("SQUALL"))
                .containsEntry("message", List.of("reef sail 1 now"))
                .doesNotContainKey("mast3");
    }
}
