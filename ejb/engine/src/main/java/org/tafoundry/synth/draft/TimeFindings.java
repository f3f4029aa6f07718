package org.tafoundry.synth.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.synth.sample.SampleCode;
import org.tafoundry.synth.sensitive.Redactor;
import org.tafoundry.synth.time.TimeDesign;

/** Says what is doubtful about the times of the events. */
final class TimeFindings {

    private static final double ALL = 0.995;
    private static final double NEARLY_ALL = 0.75;

    private TimeFindings() {}

    /**
     * The findings.
     *
     * @param zoned the design with the zone of times without one
     * @param asked whether the request names that zone
     */
    static List<Finding> of(ZonedTime zoned, boolean asked) {
        List<Finding> findings = new ArrayList<>();
        TimeDesign time = zoned.time();
        String zone = zoned.zone();
        if (!time.found()) {
            findings.add(missing(time));
        } else if (!time.zoned() && !asked && !zoned.line().isEmpty()) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_ZONE_STATED,
                    Location.NONE,
                    "The zone " + zone + " was taken from the beginning of the sample: "
                            + Redactor.redact(zoned.line()),
                    "Where it is an offset and the source changes to summer time, give its zone with the sample."));
        } else if (!time.zoned() && !asked && !time.stated().isEmpty()) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_ZONE_STATED,
                    Location.NONE,
                    "The zone " + zone + " was taken from another time of the events, which states it.",
                    "It is a fixed offset; where the source changes to summer time, give its zone with the sample."));
        } else if (!time.zoned() && !asked) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_ZONE_ASSUMED,
                    Location.NONE,
                    "The events do not say their time zone; " + zone + " was assumed.",
                    "Ask the log's owner for the zone, and give it with the sample."));
        }
        if (time.found() && time.timed() < NEARLY_ALL) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_BREAKS_UNSURE,
                    Location.NONE,
                    String.format(
                            Locale.ROOT,
                            "Only %.0f %% of the events have a time: lines without one may belong to the event above"
                                    + " or below.",
                            100 * time.timed()),
                    "Look at the events of the proof before the first one is indexed, as LINE_BREAKER mends none that is"
                            + " indexed; give a sample that begins with a whole event."));
        }
        if (!time.computed().isEmpty()) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_TIME_COMPUTED,
                    Location.NONE,
                    time.computed().explanation(),
                    "An INGEST_EVAL computes the time; compare _time with some events once the add-on is in use."));
        }
        if (time.orderOpen()) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_DATE_ORDER,
                    Location.NONE,
                    "No date of the sample has a day above 12, so day and month may be taken for each other.",
                    "Check TIME_FORMAT against an event whose date is known."));
        }
        if (time.found() && time.share() < ALL) {
            findings.add(Finding.of(
                    SampleCode.SAMPLE_SEVERAL_TIMES,
                    Location.NONE,
                    String.format(
                            Locale.ROOT,
                            "The timestamp settings read %.0f %% of the times rightly; the layouts are %s.",
                            100 * time.share(),
                            String.join(" and ", time.layouts())),
                    "Give logs of different layouts sourcetypes of their own at the input."));
        }
        return findings;
    }

    private static Finding missing(TimeDesign time) {
        return Finding.of(
                SampleCode.SAMPLE_NO_TIME,
                Location.NONE,
                time.label().isEmpty()
                        ? "The events hold no time."
                        : "The events hold times (" + time.label() + "), but none that is the event's own.",
                "Events get the time of indexing; ask whether the log can write its time.");
    }
}
