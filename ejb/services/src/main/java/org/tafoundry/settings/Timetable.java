package org.tafoundry.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something is done by itself: every day at a time, every few minutes, or never. */
public sealed interface Timetable {
    /** What a text of a timetable looks like, to follow the words "must be". */
    String ALLOWED = "a time of day in UTC such as 02:30, every N minutes such as 'every 15 minutes', or off";

    /** The next time after it was last done; empty when it is not done by itself. */
    Optional<Instant> next(Instant last);

    /** Every day at this time, in UTC. */
    record Daily(LocalTime time) implements Timetable {
        @Override
        public Optional<Instant> next(Instant last) {
            ZonedDateTime that = last.atZone(ZoneOffset.UTC);
            ZonedDateTime sameDay = that.with(time);
            return Optional.of((sameDay.isAfter(that) ? sameDay : sameDay.plusDays(1)).toInstant());
        }

        @Override
        public String toString() {
            return time.toString();
        }
    }

    /** Every few minutes. */
    record Every(Duration pause) implements Timetable {
        @Override
        public Optional<Instant> next(Instant last) {
            return Optional.of(last.plus(pause));
        }

        @Override
        public String toString() {
            return "every " + pause.toMinutes() + " minutes";
        }
    }

    /** Never. */
    record Off() implements Timetable {
        @Override
        public Optional<Instant> next(Instant last) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "off";
        }
    }

    /** The timetable that a text stands for; empty when it is none. */
    static Optional<Timetable> parse(String text) {
        Matcher every = Pattern.compile("every ([1-9][0-9]{0,4}) minutes?").matcher(text);
        if (text.equals("off")) {
            return Optional.of(new Off());
        }
        if (every.matches()) {
            return Optional.of(new Every(Duration.ofMinutes(Long.parseLong(every.group(1)))));
        }
        try {
            return text.matches("[0-9]{2}:[0-9]{2}") ? Optional.of(new Daily(LocalTime.parse(text))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
