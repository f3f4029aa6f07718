package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.synth.cim.vocabulary.Meaning;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;

class CandidatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "actor.source_ip; 10.1.2.3; src",
                "FlowSrcPort; 443; src_port",
                "conndestip; 10.0.0.9; dest",
                "upstreamHostname; app01; dest_host",
                "winlog.event_data.TargetUserName; alice; user",
                "source.user.name; alice; src_user",
                "dns.question.name; www.example.org; query",
                "http.response.status_code; 404; status",
                "process.parent.executable; /usr/sbin/cron; parent_process_path"
            })
    void readsTheMeaningOfAName(String name, String value, String target) {
        assertThat(meanings(name, value)).contains(target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "source.user.name; alice; user",
                "src_port; https; src_port",
                "s; I; src",
                "user.name; true; user",
                "geo.src.country; NL; src",
                "source_mac; not-a-mac; src_mac"
            })
    void believesNoNameThatTheValuesContradict(String name, String value, String target) {
        assertThat(meanings(name, value)).doesNotContain(target);
    }

    private static List<String> meanings(String name, String values) {
        return FieldMeanings.of(
                        new ProfiledField(name, Arrays.asList(values.split("\\|")), 1, ""), MeaningTable.standard())
                .stream()
                .map(Meaning::target)
                .toList();
    }
}
