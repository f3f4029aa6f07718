package org.tafoundry.splunk.index;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.event.KeyChange;
import org.tafoundry.splunk.index.setting.Cursors;

/**
 * One stanza of transforms.conf as TRANSFORMS uses it: it has an INGEST_EVAL or STOP_PROCESSING_IF, which overrides
 * all else, or a REGEX.
 *
 * @param name its name
 * @param where the setting of props.conf that names it
 * @param eval what it evaluates; absent when it has a REGEX
 * @param regex what it does with its REGEX; absent when it evaluates
 * @param cloneSourcetype CLONE_SOURCETYPE; empty when it changes the event itself
 * @param cloneWhere where CLONE_SOURCETYPE stands
 */
record IndexTransform(
        String name,
        Location where,
        Optional<IngestEval> eval,
        Optional<RegexTransform> regex,
        String cloneSourcetype,
        Location cloneWhere) {

    /** Compiles a stanza that a setting of props.conf names; nothing when it cannot be run. */
    static Optional<IndexTransform> of(ConfStanza stanza, ConfSetting user, Findings findings) {
        String clone = stanza.value("CLONE_SOURCETYPE", "");
        Location where = stanza.get("CLONE_SOURCETYPE").map(ConfSetting::where).orElse(Location.NONE);
        Optional<IngestEval> eval = IngestEval.of(stanza, findings);
        if (eval.isPresent()) {
            return Optional.of(new IndexTransform(stanza.name(), user.where(), eval, Optional.empty(), clone, where));
        }
        if (!clone.isEmpty() && stanza.value("DEST_KEY", "").isEmpty() && !writesMeta(stanza)) {
            // A clone need not be changed.
            return Optional.of(
                    new IndexTransform(stanza.name(), user.where(), Optional.empty(), Optional.empty(), clone, where));
        }
        return RegexTransform.of(stanza, user, findings)
                .map(regex -> new IndexTransform(
                        stanza.name(), user.where(), Optional.empty(), Optional.of(regex), clone, where));
    }

    private static boolean writesMeta(ConfStanza stanza) {
        return ConfBoolean.parse(stanza.value("WRITE_META", "")).orElse(false);
    }

    /** What it could write. */
    Set<String> about() {
        Set<String> about = new TreeSet<>();
        if (!cloneSourcetype.isEmpty()) {
            about.add("sourcetype");
        }
        eval.ifPresent(e -> about.addAll(e.fields()));
        regex.ifPresent(r -> about.addAll(r.about()));
        return about;
    }

    /** Changes the event; returns whether the rest of its class is to be skipped. */
    boolean apply(EventDraft event, Cursors cursors, EngineOptions options, EvalLookup lookup) {
        String host = event.host;
        String source = event.source;
        String sourcetype = event.sourcetype;
        String index = event.index;
        regex.ifPresent(transform -> transform.apply(event, cursors));
        boolean stop = eval.isPresent() && eval.get().apply(event, options, lookup);
        note(event, "host", host, event.host);
        note(event, "source", source, event.source);
        note(event, "sourcetype", sourcetype, event.sourcetype);
        note(event, "index", index, event.index);
        return stop;
    }

    private void note(EventDraft event, String key, String before, String after) {
        if (!before.equals(after)) {
            event.changes.add(new KeyChange(where, name, key, before, after));
        }
    }
}
