package org.tafoundry.splunk.why;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.Fields;

/**
 * The answer to a question about one event, and what is true of the whole sample.
 *
 * @param name what was asked for
 * @param subject what kind of thing it is
 * @param event the event that was looked at; 0 when the sample has no such event
 * @param raw its text; empty without an event
 * @param values what the event has of it; empty when it has none
 * @param fields all that the event has at search time, which tells what of it is a secret
 * @param attempts what each setting did about it, in the order in which Splunk runs them
 * @param events events of the sample
 * @param having events that have it
 * @param examined events that were asked why; the causes are counted over these
 * @param causes what happened how often
 */
public record Answer(
        String name,
        Subject subject,
        long event,
        String raw,
        List<String> values,
        Fields fields,
        List<Attempt> attempts,
        long events,
        long having,
        long examined,
        List<Cause> causes) {

    public Answer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(raw, "raw");
        values = List.copyOf(values);
        fields = new Fields(fields);
        attempts = List.copyOf(attempts);
        causes = List.copyOf(causes);
    }

    /** How often what happened here happened in the sample; nothing when it was not counted. */
    public Optional<Cause> cause(Attempt attempt) {
        return causes.stream()
                .filter(c -> c.setting().equals(attempt.setting())
                        && c.outcome() == attempt.outcome()
                        && c.stop().equals(attempt.stop()))
                .findFirst();
    }
}
