package org.tafoundry.splunk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.TimeOrigin;

/** An INGEST_EVAL that sets {@code _time} for some events only leaves the others as they were read. */
class TimeSetAgainTest {

    @Test
    void theTimeThatAnEventHasAlreadyStaysRead() throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "default/props.conf",
                ("[gate]\nSHOULD_LINEMERGE = false\nTIME_FORMAT = %Y-%m-%d %H:%M:%S.%3N\nTRANSFORMS-a = late\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.put(
                "default/transforms.conf",
                "[late]\nINGEST_EVAL = _time:=if(match(_raw, \"late\"), _time + 60, _time)\n"
                        .getBytes(StandardCharsets.UTF_8));
        List<EventTime> times = new ArrayList<>();
        Findings findings = new Findings();
        SplunkEngine.load(List.of(new AddOnFiles("TA-gate", files)), findings)
                .run(
                        new ByteArrayInputStream(
                                "2025-06-14 05:00:00.125 gate open\n2025-06-14 05:00:01.250 gate late\n"
                                        .getBytes(StandardCharsets.UTF_8)),
                        new SampleInput("/var/log/gate.log", "lab", "gate"),
                        new EngineOptions(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC, false),
                        event -> times.add(event.event().time()),
                        findings);
        assertThat(times).extracting(EventTime::origin).containsExactly(TimeOrigin.FORMAT, TimeOrigin.EVAL);
        assertThat(times.get(0).end()).isEqualTo(23);
        assertThat(times.get(1).instant()).isEqualTo(Instant.parse("2025-06-14T05:01:01.250Z"));
    }
}
