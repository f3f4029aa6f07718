package org.tafoundry.splunk.why;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.event.TimeOrigin;
import org.tafoundry.splunk.event.ZoneOrigin;
import org.tafoundry.splunk.search.Attempt;
import org.tafoundry.splunk.search.Outcome;
import org.tafoundry.splunk.search.SearchPipeline;
import org.tafoundry.splunk.time.TimeCode;

/** Where an event's time and its zone come from. */
final class TimeWitness implements Witness {

    private final StanzaRules rules;

    TimeWitness(StanzaRules rules) {
        this.rules = rules;
    }

    /** A time that was not read from the event counts as none. */
    @Override
    public List<String> values(SearchedEvent event, SearchPipeline search) {
        EventTime time = event.event().time();
        return switch (time.origin()) {
            case FORMAT, AUTOMATIC, FIELD, EVAL -> List.of(time.instant().toString());
            case PREVIOUS_EVENT, CURRENT, NONE -> List.of();
        };
    }

    @Override
    public List<Attempt> attempts(IndexedEvent event, SearchedEvent found, SearchPipeline search) {
        List<Attempt> attempts = new ArrayList<>();
        for (Finding finding : event.findings()) {
            if (finding.code() instanceof TimeCode) {
                attempts.add(Attempt.of(
                        finding.where().atEvent(0),
                        Outcome.NO_MATCH,
                        sentence(finding.message()) + " " + finding.suggestion(),
                        finding.code().name()));
            }
        }
        EventTime time = event.time();
        attempts.add(new Attempt(
                time.origin() == TimeOrigin.EVAL ? Location.NONE : where(origin(time), found, event),
                Outcome.GAVE,
                text(event),
                time.start(),
                time.origin().name()));
        if (time.start() >= 0 || time.origin() == TimeOrigin.FIELD) {
            attempts.add(Attempt.of(
                    time.zoneOrigin() == ZoneOrigin.EVENT ? Location.NONE : where("TZ", found, event),
                    Outcome.GAVE,
                    zone(time),
                    time.zoneOrigin().name()));
        }
        return attempts;
    }

    private Location where(String key, SearchedEvent found, IndexedEvent event) {
        return rules.effective(key, found, event)
                .map(ConfSetting::where)
                .orElse(Location.setting("", event.sourcetype(), key, 0));
    }

    private static String origin(EventTime time) {
        return switch (time.origin()) {
            case FORMAT -> "TIME_FORMAT";
            case FIELD -> "TIMESTAMP_FIELDS";
            default -> "DATETIME_CONFIG";
        };
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    private static String text(IndexedEvent event) {
        EventTime time = event.time();
        String read = time.start() < 0
                ? ""
                : " from \"" + event.raw().substring(time.start(), time.end()) + "\", characters " + time.start()
                        + " to " + time.end() + " of the event";
        return switch (time.origin()) {
            case FORMAT -> "TIME_FORMAT read " + time.instant() + read + ".";
            case AUTOMATIC -> "The automatic rules read " + time.instant() + read + ".";
            case FIELD -> "TIMESTAMP_FIELDS gave " + time.instant() + ".";
            case EVAL -> "An INGEST_EVAL of a transform set " + time.instant() + ".";
            case PREVIOUS_EVENT -> "It is the time of the event before, " + time.instant() + ".";
            case CURRENT -> "It is the time of indexing, " + time.instant() + ".";
            case NONE -> "The event has no time.";
        };
    }

    private static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static String zone(EventTime time) {
        return switch (time.zoneOrigin()) {
            case EVENT ->
                "The zone is the one that the text states, " + name(time.zone()) + "; seconds since 1970 are in UTC.";
            case SETTING -> "The text states no zone; TZ says " + name(time.zone()) + ".";
            case INDEXER -> "The text states no zone and no TZ applies; the indexer's is " + name(time.zone()) + ".";
            case NONE -> "No zone was needed (" + time.origin().name().toLowerCase(Locale.ROOT) + ").";
        };
    }
}
