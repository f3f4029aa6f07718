package org.tafoundry.foundry;

import java.util.List;
import java.util.Objects;
import org.tafoundry.finding.Location;

/**
 * Why an event of a sample has something or does not, and in how many events for the same reason; sensitive parts of the
 * event are masked by as many asterisks.
 *
 * @param name what was asked for
 * @param subject what kind of thing it is, for example {@code FIELD} or {@code EVENT_TYPE}
 * @param sample the sample's name
 * @param event the event that was looked at; 0 when the sample has no such event
 * @param raw its text
 * @param cut whether the text goes on
 * @param values what the event has of it; empty when it has none
 * @param steps what each setting did about it, in the order in which Splunk runs them
 * @param events events of the sample
 * @param having events that have it
 * @param examined events that were asked why; the reasons are counted over these
 * @param reasons what happened how often, the most frequent first
 */
public record WhyReport(
        String name,
        String subject,
        String sample,
        long event,
        String raw,
        boolean cut,
        List<String> values,
        List<Step> steps,
        long events,
        long having,
        long examined,
        List<Reason> reasons) {

    /**
     * What one setting did.
     *
     * @param setting the setting
     * @param outcome what came of it, for example {@code NO_MATCH}
     * @param message why, in a sentence
     * @param at the character of the event's text at which a regex stopped, or where the value starts; -1 for none
     * @param stop what stopped it: the piece of the regex, the field that is absent; empty when nothing did
     * @param events in how many events the same happened; 0 when that was not counted
     * @param another number of another such event; 0 for none
     */
    public record Step(
            Location setting, String outcome, String message, int at, String stop, long events, long another) {}

    /**
     * The same thing that happened in some events.
     *
     * @param setting the setting that did it, or did not
     * @param outcome what came of it
     * @param stop what stopped it
     * @param events in how many events
     * @param examples numbers of some of these events
     */
    public record Reason(Location setting, String outcome, String stop, long events, List<Long> examples) {
        public Reason {
            examples = List.copyOf(examples);
        }
    }

    public WhyReport {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(raw, "raw");
        values = List.copyOf(values);
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
    }
}
