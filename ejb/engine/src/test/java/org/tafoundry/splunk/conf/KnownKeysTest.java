package org.tafoundry.splunk.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;

class KnownKeysTest {

    private final Findings findings = new Findings();

    private void check(String path, String stanza, String key) {
        byte[] content = ("[" + stanza + "]\n" + key + " = 1\n").getBytes(StandardCharsets.UTF_8);
        KnownKeys.check(ConfReader.read(path, content, new Findings()), findings);
    }

    @ParameterizedTest
    @CsvSource({
        "props.conf,      LINE_BREAKR,       LINE_BREAKER",
        "props.conf,      line_breaker,      LINE_BREAKER",
        "props.conf,      SHOULD_LINE_MERGE, SHOULD_LINEMERGE",
        "props.conf,      TIMEFORMAT,        TIME_FORMAT",
        "props.conf,      FIELDALAIS-src,    FIELDALIAS-src",
        "props.conf,      EXTRCT-a,          EXTRACT-a",
        "props.conf,      EXTRACT_a,         EXTRACT-a",
        "props.conf,      eval_end_time,     EVAL-end_time",
        "transforms.conf, REGEXP,            REGEX",
        "transforms.conf, max_match,         max_matches",
        "eventtypes.conf, serach,            search",
        "macros.conf,     defintion,         definition",
        "inputs.conf,     sourcetpye,        sourcetype",
        "app.conf,        check_for_update,  check_for_updates",
        "props.conf,      NO_SUCH_THING,     ''",
    })
    void suggestsTheKeyThatWasMeant(String conf, String key, String meant) {
        check("default/" + conf, "st", key);

        assertThat(findings.list()).hasSize(1);
        Finding finding = findings.list().get(0);
        assertThat(finding.where().line()).isEqualTo(2);
        if (meant.isEmpty()) {
            assertThat(finding.code()).isEqualTo(ConfCode.CONF_UNKNOWN_KEY);
        } else {
            assertThat(finding.code()).isEqualTo(ConfCode.CONF_MISSPELT_KEY);
            assertThat(finding.suggestion()).contains("Write " + meant + " ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "props.conf,      LOOKUP-a",
        "props.conf,      lookup_a",
        "props.conf,      LOOKUPa",
        "props.conf,      EXTRACT-a b",
        "props.conf,      TRANSFORMS",
        "props.conf,      MORE_THAN_30",
        "transforms.conf, INGEST_EVAL",
        "transforms.conf, max_duplicates",
        "transforms.conf, metrics.disabled",
        "tags.conf,       anything",
        "inputs.conf,     my_own_setting",
        "savedsearches.conf, whatever",
        "collections.conf, field.a",
    })
    void acceptsWhatIsDocumentedOrFree(String conf, String key) {
        check("default/" + conf, "st", key);

        assertThat(findings.list()).isEmpty();
    }

    @Test
    void everyDefaultValueBelongsToADocumentedKey() {
        for (String name : new String[] {"props.conf", "transforms.conf"}) {
            for (ConfStanza stanza : SystemDefaults.of(name).all()) {
                stanza.all().forEach(setting -> check(name, stanza.name(), setting.key()));
            }
        }
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a,a,0", "ab,ba,1", "abc,ab,1", "abc,xbc,1", "'',abc,3", "kitten,sitting,3"})
    void measuresEditDistance(String first, String second, int distance) {
        assertThat(EditDistance.between(first, second)).isEqualTo(distance);
        assertThat(EditDistance.between(second, first)).isEqualTo(distance);
    }

    @Test
    void reportsDuplicates() {
        byte[] content = "[a]\nX = 1\nX = 2\n[b]\nX = 1\n[a]\nX = 3\n".getBytes(StandardCharsets.UTF_8);
        Duplicates.check(ConfReader.read("default/props.conf", content, findings), findings);

        assertThat(findings.list())
                .extracting(f -> f.code().name() + ":" + f.where().line())
                .containsExactly("CONF_DUPLICATE_KEY:3", "CONF_DUPLICATE_STANZA:6");
    }
}
