package org.tafoundry.synth.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.PayloadKind;

class UnknownLayoutsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "10.0.0.1,4000,10.0.0.2,443,tcp,allow / 10.0.0.3,4001,10.0.0.4,80,udp,deny"
                        + " ! src_ip src_port dest_ip dest_port transport vendor_action",
                "10.0.0.1,10.0.0.2,4000,443,high / 10.0.0.3,10.0.0.4,4001,80,low"
                        + " ! src_ip dest_ip src_port dest_port severity",
                "2024-01-01 10:00:00,GET,https://a.example.org/x,200,0.21 / 2024-01-01 10:00:01,POST,https://a.example.org/y,404,0.3"
                        + " ! log_time http_method url status column_5",
                "Rule: 7,Zone: dmz,true,/etc/passwd / Rule: 9,Zone: lan,false,/etc/hosts ! rule zone flag file_path",
                "ACME\\jo,00:11:22:33:44:55,success,,Logged on to the portal / ACME\\al,00:11:22:33:44:66,failure,,Wrong password given"
                        + " ! user src_mac result unused text"
            })
    void namesColumnsByTheirValues(String events, String names) {
        List<List<String>> rows = Arrays.stream(events.split(" / "))
                .map(e -> Arrays.asList(e.split(",", -1)))
                .toList();
        assertThat(String.join(" ", ColumnNaming.names(rows, rows.get(0).size())))
                .isEqualTo(names.strip());
    }

    @Test
    void findsDelimitedEventsAmongOthers() {
        List<LayoutMatch> found = UnknownLayouts.match(List.of(
                text("service started"),
                text("1,10.0.0.1,10.0.0.2,tcp,allow,lan,dmz,web"),
                text("2,10.0.0.5,10.0.0.6,udp,deny,lan,dmz,dns"),
                text("stopping, as asked, after all, by the one, who may, do so, at night")));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).payloads()).hasSize(2);
        assertThat(found.get(0).regex())
                .contains("(?<src_ip>")
                .contains("(?<vendor_action>")
                .endsWith("\\s*$");
    }

    private static Payload text(String event) {
        return new Payload(event, PayloadKind.TEXT, 0);
    }
}
