package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.tags;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values in braces, machines that a header names by address, and what a sensor stopped under one name. */
class BracesAndWritersTest {

    private static final String VAULT =
            """
            Sep  3 07:58:31 store1 Trail: Opid = {41207} Audittime = {3 Sept 2024 07:58:30} Level = {Low} Username = {PIER\\ines} Operation = {User Login} Details = {Interface : [Console], Client : [10.20.30.41], Status : [Success]}
            Sep  3 08:01:12 store1 Trail: Opid = {41208} Audittime = {3 Sept 2024 08:01:11} Level = {High} Username = {omar} Operation = {User Login} Details = {Interface : [Console], Client : [10.20.30.77], Status : [Failed], Reason : [Invalid username or password]}
            Sep  3 08:40:26 store1 Trail: Opid = {41219} Audittime = {3 Sept 2024 08:40:25} Level = {Critical} Username = {PIER\\bo} Operation = {Delete Client} Details = {Client [fs-old-02] was deleted from cell [store1]}
            Sep  3 09:02:03 store1 Trail: Opid = {41223} Audittime = {3 Sept 2024 09:02:02} Level = {High} Username = {omar} Operation = {Modify Plan} Details = {Plan [thirty] : days changed from [30] to [7]}
            Sep  3 10:15:40 store1 Alerts: Alertid = {17} Alertname = {Copy Failed} Alertseverity = {Critical} Client = {sql-2} Alertdescription = {Type: Job Care - Protection of Data, Detected Criteria: Job Failed, Reason: [Failed to mount]}
            """;

    private static final String SWITCH =
            """
            Mar 14 09:12:44 10.90.90.90 INFO: Successful login through Web (Username: ines, IP: 10.90.90.92)
            Mar 14 09:13:36 10.90.90.90 INFO: Port 24 link up, 100Mbps
            Mar 14 09:24:17 10.90.90.91 WARN: Login failed through Telnet (Username: root, IP: 10.90.90.141)
            Mar 14 10:44:20 10.90.90.90 INFO: Logout through Telnet (Username: ines, IP: 10.90.90.92)
            """;

    @Test
    void aValueInBracesIsTheValue() throws IOException {
        assertThat(fields(VAULT, 1)).containsEntry("user", List.of("omar"));
        assertThat(fields(VAULT, 3)).containsEntry("action", List.of("modified"));
    }

    @Test
    void aStatedStatusInsideAValueIsTheEndOfALogin() throws IOException {
        assertThat(fields(VAULT, 0)).containsEntry("action", List.of("success"));
        assertThat(fields(VAULT, 1)).containsEntry("action", List.of("failure"));
    }

    @Test
    void theNameOfAnAlertComesBeforeItsDescription() throws IOException {
        assertThat(fields(VAULT, 4)).containsEntry("signature", List.of("Copy Failed"));
        assertThat(tags(VAULT, 4)).contains("alert");
        assertThat(tags(VAULT, 3)).doesNotContain("alert");
    }

    @Test
    void aHeaderMayNameTheMachineByItsAddress() throws IOException {
        assertThat(fields(SWITCH, 0))
                .containsEntry("dest", List.of("10.90.90.90"))
                .containsEntry("dvc", List.of("10.90.90.90"))
                .containsEntry("src", List.of("10.90.90.92"));
        assertThat(fields(SWITCH, 2))
                .containsEntry("dest", List.of("10.90.90.91"))
                .containsEntry("src", List.of("10.90.90.141"));
    }

    @Test
    void theWriterIsNoDestinationWhereEventsNameTwoOthers() throws IOException {
        String log =
                """
                Mar 20 07:52:04 10.210.49.41 guard: WARNING 300039 Intrusions "post flood" 59.86.235.202 54255 175.207.24.20 80 low forward
                Mar 20 07:52:31 10.210.49.41 guard: WARNING 450008 Intrusions "conn flood" 115.89.124.56 1463 175.207.23.64 80 medium drop
                Mar 20 07:55:06 10.210.49.41 guard: WARNING 432 Scanning "horizontal scan" 114.122.2.201 77 175.207.23.65 8080 medium drop
                """;
        assertThat(fields(log, 0).getOrDefault("dest", List.of())).doesNotContain("10.210.49.41");
    }

    @Test
    void whatWasStoppedUnderTheNameOfAnAttackIsOne() throws IOException {
        String log =
                """
                CEF:0|Pier|Gate|1.0|mitigate|Activity mitigated|10|act=deny cs2=SQL Injection Attack cs2Label=Rule Messages dhost=shop.pier.example dpt=443 out=0 request=https://shop.pier.example/a requestMethod=GET src=192.0.2.81
                CEF:0|Pier|Gate|1.0|detect|Activity detected|5|act=alert cs2=Cross-site Scripting (XSS) cs2Label=Rule Messages dhost=shop.pier.example dpt=443 out=51 request=https://shop.pier.example/b requestMethod=GET src=192.0.2.82
                CEF:0|Pier|Gate|1.0|mitigate|Activity mitigated|10|act=deny cs2=Burst threshold reached cs2Label=Rule Messages dhost=shop.pier.example dpt=443 out=29 request=https://shop.pier.example/c requestMethod=POST src=192.0.2.83
                CEF:0|Pier|Gate|1.0|mitigate|Activity mitigated|10|act=deny cs2=Path Traversal Attack cs2Label=Rule Messages dhost=shop.pier.example dpt=443 out=29 request=https://shop.pier.example/d requestMethod=GET src=192.0.2.84
                """;
        for (int i = 0; i < 4; i++) {
            assertThat(tags(log, i)).contains("ids");
        }
    }
}
