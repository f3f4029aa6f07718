package org.tafoundry.synth.draft;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** The zone that every event states under a key of its own, {@code time="2026-07-06 13:40:12" tz=+0200}. */
final class KeyedZone {

    private static final int MOST = 2000;
    private static final int LONGEST = 4000;
    private static final int FARTHEST = 14;

    private static final Pattern KEYED = Pattern.compile("(?i)(?<![\\w.-])(?:" + WordLists.alternatives("zone-keys")
            + ")\"?\\s?[=:]\\s?\"?(?:UTC|GMT)?([+-])(\\d{2}):?(\\d{2})?(?![\\d:])");

    private KeyedZone() {}

    /** The zone, as Splunk's TZ takes it; empty where events state none or several, or one with minutes. */
    static Optional<String> of(List<String> events) {
        Optional<Integer> hours = Optional.empty();
        for (String event : events.subList(0, Math.min(MOST, events.size()))) {
            Optional<Integer> own = hours(event.substring(0, Math.min(LONGEST, event.length())));
            if (own.isEmpty() || hours.isPresent() && !hours.equals(own)) {
                return Optional.empty();
            }
            hours = own;
        }
        return hours.map(StatedZone::fixed);
    }

    private static Optional<Integer> hours(String event) {
        Matcher zone = KEYED.matcher(event);
        if (!zone.find() || zone.group(3) != null && !zone.group(3).equals("00")) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(zone.group(2));
        return hours > FARTHEST ? Optional.empty() : Optional.of(zone.group(1).equals("+") ? hours : -hours);
    }
}
