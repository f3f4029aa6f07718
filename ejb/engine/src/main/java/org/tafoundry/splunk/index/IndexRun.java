package org.tafoundry.splunk.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.index.LineMerger.End;
import org.tafoundry.splunk.index.input.BreakAccount;
import org.tafoundry.splunk.index.input.BreakRule;
import org.tafoundry.splunk.index.input.BreakWindow;
import org.tafoundry.splunk.index.input.DecodedInput;
import org.tafoundry.splunk.index.input.LineBreaker;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.index.structure.DelimitedReader;
import org.tafoundry.splunk.index.structure.JsonFields;
import org.tafoundry.splunk.index.structure.RecordJoiner;
import org.tafoundry.splunk.index.structure.StructureRules;
import org.tafoundry.splunk.index.structure.StructureRules.Kind;

/** One run of one sample through the index-time stages. */
final class IndexRun {

    private static final int CHUNK = 1 << 16;

    private final IndexPipeline pipeline;
    private final SampleInput input;
    private final EngineOptions options;
    private final EvalLookup lookup;
    private final Consumer<IndexedEvent> consumer;
    private final Findings findings;
    private final IndexStages stages;
    /** Where the lines come from: the input, or what the last ***SPLUNK*** line says. */
    private Provenance provenance;

    private final Cursors cursors = new Cursors();
    private final Optional<DelimitedReader> delimited;
    private final Set<IndexStages> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What happened to the lines of the event that is not complete yet. */
    private final List<Finding> pending = new ArrayList<>(0);

    private long number;
    private boolean begun;
    private long events;
    private long dropped;
    private long notEvents;

    private record Provenance(
            String host,
            String source,
            String sourcetype,
            String index,
            IndexStages stages,
            TimestampReader timestamps) {}

    IndexRun(
            IndexPipeline pipeline,
            SampleInput input,
            EngineOptions options,
            EvalLookup lookup,
            Consumer<IndexedEvent> consumer,
            Findings findings) {
        this.pipeline = pipeline;
        this.input = input;
        this.options = options;
        this.lookup = lookup;
        this.consumer = consumer;
        this.findings = findings;
        this.stages = stages(input.sourcetype(), input.source(), input.host());
        if (!pipeline.knows(input)) {
            findings.add(
                    IndexCode.INDEX_SOURCETYPE_UNKNOWN,
                    Location.file(input.source()),
                    "No stanza of props.conf is for the sourcetype " + input.sourcetype()
                            + ", so that only Splunk's defaults apply to its events.",
                    "Write a sourcetype of the add-on; upper and lower case count.");
        }
        this.provenance = new Provenance(
                input.host(),
                input.source(),
                input.sourcetype(),
                "",
                stages,
                new TimestampReader(stages.timestamps(), cursors, options));
        this.delimited = stages.structure()
                .filter(rules -> !rules.kind().isJson())
                .map(rules -> new DelimitedReader(rules, cursors, findings));
    }

    IndexSummary run(InputStream bytes) throws IOException {
        return run(bytes, CHUNK);
    }

    /** Runs with pieces of this many characters. */
    IndexSummary run(InputStream bytes, int chunk) throws IOException {
        long mismatches = findings.count(IndexCode.INDEX_CHARSET_MISMATCH);
        DecodedInput decoded = stages.charset().open(bytes, input.source(), findings);
        boolean mismatch = findings.count(IndexCode.INDEX_CHARSET_MISMATCH) > mismatches;
        BreakAccount account;
        if (stages.structure().isPresent()) {
            account = structured(decoded, chunk, stages.structure().get());
        } else if (stages.merge().isPresent()) {
            LineMerger merger = new LineMerger(
                    stages.merge().get(),
                    cursors,
                    line -> provenance.timestamps().hasDate(line),
                    this::merged);
            account = breakLines(decoded, chunk, line -> {
                String text = line;
                if (isHeader(line)) {
                    merger.end();
                    text = follow(line);
                    if (text.isBlank()) {
                        return;
                    }
                }
                merger.line(text);
            });
            merger.end();
        } else {
            account = breakLines(decoded, chunk, this::plain);
        }
        if (decoded.bytesEscaped() > 0 && !mismatch) {
            findings.add(
                    IndexCode.INDEX_BYTES_ESCAPED,
                    Location.file(input.source()),
                    decoded.bytesEscaped() + " bytes are not " + decoded.charset() + "; Splunk writes each as \\xHH.",
                    "Set CHARSET in [" + input.sourcetype() + "] to the encoding of the log, for example ISO-8859-1.");
        }
        cursors.report(findings);
        if (dropped > 0) {
            findings.add(
                    IndexCode.INDEX_DROPPED,
                    Location.file(input.source()),
                    dropped + " of " + (events + dropped)
                            + " events were sent to the nullQueue and so are not indexed.",
                    "Look at the transforms that write queue, if these events are wanted.");
        }
        return new IndexSummary(decoded.bytesRead(), account, events, dropped, notEvents);
    }

    private BreakAccount structured(DecodedInput decoded, int chunk, StructureRules rules) throws IOException {
        // An add-on that breaks JSON by a regex of its own has decided what a record is.
        if (rules.kind().isJson() && stages.breakRule().plain() == BreakRule.Plain.NONE) {
            return breakLines(decoded, chunk, this::record);
        }
        RecordJoiner joiner = new RecordJoiner(rules, this::record);
        BreakAccount account = breakLines(decoded, chunk, joiner::line);
        joiner.end();
        return account;
    }

    private BreakAccount breakLines(DecodedInput decoded, int chunk, Consumer<String> lines) throws IOException {
        LineBreaker breaker = new LineBreaker(
                stages.breakRule(),
                stages.lookBehind(),
                stages.truncate(),
                new BreakWindow(decoded, chunk),
                (text, truncated, split) -> {
                    if (truncated > 0) {
                        pending.add(truncated(text, truncated));
                    }
                    if (split) {
                        pending.add(tooLong());
                    }
                    lines.accept(text);
                });
        BreakAccount account = breaker.run();
        if (breaker.exhausted()) {
            findings.add(
                    IndexCode.INDEX_BREAKER_EXHAUSTED,
                    Location.file(input.source()),
                    "LINE_BREAKER of [" + input.sourcetype() + "] needs too many steps somewhere in this sample.",
                    "Simplify the regex; avoid nested repetitions.");
        }
        return account;
    }

    private boolean isHeader(String line) {
        boolean first = !begun;
        begun = true;
        return stages.header().isPresent() && stages.header().get().takes(line, first);
    }

    /**
     * Takes what a ***SPLUNK*** line says of the lines below it; the lines are broken as before. Gives what LINE_BREAKER
     * has left behind the line, where it does not break at its end.
     */
    private String follow(String piece) {
        notEvents++;
        Map<String, String> keys = SplunkHeader.keys(
                SplunkHeader.line(piece), findings, stages.headerMode().orElseThrow());
        String host = keys.getOrDefault("host", provenance.host());
        String source = keys.getOrDefault("source", provenance.source());
        String sourcetype = keys.getOrDefault("sourcetype", provenance.sourcetype());
        IndexStages own = stages(sourcetype, source, host);
        provenance = new Provenance(
                host,
                source,
                sourcetype,
                keys.getOrDefault("index", provenance.index()),
                own,
                new TimestampReader(own.timestamps(), cursors, options));
        return piece.substring(SplunkHeader.line(piece).length()).stripLeading();
    }

    private void plain(String line) {
        boolean header = isHeader(line);
        String text = header ? follow(line) : line;
        if (!text.isEmpty()) {
            finish(draft(text));
        } else if (!header) {
            notEvents++;
        }
    }

    private void merged(String raw, End end) {
        if (raw.isBlank()) {
            notEvents++;
            return;
        }
        EventDraft draft = draft(raw);
        if (end == End.MAX_EVENTS) {
            draft.findings.add(Finding.of(
                    IndexCode.INDEX_MAX_EVENTS,
                    Location.event(draft.number),
                    "The event ended because it reached MAX_EVENTS = "
                            + stages.merge().orElseThrow().maxEvents() + " lines.",
                    "Break events with LINE_BREAKER and SHOULD_LINEMERGE = false, or raise MAX_EVENTS."));
        } else if (end == End.TOO_LONG) {
            draft.findings.add(tooLong());
        }
        finish(draft);
    }

    private void record(String record) {
        if (record.isBlank()) {
            notEvents++;
            return;
        }
        StructureRules rules = stages.structure().orElseThrow();
        Fields fields = new Fields();
        if (delimited.isPresent() && !delimited.get().read(record, fields)) {
            notEvents++;
            return;
        }
        EventDraft draft = draft(record, fields);
        String wrong = "";
        if (rules.kind() == Kind.JSON) {
            wrong = JsonFields.read(record, rules.trimBraces(), fields);
        } else if (rules.kind() == Kind.HEC) {
            wrong = HecEvent.read(record, draft);
        }
        if (!wrong.isEmpty()) {
            draft.findings.add(Finding.of(
                    IndexCode.INDEX_JSON_INVALID,
                    rules.where().atEvent(draft.number),
                    "The event is not the JSON that INDEXED_EXTRACTIONS expects: " + wrong + ".",
                    "Check LINE_BREAKER and TRUNCATE, or extract the fields at search time."));
        }
        finish(draft);
    }

    private EventDraft draft(String raw) {
        return draft(raw, new Fields());
    }

    private EventDraft draft(String raw, Fields fields) {
        EventDraft draft =
                new EventDraft(++number, raw, provenance.host(), provenance.source(), provenance.sourcetype(), fields);
        options.budget().at(Location.event(number));
        draft.index = provenance.index();
        if (!pending.isEmpty()) {
            draft.findings.addAll(pending);
            pending.clear();
        }
        return draft;
    }

    private void finish(EventDraft draft) {
        if (!draft.time.known()) {
            draft.time = provenance.timestamps().time(draft.raw, draft.indexed, draft.number, draft.findings);
        }
        type(draft, provenance.stages().typing(), Set.of());
    }

    /**
     * Runs sed scripts and transforms, and gives the event to the consumer.
     *
     * @param ancestors sourcetypes that this event was cloned from
     */
    private void type(EventDraft draft, TypingRules typing, Set<String> ancestors) {
        for (SedScript sed : typing.seds()) {
            options.budget().at(sed.where());
            String changed = sed.apply(draft.raw, cursors);
            String before = draft.raw;
            if (!changed.equals(before)) {
                draft.rewrite(changed);
            }
            if (options.explain()) {
                IndexTrace.sed(sed, before, draft);
            }
        }
        List<EventDraft> clones = new ArrayList<>(0);
        for (List<IndexTransform> transforms : typing.classes()) {
            for (int i = 0; i < transforms.size(); i++) {
                IndexTransform transform = transforms.get(i);
                options.budget().at(transform.where());
                EventDraft changed = draft;
                if (isClone(transform, draft, ancestors)) {
                    changed = draft.copy();
                    changed.sourcetype = transform.cloneSourcetype();
                    clones.add(changed);
                }
                if (applied(transform, changed) && changed == draft) {
                    if (options.explain()) {
                        transforms
                                .subList(i + 1, transforms.size())
                                .forEach(skipped -> IndexTrace.skipped(skipped, transform, draft));
                    }
                    break;
                }
            }
        }
        emit(draft);
        for (EventDraft clone : clones) {
            Set<String> lineage = new HashSet<>(ancestors);
            lineage.add(draft.sourcetype);
            type(clone, stages(clone.sourcetype, clone.source, clone.host).typing(), lineage);
        }
    }

    private boolean applied(IndexTransform transform, EventDraft event) {
        return options.explain()
                ? IndexTrace.apply(transform, event, cursors, options, lookup)
                : transform.apply(event, cursors, options, lookup);
    }

    private boolean isClone(IndexTransform transform, EventDraft draft, Set<String> ancestors) {
        String target = transform.cloneSourcetype();
        if (target.isEmpty()) {
            return false;
        }
        if (target.equals(draft.sourcetype) || ancestors.contains(target)) {
            draft.findings.add(Finding.of(
                    IndexCode.INDEX_LOOP,
                    transform.cloneWhere().atEvent(draft.number),
                    "CLONE_SOURCETYPE = " + target + " clones an event of that same sourcetype; no clone is made.",
                    "Use a sourcetype whose own stanza does not clone back."));
            return false;
        }
        return true;
    }

    private void emit(EventDraft draft) {
        if (!draft.findings.isEmpty()) {
            draft.findings.forEach(findings::add);
        }
        if (draft.dropped()) {
            dropped++;
        } else {
            events++;
            consumer.accept(draft.finish());
        }
    }

    private IndexStages stages(String sourcetype, String source, String host) {
        IndexStages found = pipeline.stages(sourcetype, source, host);
        if (reported.add(found)) {
            found.findings().forEach(findings::add);
        }
        return found;
    }

    private Finding truncated(String line, long bytes) {
        String start = line.substring(0, Math.min(line.length(), 60));
        return Finding.of(
                IndexCode.INDEX_TRUNCATED,
                stages.truncateWhere().atEvent(number + 1),
                bytes + " bytes beyond TRUNCATE = " + stages.truncate() + " were cut off the line that starts: "
                        + start,
                "Raise TRUNCATE, or check that LINE_BREAKER breaks the events.");
    }

    private Finding tooLong() {
        return Finding.of(
                IndexCode.INDEX_EVENT_TOO_LONG,
                Location.event(number + 1),
                "The event is longer than " + BreakWindow.MOST + " characters and was split.",
                "Set TRUNCATE, or correct LINE_BREAKER.");
    }
}
