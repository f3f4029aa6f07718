package org.tafoundry.synth.time;

import java.util.List;
import java.util.Objects;

/**
 * The timestamp settings of a source.
 *
 * @param found whether events have a time at all
 * @param prefix TIME_PREFIX
 * @param format TIME_FORMAT; empty when Splunk recognises the layouts better by itself
 * @param lookahead MAX_TIMESTAMP_LOOKAHEAD
 * @param zoned whether all events say their zone
 * @param orderOpen whether the data do not settle the order of day and month
 * @param share share of the events with a time that the settings read rightly
 * @param timed share of the events that have a time of their own
 * @param layouts the layouts found, most frequent first
 * @param label what the time is called in the events, empty when it is in the header; where times stand that are not
 *     the events' own, when none is
 * @param oldestDays age of the oldest time in days
 * @param computed the times that no TIME_FORMAT reads
 * @param stated zone of times that do not say it, where another time of the events does; empty when none does
 */
public record TimeDesign(
        boolean found,
        String prefix,
        String format,
        int lookahead,
        boolean zoned,
        boolean orderOpen,
        double share,
        double timed,
        List<String> layouts,
        String label,
        long oldestDays,
        ComputedTime computed,
        String stated) {

    /** No time in the events. */
    static final TimeDesign NONE =
            new TimeDesign(false, "", "", 0, true, false, 0, 0, List.of(), "", 0, ComputedTime.NONE, "");

    public TimeDesign {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(stated, "stated");
        layouts = List.copyOf(layouts);
    }

    /** No time of the events' own, though there are times at these places. */
    static TimeDesign none(List<String> elsewhere) {
        return new TimeDesign(
                false, "", "", 0, true, false, 0, 0, List.of(), String.join(", ", elsewhere), 0, ComputedTime.NONE, "");
    }

    /** The same with the zone that another time of the events states. */
    TimeDesign inZone(String zone) {
        return new TimeDesign(
                found,
                prefix,
                format,
                lookahead,
                zoned,
                orderOpen,
                share,
                timed,
                layouts,
                label,
                oldestDays,
                computed,
                zone);
    }

    /** The same for events of which this share has a time of its own. */
    TimeDesign among(double shareTimed) {
        return new TimeDesign(
                found,
                prefix,
                format,
                lookahead,
                zoned,
                orderOpen,
                share,
                shareTimed,
                layouts,
                label,
                oldestDays,
                computed,
                stated);
    }

    /** Whether no TIME_FORMAT reads any of the times. */
    public boolean computedOnly() {
        return !computed.isEmpty() && format.isEmpty() && prefix.isEmpty();
    }

    /** The time in words. */
    public String words() {
        if (!found) {
            return "";
        }
        String what = format.isEmpty() ? String.join(" or ", layouts) : format;
        String where = label.isEmpty() ? "in the header" : "in " + label;
        return what + " " + where + (zoned ? "" : ", no zone");
    }
}
