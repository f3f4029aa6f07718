package org.tafoundry.splunk.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexStep;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.KeyChange;
import org.tafoundry.splunk.event.TimeOrigin;

/** An event on its way through the index-time stages, with the keys that transforms read and write. */
final class EventDraft {

    static final String NULL_QUEUE = "nullQueue";

    /** Seconds as text carry no more. */
    private static final Duration SAME = Duration.ofNanos(1_000);

    final long number;
    String raw;
    EventTime time = EventTime.NONE;
    String host;
    String source;
    String sourcetype;
    String index = "";
    String queue = "indexQueue";
    final Fields indexed;
    final List<Finding> findings = new ArrayList<>(0);
    final List<KeyChange> changes = new ArrayList<>(0);
    /** What settings did about the event; empty unless explaining. */
    final List<IndexStep> steps = new ArrayList<>(0);
    /** Keys that are no metadata, such as {@code _TCP_ROUTING} or an add-on's own. */
    private Map<String, String> otherKeys = Map.of();

    EventDraft(long number, String raw, String host, String source, String sourcetype, Fields indexed) {
        this.number = number;
        this.raw = raw;
        this.host = host;
        this.source = source;
        this.sourcetype = sourcetype;
        this.indexed = indexed;
    }

    /** A copy that changes independently. */
    EventDraft copy() {
        EventDraft copy = new EventDraft(number, raw, host, source, sourcetype, new Fields(indexed));
        copy.time = time;
        copy.index = index;
        copy.queue = queue;
        copy.otherKeys = otherKeys;
        copy.changes.addAll(changes);
        copy.steps.addAll(steps);
        return copy;
    }

    /** The value of a transforms.conf key, with the prefix that metadata has. */
    Optional<String> key(String key) {
        return switch (key) {
            case "_raw" -> Optional.of(raw);
            case "MetaData:Host" -> Optional.of("host::" + host);
            case "MetaData:Source" -> Optional.of("source::" + source);
            case "MetaData:Sourcetype" -> Optional.of("sourcetype::" + sourcetype);
            case "_MetaData:Index" -> Optional.of(index.isEmpty() ? "default" : index);
            case "queue" -> Optional.of(queue);
            case "_meta" -> Optional.of(meta());
            case "_time" -> Optional.of(Long.toString(time.instant().getEpochSecond()));
            default -> Optional.ofNullable(otherKeys.get(key));
        };
    }

    /** Writes a transforms.conf key other than {@code _meta}. */
    void key(String key, String value) {
        switch (key) {
            case "_raw" -> rewrite(value);
            case "MetaData:Host" -> host = without("host::", value);
            case "MetaData:Source" -> source = without("source::", value);
            case "MetaData:Sourcetype" -> sourcetype = without("sourcetype::", value);
            case "_MetaData:Index" -> index = value;
            case "queue" -> queue = value;
            case "_time" -> time(value, TimeOrigin.EVAL);
            default -> {
                Map<String, String> keys = new HashMap<>(otherKeys);
                keys.put(key, value);
                otherKeys = keys;
            }
        }
    }

    /** Gives the event another text; the time's position holds only while the text there stays the same. */
    void rewrite(String text) {
        if (time.start() >= 0
                && !(time.end() <= text.length()
                        && raw.regionMatches(time.start(), text, time.start(), time.end() - time.start()))) {
            time = time.unplaced();
        }
        raw = text;
    }

    /** Sets the time from epoch seconds as text; anything else changes nothing. */
    void time(String seconds, TimeOrigin origin) {
        if (seconds.matches("[0-9]{1,11}(\\.[0-9]{1,9})?")) {
            int dot = seconds.indexOf('.');
            String whole = dot < 0 ? seconds : seconds.substring(0, dot);
            String fraction = dot < 0 ? "" : seconds.substring(dot + 1);
            int nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
            Instant set = Instant.ofEpochSecond(Long.parseLong(whole), nano);
            // who sets the time that the event has already takes nothing away from how it was read
            if (!time.known() || Duration.between(time.instant(), set).abs().compareTo(SAME) > 0) {
                time = EventTime.unread(set, origin);
            }
        }
    }

    boolean dropped() {
        return queue.equals(NULL_QUEUE);
    }

    IndexedEvent finish() {
        return new IndexedEvent(number, raw, time, host, source, sourcetype, index, indexed, changes, steps, findings);
    }

    private String meta() {
        StringBuilder text = new StringBuilder();
        indexed.asMap()
                .forEach((name, values) -> values.forEach(value -> {
                    String quote = value.indexOf(' ') >= 0 ? "\"" : "";
                    text.append(text.length() > 0 ? " " : "").append(name).append("::");
                    text.append(quote).append(value).append(quote);
                }));
        return text.toString();
    }

    private static String without(String prefix, String value) {
        return value.startsWith(prefix) ? value.substring(prefix.length()) : value;
    }
}
