package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.event.Fields;

/** Values that hold two things get a field for each part; the log's own field stays. */
class ValuePartsTest {

    private static final String LOG = IntStream.range(10, 30)
            .mapToObj(i -> "2026-02-03T08:00:" + i + "Z user=kim" + i + "@ldap src=192.0.2." + i
                    + " action=login status=success version=HTTP/1." + i % 2 + "\n")
            .collect(Collectors.joining());

    @Test
    void accountsAreSplitFromTheirRealm() throws IOException {
        Generated made = Jobs.generate(LOG, false);
        Fields fields = Jobs.run(made.addOn(), made.report().sourcetypes().get(0), LOG)
                .get(3)
                .fields();
        assertThat(fields.asMap())
                .containsEntry("user", List.of("kim13@ldap"))
                .containsEntry("user_account", List.of("kim13"))
                .containsEntry("user_realm", List.of("ldap"))
                .containsEntry("http_version", List.of("1.1"));
    }

    @Test
    void aStarterIsTheParentAndAWholePathGivesItsName() throws IOException {
        String log =
                """
                {"ts":"2026-02-03T10:00:00Z","box":"WS-11","login":"t.adler","imagePath":"C:\\\\Apps\\\\ledger.exe","launcherImage":"C:\\\\Windows\\\\cmd.exe","hostAddr":"10.7.0.4/16"}
                {"ts":"2026-02-03T10:01:00Z","box":"WS-12","login":"p.wren","imagePath":"C:\\\\Apps\\\\my mail.exe","launcherImage":"C:\\\\Windows\\\\explorer.exe","hostAddr":"10.7.0.5/16"}
                {"ts":"2026-02-03T10:02:00Z","box":"WS-12","login":"p.wren","imagePath":"C:\\\\Apps\\\\my mail.exe","launcherImage":"C:\\\\Windows\\\\explorer.exe","hostAddr":"10.7.0.5/16"}
                """;
        assertThat(fields(log, 1).asMap())
                .containsEntry("process_path", List.of("C:\\Apps\\my mail.exe"))
                .containsEntry("process_name", List.of("my mail.exe"))
                .containsEntry("parent_process_path", List.of("C:\\Windows\\explorer.exe"))
                .containsEntry("parent_process_name", List.of("explorer.exe"))
                .containsEntry("dest_ip", List.of("10.7.0.5"));
    }

    @Test
    void aUrlGivesItsPortAndItsFileAndNothingWhereThereIsNone() throws IOException {
        String log =
                """
                time=2026-02-03T10:00:00Z visitor=maja target="http://wiki.example.com:8080/a/b?x=1" ref="http://wiki.example.com/start" file="http://files.example.com/pub/manual v2.pdf" code=200
                time=2026-02-03T10:00:10Z visitor=jon target="http://wiki.example.com:8080/c" ref="" file="" code=404
                time=2026-02-03T10:00:20Z visitor=maja target="http://wiki.example.com:8080/d" ref="http://wiki.example.com/c" file="http://files.example.com/pub/x.zip" code=200
                """;
        assertThat(fields(log, 0).asMap())
                .containsEntry("dest_port", List.of("8080"))
                .containsEntry("http_referrer", List.of("http://wiki.example.com/start"))
                .containsEntry("file_name", List.of("manual v2.pdf"))
                .containsEntry("user", List.of("maja"));
        assertThat(fields(log, 1).asMap()).doesNotContainKey("file_name");
    }

    @Test
    void anAccountLosesADomainThatTheSampleDoesNotShow() throws IOException {
        String log = LOG.replace("@ldap", "");
        Generated made = Jobs.generate(log, false);
        Fields fields = Jobs.run(
                        made.addOn(),
                        made.report().sourcetypes().get(0),
                        log.replace("user=kim10", "user=HARBOUR\\kim10"))
                .get(0)
                .fields();
        assertThat(fields.asMap())
                .containsEntry("user", List.of("kim10"))
                .containsEntry("dest_nt_domain", List.of("HARBOUR"));
    }

    @Test
    void aTimeOfDayIsNoAddress() throws IOException {
        String log =
                """
                2026-02-03 10:00:00 agent1 event=exec program="/usr/bin/python3" uid=0 account=alma
                2026-02-03 10:00:09 agent1 event=exec program="/opt/tools/sync" uid=1000 account=jarek
                2026-02-03 10:00:19 agent1 event=exit program="/opt/tools/sync" uid=1000 account=jarek
                """;
        assertThat(fields(log, 0).asMap()).doesNotContainKey("src");
    }

    private static Fields fields(String log, int event) throws IOException {
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log)
                .get(event)
                .fields();
    }
}
