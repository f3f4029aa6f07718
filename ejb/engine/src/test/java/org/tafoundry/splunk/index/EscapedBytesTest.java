package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.index.setting.IndexCode;

/** Bytes that the encoding does not have are kept as Splunk keeps them, and a finding tells of them. */
class EscapedBytesTest {

    private final List<String> texts = new ArrayList<>();

    @Test
    void bytesThatAreNotUtf8AreCounted() throws IOException {
        List<Finding> findings = run("", StandardCharsets.ISO_8859_1);
        assertThat(texts).containsExactly("gate=\\xFCber", "gate=\\xE4lter");
        assertThat(findings)
                .filteredOn(finding -> finding.code() == IndexCode.INDEX_BYTES_ESCAPED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("2 bytes are not UTF-8"));
    }

    @Test
    void theRightEncodingNeedsNone() throws IOException {
        assertThat(run("CHARSET = ISO-8859-1\n", StandardCharsets.ISO_8859_1)).isEmpty();
        assertThat(texts).containsExactly("gate=über", "gate=älter");
        texts.clear();
        assertThat(run("", StandardCharsets.UTF_8)).isEmpty();
        assertThat(texts).containsExactly("gate=über", "gate=älter");
    }

    private List<Finding> run(String settings, Charset charset) throws IOException {
        Findings findings = new Findings();
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "default/props.conf",
                ("[gate]\nSHOULD_LINEMERGE = false\nDATETIME_CONFIG = CURRENT\n" + settings)
                        .getBytes(StandardCharsets.UTF_8));
        SplunkEngine engine = SplunkEngine.load(List.of(new AddOnFiles("TA-gate", files)), findings);
        engine.run(
                new ByteArrayInputStream("gate=über\ngate=älter\n".getBytes(charset)),
                new SampleInput("/var/log/gate.log", "lab", "gate"),
                new EngineOptions(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC, false),
                event -> texts.add(event.event().raw()),
                findings);
        return findings.list();
    }
}
