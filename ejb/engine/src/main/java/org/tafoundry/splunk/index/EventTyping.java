package org.tafoundry.splunk.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.time.TimeCode;

/** What SEDCMD and transforms do to events that have their time, clones included; gives them to the consumer. */
final class EventTyping {

    private final ReportedStages stages;
    private final Cursors cursors;
    private final EngineOptions options;
    private final EvalLookup lookup;
    private final Consumer<IndexedEvent> consumer;
    private final Findings findings;
    private long events;
    private long dropped;

    EventTyping(
            ReportedStages stages,
            Cursors cursors,
            EngineOptions options,
            EvalLookup lookup,
            Consumer<IndexedEvent> consumer,
            Findings findings) {
        this.stages = stages;
        this.cursors = cursors;
        this.options = options;
        this.lookup = lookup;
        this.consumer = consumer;
        this.findings = findings;
    }

    /** Events that the consumer got. */
    long events() {
        return events;
    }

    /** Events that were sent to the nullQueue. */
    long dropped() {
        return dropped;
    }

    /** Runs an event through the settings. */
    void type(EventDraft draft, TypingRules typing) {
        type(draft, typing, Set.of());
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
            type(clone, stages.of(clone.sourcetype, clone.source, clone.host).typing(), lineage);
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
        if (draft.dropped()) {
            dropped++;
            // what is not indexed needs no time
            draft.findings.stream().filter(f -> !(f.code() instanceof TimeCode)).forEach(findings::add);
        } else {
            draft.findings.forEach(findings::add);
            events++;
            consumer.accept(draft.finish());
        }
    }
}
