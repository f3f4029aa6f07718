package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.synth.design.Extraction;
import org.tafoundry.synth.format.Breaking;
import org.tafoundry.synth.sample.Colours;
import org.tafoundry.synth.sample.TextEncoding;
import org.tafoundry.synth.setting.Plain;
import org.tafoundry.synth.time.TimeDesign;

/** Writes the settings of index time; all of them are always stated. */
final class IndexTimeSettings {

    private static final int USUAL_TRUNCATE = 10_000;
    private static final int USUAL_DAYS_AGO = 2000;
    private static final int MOST_DAYS_AGO = 10_951;

    private IndexTimeSettings() {}

    static List<Plain> breaking(Breaking breaking, TextEncoding encoding, int longest) {
        List<Plain> settings = new ArrayList<>();
        if (!encoding.setting().equals("UTF-8")) {
            settings.add(new Plain("CHARSET", encoding.setting(), "The log is not written in UTF-8."));
        }
        settings.add(new Plain("SHOULD_LINEMERGE", "false", ""));
        settings.add(new Plain("LINE_BREAKER", breaking.lineBreaker(), breaking.explanation()));
        settings.add(new Plain(
                "TRUNCATE",
                String.valueOf(truncate(longest)),
                "Room for much longer events: the longest of the sample has " + longest + " characters."));
        settings.add(new Plain("EVENT_BREAKER_ENABLE", "true", "Universal forwarders break events in the same way."));
        settings.add(new Plain("EVENT_BREAKER", breaking.lineBreaker(), ""));
        if (!breaking.sed().isEmpty()) {
            settings.add(new Plain(
                    "SEDCMD-enclosing_document",
                    breaking.sed(),
                    "The end of the enclosing document is no part of an event."));
        }
        return settings;
    }

    /** The removal of colours, where the sample has any. */
    static List<Plain> colours(String text) {
        return Colours.in(text)
                ? List.of(new Plain(
                        "SEDCMD-colours",
                        "s/" + Colours.REGEX + "//g",
                        "The colours of a terminal are no part of an event."))
                : List.of();
    }

    private static int truncate(int longest) {
        int truncate = USUAL_TRUNCATE;
        // a character has up to four bytes, and later events may be much longer
        while (truncate < longest * 8L && truncate < 10_000_000) {
            truncate *= 2;
        }
        return truncate;
    }

    static List<Plain> time(TimeDesign time, String zone) {
        List<Plain> settings = new ArrayList<>();
        if (!time.found() || time.computedOnly()) {
            settings.add(new Plain(
                    "DATETIME_CONFIG",
                    "CURRENT",
                    time.found()
                            ? "The time is computed by TRANSFORMS-time, as no TIME_FORMAT reads it."
                            : time.label().isEmpty()
                                    ? "The events hold no time; the time of indexing is used."
                                    : "The events hold no time of their own; the time of indexing is used."));
            settings.add(new Plain("TIME_PREFIX", "^", ""));
            settings.add(new Plain("MAX_TIMESTAMP_LOOKAHEAD", "1", ""));
            settings.add(new Plain("TIME_FORMAT", "", ""));
            settings.add(new Plain("TZ", zone, "The zone of the source, should its events ever hold another time."));
            return settings;
        }
        settings.add(new Plain(
                "TIME_PREFIX",
                time.prefix(),
                time.prefix().matches("\\^(?:\\\\s\\*)?")
                        ? "The event's time stands at its beginning."
                        : "What stands before the event's time."));
        settings.add(new Plain("MAX_TIMESTAMP_LOOKAHEAD", String.valueOf(time.lookahead()), ""));
        settings.add(new Plain(
                "TIME_FORMAT",
                time.format(),
                time.format().isEmpty()
                        ? "Empty on purpose: the events write their time in several layouts, which Splunk recognises"
                                + " itself."
                        : ""));
        settings.add(new Plain(
                "TZ",
                zone,
                time.zoned()
                        ? "Times say their zone themselves, which counts; this is for any that do not."
                        : "The zone of times that do not say it."));
        if (time.oldestDays() > USUAL_DAYS_AGO * 3 / 4) {
            settings.add(new Plain(
                    "MAX_DAYS_AGO",
                    String.valueOf(MOST_DAYS_AGO),
                    "The sample's oldest event is " + time.oldestDays() + " days old."));
        }
        return settings;
    }

    static List<Plain> fields(Extraction extraction) {
        List<Plain> settings = new ArrayList<>();
        if (extraction.isIndexedJson()) {
            settings.add(new Plain(
                    "INDEXED_EXTRACTIONS",
                    "json",
                    "JSON fields are read at index time: some events are longer than search time reads, or"
                            + " hold a log inside a string."));
        }
        return settings;
    }

    static List<Plain> automatic(Extraction extraction) {
        List<Plain> settings = new ArrayList<>();
        settings.add(new Plain("KV_MODE", extraction.isIndexedJson() ? "none" : extraction.kvMode(), ""));
        settings.add(new Plain("AUTO_KV_JSON", "false", ""));
        return settings;
    }
}
