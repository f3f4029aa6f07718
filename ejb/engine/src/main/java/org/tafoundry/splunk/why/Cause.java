package org.tafoundry.splunk.why;

import java.util.List;
import java.util.Objects;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.event.Outcome;

/**
 * The same thing that happened in some of the sample's events.
 *
 * @param setting the setting that did it, or did not
 * @param outcome what came of it
 * @param stop what stopped it
 * @param events in how many events
 * @param examples numbers of some of these events
 */
public record Cause(Location setting, Outcome outcome, String stop, long events, List<Long> examples) {

    public Cause {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(stop, "stop");
        examples = List.copyOf(examples);
    }
}
