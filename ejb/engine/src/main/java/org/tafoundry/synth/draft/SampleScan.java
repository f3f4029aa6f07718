package org.tafoundry.synth.draft;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.index.IndexPipeline;
import org.tafoundry.synth.format.BreakDesigner;
import org.tafoundry.synth.format.Breaking;
import org.tafoundry.synth.sample.EventReservoir;
import org.tafoundry.synth.sample.SampleHead;
import org.tafoundry.synth.sample.SampleStream;
import org.tafoundry.synth.sensitive.SensitiveScanner;
import org.tafoundry.synth.setting.Plain;

/** Reads samples to the end, however large: their beginning for how events break, then every event. */
final class SampleScan {

    private static final String STANZA = "sample";
    private static final int NO_LIMIT = 40_000_000;

    final List<Finding> refusals = new ArrayList<>();
    final EventReservoir reservoir = new EventReservoir();
    final SensitiveScanner sensitive = new SensitiveScanner();
    SampleHead head;
    Breaking breaking;
    long bytes;
    private final Budget budget;
    private boolean unreadable;

    private SampleScan(Budget budget) {
        this.budget = budget;
    }

    static SampleScan of(List<Sample> samples, Budget budget) throws IOException {
        SampleScan scan = new SampleScan(budget);
        List<Sample> logs = new ArrayList<>();
        for (Sample sample : samples) {
            budget.at(Location.file(sample.name()));
            SampleHead head = SampleHead.of(sample);
            Optional<Finding> refusal = head.refusal();
            if (refusal.isPresent()) {
                scan.refusals.add(refusal.get());
            } else {
                logs.add(sample);
                scan.head = scan.head == null ? head : scan.head.with(head);
            }
        }
        if (!logs.isEmpty()) {
            scan.breaking = BreakDesigner.design(scan.head.text());
            for (Sample log : logs) {
                scan.read(log);
            }
        }
        return scan;
    }

    /** Whether there is a log to work on; one that cannot be read to its end is none, as the rest may be different. */
    boolean usable() {
        return !unreadable && breaking != null && reservoir.events() > 0;
    }

    private void read(Sample sample) throws IOException {
        Map<String, ConfSetting> settings = new LinkedHashMap<>();
        for (Plain s : IndexTimeSettings.breaking(breaking, head.encoding(), NO_LIMIT)) {
            settings.put(s.name(), new ConfSetting(s.name(), s.value(), "props.conf", STANZA, 0));
        }
        settings.put("DATETIME_CONFIG", new ConfSetting("DATETIME_CONFIG", "NONE", "props.conf", STANZA, 0));
        Conf props = new Conf("props.conf", Map.of(STANZA, new ConfStanza(STANZA, settings)));
        Findings findings = new Findings();
        Location place = Location.file(sample.name());
        IndexPipeline pipeline = IndexPipeline.compile(props, Conf.empty("transforms.conf"), findings);
        try (SampleStream in = SampleStream.open(sample)) {
            pipeline.run(
                    in,
                    new SampleInput(sample.name(), "localhost", STANZA),
                    new EngineOptions(java.time.Instant.EPOCH, ZoneId.of("UTC"), false),
                    event -> {
                        budget.at(place);
                        if (!event.raw().isBlank()) {
                            reservoir.accept(event.raw());
                            sensitive.accept(event.raw());
                        }
                    },
                    findings);
            bytes += in.bytes();
        } catch (SampleStream.Unreadable e) {
            refusals.add(e.finding(sample.name()));
            unreadable = true;
        }
    }
}
