package org.tafoundry.splunk.lookup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfNumber;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.time.TimeFormat;
import org.tafoundry.splunk.time.TimeScope;
import org.tafoundry.splunk.time.ZoneNames;
import org.tafoundry.splunk.value.NumberText;

/**
 * The time condition of a lookup.
 *
 * @param field column with the row's time
 * @param format time_format; empty for epoch seconds
 * @param minOffset seconds that the event must at least come after the row
 * @param maxOffset seconds that it may at most come after it
 */
public record Temporal(String field, Optional<TimeFormat> format, long minOffset, long maxOffset) {

    private static final TimeScope UTC = TimeScope.of(Instant.EPOCH, ZoneOffset.UTC, ZoneNames.STANDARD);

    /** The condition of a stanza that has a time_field. */
    static Optional<Temporal> of(ConfStanza stanza, Findings findings) {
        String field = stanza.value("time_field", "").strip();
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Optional<TimeFormat> format = stanza.get("time_format")
                .filter(Temporal::stated)
                .flatMap(setting -> TimeFormat.compile(setting.value().strip(), setting.where(), findings));
        return Optional.of(new Temporal(
                field,
                format,
                ConfNumber.of(stanza.get("min_offset_secs"), 0, findings),
                ConfNumber.of(stanza.get("max_offset_secs"), 2_000_000_000L, findings)));
    }

    /** Splunk's default is epoch seconds with an optional fraction, which no single format says. */
    private static boolean stated(ConfSetting setting) {
        String value = setting.value().strip();
        return !value.isEmpty() && !value.equals("%s") && !value.equals("%s.%Q");
    }

    /** Whether a row of this time may serve an event of that time. */
    boolean admits(String cell, OptionalDouble time) {
        OptionalDouble row = seconds(cell);
        if (time.isEmpty() || row.isEmpty()) {
            return false;
        }
        double offset = time.getAsDouble() - row.getAsDouble();
        return offset >= minOffset && offset <= maxOffset;
    }

    /** A row's time in epoch seconds; nothing when it is not of the format. */
    OptionalDouble seconds(String cell) {
        String text = cell.strip();
        if (format.isEmpty()) {
            return NumberText.parse(text);
        }
        return format.get().parse(text, 0, text.length(), UTC).stream()
                .mapToDouble(parsed -> parsed.instant().getEpochSecond())
                .findFirst();
    }
}
