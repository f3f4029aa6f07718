package org.tafoundry.splunk.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.event.IndexedEvent;

/** Runs a sample through the index time of an add-on that is written in the test. */
final class IndexFixture {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    static final EngineOptions OPTIONS = new EngineOptions(NOW, ZoneOffset.UTC, false);

    final List<IndexedEvent> events = new ArrayList<>();
    final Findings findings = new Findings();
    IndexSummary summary;

    static IndexFixture run(String props, String transforms, String sample) {
        return run(props, transforms, sample.getBytes(StandardCharsets.UTF_8), "st", 1 << 16);
    }

    static IndexFixture run(String props, String sample) {
        return run(props, "", sample);
    }

    static IndexFixture run(String props, String transforms, byte[] sample, String sourcetype, int chunk) {
        return run(props, transforms, new ByteArrayInputStream(sample), sourcetype, chunk);
    }

    static IndexFixture run(String props, String transforms, InputStream sample, String sourcetype, int chunk) {
        IndexFixture fixture = new IndexFixture();
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", props.getBytes(StandardCharsets.UTF_8));
        files.put("default/transforms.conf", transforms.getBytes(StandardCharsets.UTF_8));
        AddOnConfs confs = AddOnConfs.of(new AddOnFiles("TA-test", files), fixture.findings);
        IndexPipeline pipeline = IndexPipeline.compile(confs, fixture.findings);
        SampleInput input = new SampleInput("/var/log/x.log", "h", sourcetype);
        try {
            fixture.summary = sourcetype.isEmpty()
                    ? pipeline.run(sample, input, OPTIONS, fixture.events::add, fixture.findings)
                    : new IndexRun(pipeline, input, OPTIONS, EvalLookup.NONE, fixture.events::add, fixture.findings)
                            .run(sample, chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fixture;
    }

    List<String> raws() {
        return events.stream().map(IndexedEvent::raw).toList();
    }

    List<String> codes() {
        return findings.list().stream().map(f -> f.code().name()).toList();
    }

    List<Finding> list() {
        return findings.list();
    }
}
