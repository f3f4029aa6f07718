package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;

class ExplainTest {

    private static final String PROPS =
            """
            [st]
            SHOULD_LINEMERGE = false
            TIME_FORMAT = %Y-%m-%d
            KV_MODE = none
            EXTRACT-who = user=(?<user>\\w+)
            EXTRACT-never = from (?<src>\\d+)\\.
            REPORT-kv = pairs
            FIELDALIAS-a = user AS src_user
            EVAL-loud = upper(user)
            EVAL-port = null()
            LOOKUP-l = names user OUTPUT full
            """;
    private static final String TRANSFORMS =
            """
            [pairs]
            DELIMS = ";", ":"
            [names]
            filename = names.csv
            """;
    private static final String RAW = "2025-01-02 user=ann from home;port:22;zone:b";

    private static JsonNode event(boolean explain) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", PROPS.getBytes(StandardCharsets.UTF_8));
        files.put("default/transforms.conf", TRANSFORMS.getBytes(StandardCharsets.UTF_8));
        files.put("lookups/names.csv", "user,full\nann,Ann B\n".getBytes(StandardCharsets.UTF_8));
        Findings findings = new Findings();
        SplunkEngine engine = SplunkEngine.load(List.of(new AddOnFiles("TA-test", files)), findings);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventJson json = new EventJson(out, explain);
        engine.run(
                new ByteArrayInputStream(RAW.getBytes(StandardCharsets.UTF_8)),
                new SampleInput("x.log", "h", "st"),
                new EngineOptions(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC, explain),
                json::write,
                findings);
        json.close();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "user, ann, default/props.conf, st, EXTRACT-who, 16",
        "zone, b, default/transforms.conf, pairs, DELIMS, 43",
        "src_user, ann, default/props.conf, st, FIELDALIAS-a, 16",
        "loud, ANN, default/props.conf, st, EVAL-loud, -1",
        "full, Ann B, default/props.conf, st, LOOKUP-l, -1"
    })
    void namesSettingAndSpan(String field, String value, String file, String stanza, String key, int start)
            throws IOException {
        List<JsonNode> origins = new ArrayList<>();
        event(true).get("explain").forEach(origin -> {
            if (origin.get("field").asText().equals(field)) {
                origins.add(origin);
            }
        });
        assertThat(origins).hasSize(1);
        JsonNode origin = origins.get(0);
        assertThat(origin.get("value").asText()).isEqualTo(value);
        assertThat(origin.get("file").asText()).isEqualTo(file);
        assertThat(origin.get("stanza").asText()).isEqualTo(stanza);
        assertThat(origin.get("key").asText()).isEqualTo(key);
        assertThat(origin.get("line").asInt()).isPositive();
        if (start < 0) {
            assertThat(origin.has("start")).isFalse();
        } else {
            assertThat(origin.get("start").asInt()).isEqualTo(start);
            assertThat(origin.get("text").asText()).isEqualTo(value);
        }
    }

    @Test
    void saysNothingOfAFieldThatWasTakenAway() throws IOException {
        assertThat(event(true).get("explain").findValuesAsText("field"))
                .doesNotContain("port")
                .contains("user");
    }

    @Test
    void namesTheCharactersOfTheTime() throws IOException {
        JsonNode time = event(true).get("time");
        assertThat(time.get("origin").asText()).isEqualTo("FORMAT");
        assertThat(time.get("text").asText()).isEqualTo("2025-01-02");
    }

    @Test
    void tellsHowFarARegexGot() throws IOException {
        JsonNode unmatched = event(true).get("unmatched");
        assertThat(unmatched).hasSize(1);
        assertThat(unmatched.get(0).get("key").asText()).isEqualTo("EXTRACT-never");
        assertThat(unmatched.get(0).get("message").asText())
                .contains("\"from \"")
                .contains("where the text has \"home;port");
    }

    @Test
    void isSilentUnlessAsked() throws IOException {
        JsonNode event = event(false);
        assertThat(event.has("explain")).isFalse();
        assertThat(event.has("unmatched")).isFalse();
        assertThat(event.get("findings")).isEmpty();
    }
}
