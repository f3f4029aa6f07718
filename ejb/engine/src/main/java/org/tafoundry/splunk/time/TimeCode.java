package org.tafoundry.splunk.time;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with a time format, a zone, or the time of an event. */
public enum TimeCode implements FindingCode {
    TIME_FORMAT_UNKNOWN_TOKEN(Severity.ERROR, "TIME_FORMAT has a conversion that strptime does not know."),
    TIME_FORMAT_EMPTY(Severity.ERROR, "TIME_FORMAT has no conversion, so it can never give a time."),
    TIME_FORMAT_AMBIGUOUS(Severity.WARNING, "TIME_FORMAT combines conversions that do not belong together."),
    TIME_ZONE_UNKNOWN(Severity.ERROR, "A time zone name is not known."),
    TIME_ZONE_IN_EVENT_UNKNOWN(Severity.WARNING, "An event names a zone that is not known; the default zone is used."),
    TIME_PREFIX_NOT_FOUND(Severity.WARNING, "TIME_PREFIX does not match the event, so no time is read from it."),
    TIME_FORMAT_NO_MATCH(Severity.WARNING, "TIME_FORMAT does not match the event's text."),
    TIME_NOT_AT_PREFIX(Severity.WARNING, "The time does not stand directly behind the TIME_PREFIX match."),
    TIME_NOT_FOUND(Severity.WARNING, "No time could be recognised in the event."),
    TIME_FIELD_NOT_FOUND(Severity.WARNING, "No field of TIMESTAMP_FIELDS has a value in the event."),
    TIME_TOO_OLD(Severity.WARNING, "The event's time is further in the past than MAX_DAYS_AGO allows."),
    TIME_TOO_NEW(Severity.WARNING, "The event's time is further in the future than MAX_DAYS_HENCE allows."),
    TIME_EPOCH_WHOLE(Severity.INFO, "TIME_FORMAT wants a fraction behind %s that the event does not have."),
    TIME_JUMP(Severity.INFO, "The event's time is far from the previous event's time.");

    private final Severity severity;
    private final String meaning;

    TimeCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
