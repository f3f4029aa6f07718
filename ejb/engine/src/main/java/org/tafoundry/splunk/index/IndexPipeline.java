package org.tafoundry.splunk.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.conf.PropsSelector;
import org.tafoundry.splunk.conf.SourcetypeRules;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.index.setting.IndexCode;

/** Splunk's index time for one add-on; compiled once, it may run any number of samples, several at a time. */
public final class IndexPipeline {

    private static final int RULE_BYTES = 1 << 16;
    private static final int RULE_LINES = 500;

    private final PropsSelector selector;
    private final SourcetypeRules rules;
    private final Conf transforms;
    private final Map<EffectiveProps, IndexStages> stages = new ConcurrentHashMap<>();

    private IndexPipeline(PropsSelector selector, SourcetypeRules rules, Conf transforms) {
        this.selector = selector;
        this.rules = rules;
        this.transforms = transforms;
    }

    /** Prepares the index time of an add-on, or of several that are installed together. */
    public static IndexPipeline compile(AddOnConfs confs, Findings findings) {
        return compile(confs.indexTime("props.conf"), confs.indexTime("transforms.conf"), findings);
    }

    /** Prepares the index time of merged props.conf and transforms.conf. */
    public static IndexPipeline compile(Conf props, Conf transforms, Findings findings) {
        return new IndexPipeline(
                PropsSelector.compile(props, findings), SourcetypeRules.compile(props, findings), transforms);
    }

    /** What is wrong with these index-time settings, without running them. */
    public static List<Finding> check(EffectiveProps props, Conf transforms, Budget budget) {
        return IndexStages.of(props, transforms, budget).findings();
    }

    /**
     * Runs a sample without lookup tables.
     *
     * @param sample the bytes, read once from begin to end; not closed
     * @param input how they reach Splunk
     * @param consumer takes the events in order
     * @param findings takes what is wrong with the settings that were used, and what is remarkable about the events
     * @throws IOException when the sample cannot be read
     */
    public IndexSummary run(
            InputStream sample,
            SampleInput input,
            EngineOptions options,
            Consumer<IndexedEvent> consumer,
            Findings findings)
            throws IOException {
        return run(sample, input, options, EvalLookup.NONE, consumer, findings);
    }

    /** Runs a sample; INGEST_EVAL may use these tables. */
    public IndexSummary run(
            InputStream sample,
            SampleInput input,
            EngineOptions options,
            EvalLookup lookup,
            Consumer<IndexedEvent> consumer,
            Findings findings)
            throws IOException {
        InputStream bytes = sample;
        SampleInput typed = input;
        if (input.sourcetype().isEmpty()) {
            byte[] head = sample.readNBytes(RULE_BYTES);
            bytes = new SequenceInputStream(new ByteArrayInputStream(head), sample);
            typed = new SampleInput(input.source(), input.host(), sourcetype(input.source(), head, findings));
        }
        return new IndexRun(this, typed, options, lookup, consumer, findings).run(bytes);
    }

    /** Whether any stanza but [default] is for what comes so. */
    boolean knows(SampleInput input) {
        return selector.layers(input.sourcetype(), input.source(), input.host()).size() > 1;
    }

    /** Whether a source:: stanza gives samples of this source a sourcetype. */
    public boolean assigns(String source) {
        return selector.assignedSourcetype(source).isPresent();
    }

    /** The compiled settings of an event's sourcetype, source and host. */
    IndexStages stages(String sourcetype, String source, String host, Budget budget) {
        EffectiveProps props = selector.select(sourcetype, source, host);
        return stages.computeIfAbsent(props, p -> IndexStages.of(p, transforms, budget));
    }

    /** Splunk's order: the source's own stanza, rule::, delayedrule::, then a name made from the source. */
    private String sourcetype(String source, byte[] head, Findings findings) {
        Optional<String> assigned = selector.assignedSourcetype(source).map(ConfSetting::value);
        if (assigned.isPresent()) {
            return assigned.get();
        }
        List<String> lines = new String(head, StandardCharsets.UTF_8)
                .lines()
                .limit(RULE_LINES)
                .toList();
        return rules.assign(lines).or(() -> rules.assignDelayed(lines)).orElseGet(() -> {
            String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
            findings.add(
                    IndexCode.INDEX_NO_SOURCETYPE,
                    Location.file(source),
                    "No source:: or rule:: stanza gives \"" + source + "\" a sourcetype; it is called \"" + name
                            + "\" here.",
                    "Name the sourcetype of the sample.");
            return name.isEmpty() ? "unknown" : name;
        });
    }
}
