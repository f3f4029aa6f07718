package org.tafoundry.splunk.why;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.IndexStep;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.Outcome;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.event.TimeOrigin;
import org.tafoundry.splunk.event.ZoneOrigin;
import org.tafoundry.splunk.search.SearchPipeline;
import org.tafoundry.splunk.time.TimeCode;

/** Where an event's time and its zone come from. */
final class TimeWitness implements Witness {

    private final StanzaRules rules;
    private final TimeFailure failures;

    TimeWitness(StanzaRules rules) {
        this.rules = rules;
        this.failures = new TimeFailure(rules);
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
                attempts.add(failures.of(finding, event));
            }
        }
        EventTime time = event.time();
        attempts.add(new Attempt(
                time.origin() == TimeOrigin.EVAL ? Location.NONE : where(origin(time), event),
                Outcome.GAVE,
                text(event),
                time.start(),
                time.origin().name()));
        if (time.start() >= 0 || time.origin() == TimeOrigin.FIELD) {
            attempts.add(Attempt.of(
                    time.zoneOrigin() == ZoneOrigin.EVENT ? Location.NONE : where("TZ", event),
                    Outcome.GAVE,
                    zone(time),
                    time.zoneOrigin().name()));
        }
        omitted(time)
                .ifPresent(message -> attempts.add(Attempt.of(
                        Location.NONE, Outcome.GAVE, message, time.omitted().name())));
        event.steps().stream()
                .filter(step -> step.about().contains("_time"))
                .map(IndexStep::attempt)
                .forEach(attempts::add);
        return attempts;
    }

    private static Optional<String> omitted(EventTime time) {
        int year = time.instant().atZone(time.zone()).getYear();
        return switch (time.omitted()) {
            case NOTHING -> Optional.empty();
            case YEAR ->
                Optional.of("The text states no year; " + year
                        + " is the last in which this day is not more than a day after the time of indexing.");
            case DATE ->
                Optional.of("The text states no date; it is that of the event before, or the day of indexing where no"
                        + " event before has one or DETERMINE_TIMESTAMP_DATE_WITH_SYSTEM_TIME is true.");
        };
    }

    private Location where(String key, IndexedEvent event) {
        return rules.effective(key, Metadata.indexing(event))
                .map(ConfSetting::where)
                .orElse(Location.setting("", Metadata.indexing(event).sourcetype(), key, 0));
    }

    private static String origin(EventTime time) {
        return switch (time.origin()) {
            case FORMAT -> "TIME_FORMAT";
            case FIELD -> "TIMESTAMP_FIELDS";
            default -> "DATETIME_CONFIG";
        };
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
