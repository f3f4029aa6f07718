package org.tafoundry.splunk.why;

import java.time.Instant;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.RegexDiagnosis;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.splunk.time.ParsedTime;
import org.tafoundry.splunk.time.TimeCode;
import org.tafoundry.splunk.time.TimeDiagnosis;
import org.tafoundry.splunk.time.TimeFormat;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;

/** Why a setting read no time from an event, down to the character. */
final class TimeFailure {

    private final StanzaRules rules;

    TimeFailure(StanzaRules rules) {
        this.rules = rules;
    }

    /** What a finding about an event's time says, and how far the setting got. */
    Attempt of(Finding finding, IndexedEvent event) {
        TimeCode code = (TimeCode) finding.code();
        String said = finding.message().endsWith(".") ? finding.message() : finding.message() + ".";
        return switch (code) {
            case TIME_PREFIX_NOT_FOUND -> prefix(finding, event);
            case TIME_FORMAT_NO_MATCH -> format(finding, event);
            case TIME_TOO_OLD -> limit("MAX_DAYS_AGO", finding, event);
            case TIME_TOO_NEW -> limit("MAX_DAYS_HENCE", finding, event);
            default ->
                Attempt.of(
                        finding.where().atEvent(0), Outcome.NO_MATCH, said + " " + finding.suggestion(), code.name());
        };
    }

    private Attempt limit(String key, Finding finding, IndexedEvent event) {
        Location where = setting(key, event).map(ConfSetting::where).orElse(Location.NONE);
        return Attempt.of(where, Outcome.LIMIT, finding.message() + " " + finding.suggestion(), key);
    }

    private Optional<ConfSetting> setting(String key, IndexedEvent event) {
        return rules.effective(key, Metadata.indexing(event))
                .filter(setting -> !setting.value().isEmpty());
    }

    private Attempt prefix(Finding finding, IndexedEvent event) {
        Optional<SplunkRegex> regex = setting("TIME_PREFIX", event)
                .flatMap(setting -> SplunkRegex.compile(setting.value(), setting.where(), new Findings()));
        if (regex.isEmpty()) {
            return Attempt.of(finding.where().atEvent(0), Outcome.UNREADABLE, finding.message(), "TIME_PREFIX");
        }
        RegexDiagnosis diagnosis = regex.get().diagnose(event.raw());
        return new Attempt(
                finding.where().atEvent(0),
                Outcome.NO_MATCH,
                "TIME_PREFIX: " + diagnosis.message() + " So no time is read from the event.",
                diagnosis.regexEnd() > 0 ? diagnosis.textEnd() : -1,
                diagnosis.failing());
    }

    private Attempt format(Finding finding, IndexedEvent event) {
        Location where = finding.where().atEvent(0);
        Optional<ConfSetting> setting = setting("TIME_FORMAT", event);
        Optional<TimeFormat> format = setting.flatMap(s -> TimeFormat.compile(s.value(), s.where(), new Findings()));
        if (format.isEmpty()) {
            return Attempt.of(where, Outcome.UNREADABLE, finding.message() + ".", "TIME_FORMAT");
        }
        String raw = event.raw();
        int from = behindPrefix(event);
        long lookahead = setting("MAX_TIMESTAMP_LOOKAHEAD", event)
                .filter(s -> s.value().matches("[0-9]{1,9}"))
                .map(s -> Long.parseLong(s.value()))
                .orElse(128L);
        int to = (int) Math.min(raw.length(), lookahead == 0 ? raw.length() : from + lookahead);
        TimeScope scope = TimeScope.of(Instant.EPOCH, EventTime.NONE.zone(), ZoneNames.STANDARD);
        Optional<ParsedTime> behind =
                to == raw.length() ? Optional.empty() : format.get().find(raw, from, raw.length(), scope);
        if (behind.isPresent()) {
            return new Attempt(
                    where,
                    Outcome.LIMIT,
                    "TIME_FORMAT " + format.get().source() + " matches at character "
                            + behind.get().start() + ", but MAX_TIMESTAMP_LOOKAHEAD lets it see characters " + from
                            + " to " + to + " only.",
                    behind.get().start(),
                    "MAX_TIMESTAMP_LOOKAHEAD");
        }
        TimeDiagnosis diagnosis = format.get().diagnose(raw, from, to);
        return new Attempt(
                where,
                Outcome.NO_MATCH,
                "TIME_FORMAT " + format.get().source() + " is tried on characters " + from + " to " + to + ". "
                        + diagnosis.message(raw),
                diagnosis.start() < 0 ? -1 : diagnosis.end(),
                diagnosis.wants());
    }

    private int behindPrefix(IndexedEvent event) {
        Optional<SplunkRegex> prefix = setting("TIME_PREFIX", event)
                .flatMap(setting -> SplunkRegex.compile(setting.value(), setting.where(), new Findings()));
        if (prefix.isEmpty()) {
            return 0;
        }
        RegexCursor cursor = prefix.get().cursor(event.raw());
        return cursor.find() ? cursor.end(0) : 0;
    }
}
