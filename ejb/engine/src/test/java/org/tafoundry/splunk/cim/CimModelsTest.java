package org.tafoundry.splunk.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.splunk.event.Fields;

class CimModelsTest {

    private static final CimModels MODELS = CimModels.standard();

    private static Fields fields(String pairs) {
        Fields fields = new Fields();
        for (String pair : pairs.split(";")) {
            if (pair.contains("=")) {
                fields.append(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return fields;
    }

    @Test
    void hasAllModelsWithFieldsAndInheritance() {
        assertThat(MODELS.models()).hasSize(25);
        assertThat(MODELS.datasets()).hasSize(128);
        assertThat(MODELS.datasets())
                .allSatisfy(dataset -> assertThat(dataset.constraints()).hasSameSizeAs(dataset.path()));
        CimDataset child = MODELS.dataset("Authentication", "Failed_Default_Authentication")
                .orElseThrow();
        assertThat(child.path())
                .containsExactly("Authentication", "Default_Authentication", "Failed_Default_Authentication");
        assertThat(child.field("user")).isPresent();
        assertThat(child.isRoot()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            authentication          | action=failure;user=anna     | Authentication.Authentication Authentication.Failed_Authentication
            authentication          | action=success;user=WEB$     |
            authentication default  | action=success;user=admin    | Authentication.Authentication Authentication.Successful_Authentication Authentication.Default_Authentication Authentication.Successful_Default_Authentication
            network communicate     | action=blocked               | Network_Traffic.All_Traffic Network_Traffic.Traffic_By_Action Network_Traffic.Blocked_Traffic
            network                 | action=blocked               |
            network resolution dns  | query=a.example              | Network_Resolution.DNS
            web proxy               | status=200                   | Web.Web Web.Proxy
            listening port          | dest=web                     | Application_State.All_Application_State Application_State.Ports Endpoint.Ports
            malware attack          | action=allowed               | Malware.Malware_Attacks Malware.Allowed_Malware
            performance os uptime   | uptime=5                     | Performance.All_Performance Performance.OS Performance.Uptime
            """)
    void putsEventsIntoTheirDatasets(String tags, String event, String expected) {
        List<String> found = MODELS.membership(fields(event), List.of(tags.split(" "))).stream()
                .map(dataset -> dataset.model() + "." + dataset.name())
                .toList();

        assertThat(found).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    @Test
    void anEventWithoutTagsBelongsNowhere() {
        assertThat(MODELS.membership(fields("action=failure"), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Authentication, Authentication, action, failure, true",
        "Authentication, Authentication, action, failed, false",
        "Authentication, Authentication, user, anything, true",
        "Network_Traffic, All_Traffic, bytes, 12, true",
        "Network_Traffic, All_Traffic, bytes, 12 kB, false",
        "Alerts, Alerts, severity, high, true",
        "Alerts, Alerts, severity, HIGH, false"
    })
    void knowsTheAllowedValues(String model, String dataset, String field, String value, boolean expected) {
        CimField found =
                MODELS.dataset(model, dataset).flatMap(d -> d.field(field)).orElseThrow();

        assertThat(found.allows(value)).isEqualTo(expected);
    }

    @Test
    void countsCoverageAndValuesPerDataset() {
        CimCoverage coverage = new CimCoverage(MODELS);
        coverage.add(fields("action=failure;user=anna;src=10.0.0.1;dest=web;app=sshd"), List.of("authentication"), 1);
        coverage.add(fields("action=denied;user=bo;src="), List.of("authentication"), 1);

        CimCoverage.Served served = coverage.served().get(0);
        int recommended = served.dataset().recommended().size();
        assertThat(served.events()).isEqualTo(2);
        assertThat(served.present()).containsEntry("user", 2L).containsEntry("src", 1L);
        assertThat(served.coverage()).isCloseTo(7.0 / (2 * recommended), Offset.offset(1e-9));
        assertThat(served.missing()).contains("src_user").doesNotContain("user", "src");
        assertThat(served.nonconforming()).containsExactly("action=denied");
        assertThat(coverage.served()).hasSize(2);
    }

    @Test
    void knowsSeveralVersionsAndTakesTheNewest() {
        assertThat(MODELS.version()).isEqualTo("8.5");
        CimModels older = CimModels.of(CimVersion.of("4.20").orElseThrow());
        assertThat(older.version()).isEqualTo("4.20");
        assertThat(older.models()).isEqualTo(MODELS.models());
        assertThat(CimVersion.of("")).contains(CimVersion.V8_5);
        assertThat(CimVersion.of("9.9")).isEmpty();
        assertThat(MODELS.dataset("Alerts", "Alerts").orElseThrow().field("dest_bunit"))
                .hasValueSatisfying(field -> assertThat(field.filled()).isTrue());
    }

    @Test
    void asksForFieldsThatCanBeThereAndTakesNoEmptyPhraseForAValue() {
        CimCoverage coverage = new CimCoverage(MODELS);
        coverage.add(
                fields("transport=icmp;src=10.0.0.1;user=unknown;bytes=5;dest_bunit=a"),
                List.of("network", "communicate"),
                1);

        CimCoverage.Served served = coverage.served().get(0);
        assertThat(served.expected()).containsKey("dest").doesNotContainKeys("dest_port", "src_port");
        assertThat(served.missing()).contains("dest", "user").doesNotContain("dest_port", "src");
        assertThat(served.empty()).containsExactly("user=unknown");
        assertThat(served.apart()).containsExactly("bytes without bytes_in, bytes_out");
        assertThat(served.filled()).containsExactly("dest_bunit");
    }
}
