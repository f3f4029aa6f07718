package org.tafoundry.synth.layout;

import java.util.List;
import org.tafoundry.synth.format.Payload;

/**
 * A layout that events conform to.
 *
 * @param layout the layout
 * @param payloads the conforming events
 */
public record LayoutMatch(Layout layout, List<Payload> payloads) {

    public LayoutMatch {
        payloads = List.copyOf(payloads);
    }

    /** The regex that extracts the layout's fields. */
    public String regex() {
        return LayoutRegex.lenient(layout, payloads.stream().anyMatch(p -> p.start() > 0));
    }
}
