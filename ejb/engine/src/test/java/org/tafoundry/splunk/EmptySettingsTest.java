package org.tafoundry.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;

/** A setting that local leaves empty switches off what default says, and is nothing to complain about. */
class EmptySettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXTRACT-x = gate=(?<made>\\w+)",
                "REPORT-x = gate_made",
                "FIELDALIAS-x = gate AS made",
                "EVAL-made = \"a\"",
                "LOOKUP-x = gates gate OUTPUT made"
            })
    void anEmptySettingInLocalSwitchesOff(String setting) throws IOException {
        String key = setting.substring(0, setting.indexOf('='));
        assertThat(run(setting, "").fields().has("made")).as(setting).isTrue();

        assertThat(run(setting, key + "=").fields().has("made")).as(setting).isFalse();
    }

    private static SearchedEvent run(String shipped, String local) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "default/props.conf",
                utf8("[quay:gate]\nSHOULD_LINEMERGE = false\nDATETIME_CONFIG = CURRENT\n" + shipped + "\n"));
        files.put("local/props.conf", utf8("[quay:gate]\n" + local + "\n"));
        files.put(
                "default/transforms.conf",
                utf8("[gate_made]\nREGEX = gate=(?<made>\\w+)\n[gates]\nfilename = gates.csv\n"));
        files.put("lookups/gates.csv", utf8("gate,made\nwest,7\n"));
        Findings findings = new Findings();
        List<SearchedEvent> events = new ArrayList<>();
        SplunkEngine.load(List.of(new AddOnFiles("TA-gate", files)), findings)
                .run(
                        new ByteArrayInputStream(utf8("gate=west\n")),
                        new SampleInput("gate.log", "h", "quay:gate"),
                        new EngineOptions(Instant.EPOCH, ZoneOffset.UTC, false),
                        events::add,
                        findings);
        assertThat(findings.list())
                .extracting(Finding::severity)
                .as(findings.list().toString())
                .doesNotContain(Severity.WARNING, Severity.ERROR);
        return events.get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
