package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.synth.cim.CimPlan.Setting;
import org.tafoundry.synth.design.Extraction;
import org.tafoundry.synth.format.Breaking;
import org.tafoundry.synth.sample.TextEncoding;
import org.tafoundry.synth.time.TimeDesign;

/** Writes the settings of index time; all of them are always stated. */
final class IndexTimeSettings {

    private static final int USUAL_TRUNCATE = 10_000;
    private static final int USUAL_DAYS_AGO = 2000;
    private static final int MOST_DAYS_AGO = 10_951;

    private IndexTimeSettings() {}

    static List<Setting> breaking(Breaking breaking, TextEncoding encoding, int longest) {
        List<Setting> settings = new ArrayList<>();
        if (!encoding.setting().equals("UTF-8")) {
            settings.add(new Setting("CHARSET", encoding.setting(), "The log is not written in UTF-8."));
        }
        settings.add(new Setting("SHOULD_LINEMERGE", "false", ""));
        settings.add(new Setting("LINE_BREAKER", breaking.lineBreaker(), breaking.explanation()));
        settings.add(new Setting(
                "TRUNCATE",
                String.valueOf(truncate(longest)),
                "Room for much longer events: the longest of the sample has " + longest + " characters."));
        settings.add(new Setting("EVENT_BREAKER_ENABLE", "true", "Universal forwarders break events in the same way."));
        settings.add(new Setting("EVENT_BREAKER", breaking.lineBreaker(), ""));
        if (!breaking.sed().isEmpty()) {
            settings.add(new Setting(
                    "SEDCMD-enclosing_document",
                    breaking.sed(),
                    "The end of the enclosing document is no part of an event."));
        }
        return settings;
    }

    private static int truncate(int longest) {
        int truncate = USUAL_TRUNCATE;
        // a character has up to four bytes, and later events may be much longer
        while (truncate < longest * 8L && truncate < 10_000_000) {
            truncate *= 2;
        }
        return truncate;
    }

    static List<Setting> time(TimeDesign time, String zone) {
        List<Setting> settings = new ArrayList<>();
        if (!time.found() || time.computedOnly()) {
            settings.add(new Setting(
                    "DATETIME_CONFIG",
                    "CURRENT",
                    time.found()
                            ? "The time is computed by TRANSFORMS-time, as no TIME_FORMAT reads it."
                            : time.label().isEmpty()
                                    ? "The events hold no time; the time of indexing is used."
                                    : "The events hold no time of their own; the time of indexing is used."));
            settings.add(new Setting("TIME_PREFIX", "^", ""));
            settings.add(new Setting("MAX_TIMESTAMP_LOOKAHEAD", "1", ""));
            settings.add(new Setting("TIME_FORMAT", "", ""));
            settings.add(new Setting("TZ", zone, "The zone of the source, should its events ever hold another time."));
            return settings;
        }
        settings.add(new Setting(
                "TIME_PREFIX",
                time.prefix(),
                time.prefix().matches("\\^(?:\\\\s\\*)?")
                        ? "The event's time stands at its beginning."
                        : "What stands before the event's time."));
        settings.add(new Setting("MAX_TIMESTAMP_LOOKAHEAD", String.valueOf(time.lookahead()), ""));
        settings.add(new Setting(
                "TIME_FORMAT",
                time.format(),
                time.format().isEmpty()
                        ? "Empty on purpose: the events write their time in several layouts, which Splunk recognises"
                                + " itself."
                        : ""));
        settings.add(new Setting(
                "TZ",
                zone,
                time.zoned()
                        ? "Times say their zone themselves, which counts; this is for any that do not."
                        : "The zone of times that do not say it."));
        if (time.oldestDays() > USUAL_DAYS_AGO * 3 / 4) {
            settings.add(new Setting(
                    "MAX_DAYS_AGO",
                    String.valueOf(MOST_DAYS_AGO),
                    "The sample's oldest event is " + time.oldestDays() + " days old."));
        }
        return settings;
    }

    static List<Setting> fields(Extraction extraction) {
        List<Setting> settings = new ArrayList<>();
        if (extraction.isIndexedJson()) {
            settings.add(new Setting(
                    "INDEXED_EXTRACTIONS",
                    "json",
                    "JSON fields are read at index time: some events are longer than search time reads, or"
                            + " hold a log inside a string."));
        }
        return settings;
    }

    static List<Setting> automatic(Extraction extraction) {
        List<Setting> settings = new ArrayList<>();
        settings.add(new Setting("KV_MODE", extraction.isIndexedJson() ? "none" : extraction.kvMode(), ""));
        settings.add(new Setting("AUTO_KV_JSON", "false", ""));
        return settings;
    }
}
