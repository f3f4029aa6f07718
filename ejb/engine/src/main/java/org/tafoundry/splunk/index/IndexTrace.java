package org.tafoundry.splunk.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.eval.EvalLookup;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.IndexStep;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.index.setting.Cursors;

/** Applies SEDCMD and transforms and notes what each did about the event, for people who ask why. */
final class IndexTrace {

    private IndexTrace() {}

    /** Notes what a sed script made of a text; the text itself is not told, as it may be what the script hides. */
    static void sed(SedScript sed, String before, EventDraft event) {
        Attempt attempt = event.raw.equals(before)
                ? sed.unmatched(before)
                : new Attempt(
                        sed.where(),
                        Outcome.GAVE,
                        "It changes the text, from character " + firstChange(before, event.raw) + " on.",
                        firstChange(before, event.raw),
                        "");
        event.steps.add(new IndexStep(Set.of("_raw"), attempt));
    }

    private static int firstChange(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return at;
    }

    /** Notes that a transform was not run, because one before it in its list ended the list. */
    static void skipped(IndexTransform transform, IndexTransform stopper, EventDraft event) {
        note(
                transform,
                Outcome.OVERRULED,
                "[" + transform.name() + "] is not run: STOP_PROCESSING_IF of [" + stopper.name() + "] holds.",
                stopper.name(),
                event);
    }

    /** Applies a transform and notes what it did; returns whether the rest of its class is to be skipped. */
    static boolean apply(
            IndexTransform transform, EventDraft event, Cursors cursors, EngineOptions options, EvalLookup lookup) {
        EventDraft before = event.copy();
        Optional<Attempt> unmatched = transform.regex().flatMap(regex -> regex.unmatched(transform, event, cursors));
        boolean stop = transform.apply(event, cursors, options, lookup);
        String changes = changes(before, event);
        if (unmatched.isPresent() && changes.isEmpty()) {
            event.steps.add(new IndexStep(transform.about(), unmatched.get()));
        } else if (changes.isEmpty()) {
            note(
                    transform,
                    transform.eval().isPresent() ? Outcome.NULL : Outcome.KEPT,
                    "[" + transform.name() + "] " + (transform.eval().isPresent() ? "is run" : "matches")
                            + ", but changes nothing: the event has what it would write, or it is empty.",
                    "",
                    event);
        } else {
            String why = unmatched.isPresent() ? " by DEFAULT_VALUE, as its REGEX does not match:" : ":";
            note(transform, Outcome.GAVE, "[" + transform.name() + "] changes" + why + " " + changes + ".", "", event);
        }
        return stop;
    }

    private static void note(IndexTransform transform, Outcome outcome, String message, String stop, EventDraft event) {
        Location where = transform.where();
        event.steps.add(new IndexStep(transform.about(), Attempt.of(where, outcome, message, stop)));
    }

    private static String changes(EventDraft before, EventDraft after) {
        List<String> changes = new ArrayList<>();
        change("host", before.host, after.host, changes);
        change("source", before.source, after.source, changes);
        change("sourcetype", before.sourcetype, after.sourcetype, changes);
        change("index", before.index.isEmpty() ? "main" : before.index, after.index, changes);
        change("queue", before.queue, after.queue, changes);
        if (!before.raw.equals(after.raw)) {
            changes.add("the text, from character " + firstChange(before.raw, after.raw) + " on");
        }
        if (!before.time.instant().equals(after.time.instant())) {
            changes.add("_time from " + before.time.instant() + " to " + after.time.instant());
        }
        for (String name : after.indexed.names()) {
            List<String> values = after.indexed.all(name);
            if (!values.equals(before.indexed.all(name))) {
                changes.add("the field " + name + " to \"" + String.join("\", \"", values) + "\"");
            }
        }
        for (String name : before.indexed.names()) {
            if (!after.indexed.has(name)) {
                changes.add("the field " + name + ", which goes");
            }
        }
        return String.join(", ", changes);
    }

    private static void change(String key, String before, String after, List<String> changes) {
        if (!after.isEmpty() && !before.equals(after)) {
            changes.add(key + " from \"" + before + "\" to \"" + after + "\"");
        }
    }
}
