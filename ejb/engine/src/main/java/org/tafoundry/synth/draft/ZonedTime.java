package org.tafoundry.synth.draft;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tafoundry.order.Order;
import org.tafoundry.synth.time.TimeDesign;
import org.tafoundry.synth.time.TimeDesigner;

/**
 * The design of the time with the zone of times that do not say it: what was asked for, or else what the events or the
 * beginning of the sample state, or else UTC.
 *
 * @param time the design
 * @param zone the zone
 * @param line the line of the sample's beginning that states it; empty when none was needed
 */
record ZonedTime(TimeDesign time, String zone, String line) {

    private static final String ASSUMED = "UTC";

    ZonedTime {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(line, "line");
    }

    /** Designs the time of events in the order of the sample that begins with this text. */
    static ZonedTime of(List<String> events, String head, Order order) {
        String asked = order.zone();
        TimeDesign time = TimeDesigner.design(events, order.now(), ZoneId.of(asked.isEmpty() ? ASSUMED : asked));
        if (!asked.isEmpty() || !time.found() || time.zoned()) {
            return new ZonedTime(time, asked.isEmpty() ? ASSUMED : asked, "");
        }
        Optional<StatedZone> above = time.stated().isEmpty() ? StatedZone.of(head) : Optional.empty();
        String stated = above.map(StatedZone::zone)
                .or(() -> Optional.of(time.stated()).filter(z -> !z.isEmpty()))
                .or(() -> KeyedZone.of(events))
                .orElse("");
        if (stated.isEmpty()) {
            return new ZonedTime(time, ASSUMED, "");
        }
        TimeDesign moved = stated.equals(ASSUMED) ? time : TimeDesigner.design(events, order.now(), ZoneId.of(stated));
        return new ZonedTime(moved, stated, above.map(StatedZone::line).orElse(""));
    }
}
