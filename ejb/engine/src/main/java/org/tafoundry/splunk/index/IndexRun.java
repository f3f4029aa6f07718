package org.tafoundry.splunk.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
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
import org.tafoundry.splunk.index.structure.RecordJoiner;
import org.tafoundry.splunk.index.structure.StructureRules;

/** One run of one sample through the index-time stages: from bytes to events with a time. */
final class IndexRun {

    private static final int CHUNK = 1 << 16;

    private final SampleInput input;
    private final EngineOptions options;
    private final Findings findings;
    private final Cursors cursors = new Cursors();
    private final ReportedStages reported;
    /** The settings of the input, which break and merge the whole sample. */
    private final IndexStages stages;

    private final EventTyping typing;
    private final LineDefects defects;
    private final Optional<RecordFields> records;

    private Provenance provenance;
    private long number;
    private boolean begun;
    private long notEvents;

    IndexRun(
            IndexPipeline pipeline,
            SampleInput input,
            EngineOptions options,
            EvalLookup lookup,
            Consumer<IndexedEvent> consumer,
            Findings findings) {
        this.input = input;
        this.options = options;
        this.findings = findings;
        this.reported = new ReportedStages(pipeline, cursors, options, findings);
        this.typing = new EventTyping(reported, cursors, options, lookup, consumer, findings);
        this.provenance = reported.provenance(input.host(), input.source(), input.sourcetype(), "");
        this.stages = provenance.stages();
        if (!pipeline.knows(input)) {
            findings.add(
                    IndexCode.INDEX_SOURCETYPE_UNKNOWN,
                    Location.file(input.source()),
                    "No stanza of props.conf is for the sourcetype " + input.sourcetype()
                            + ", so that only Splunk's defaults apply to its events.",
                    "Write a sourcetype of the add-on; upper and lower case count.");
        }
        this.defects = new LineDefects(stages);
        this.records = stages.structure().map(rules -> new RecordFields(rules, cursors, findings));
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
        long dropped = typing.dropped();
        if (dropped > 0) {
            findings.add(
                    IndexCode.INDEX_DROPPED,
                    Location.file(input.source()),
                    dropped + " of " + (typing.events() + dropped)
                            + " events were sent to the nullQueue and so are not indexed.",
                    "Look at the transforms that write queue, if these events are wanted.");
        }
        return new IndexSummary(decoded.bytesRead(), account, typing.events(), dropped, notEvents);
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
                        defects.truncated(text, truncated, number + 1);
                    }
                    if (split) {
                        defects.split(number + 1);
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
        provenance = provenance.with(keys, reported);
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
            draft.findings.add(LineDefects.tooLong(draft.number));
        }
        finish(draft);
    }

    private void record(String record) {
        if (record.isBlank()) {
            notEvents++;
            return;
        }
        RecordFields reader = records.orElseThrow();
        Fields fields = new Fields();
        if (!reader.isEvent(record, fields)) {
            notEvents++;
            return;
        }
        EventDraft draft = draft(record, fields);
        reader.json(record, draft);
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
        defects.giveTo(draft);
        return draft;
    }

    private void finish(EventDraft draft) {
        if (!draft.time.known()) {
            draft.time = provenance.timestamps().time(draft.raw, draft.indexed, draft.number, draft.findings);
        }
        long before = typing.events();
        typing.type(draft, provenance.stages().typing());
        if (typing.events() == before) {
            number--; // what is not indexed is no event, and the next one takes its number
        }
    }
}
