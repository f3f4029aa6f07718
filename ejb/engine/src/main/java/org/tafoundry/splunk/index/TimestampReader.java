package org.tafoundry.splunk.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.TimeOrigin;
import org.tafoundry.splunk.event.ZoneOrigin;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.structure.HeaderName;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.time.AutomaticTimestamp;
import org.tafoundry.splunk.time.ParsedTime;
import org.tafoundry.splunk.time.TimeCode;
import org.tafoundry.splunk.time.TimeScope;

/** Gives the events of one stream their time, each knowing the time of the event before it. */
final class TimestampReader {

    private static final long DAY_SECONDS = 86_400;
    /** A time of day without a date counts as a date only where the line starts with it. */
    private static final int CLOCK_AT_START = 2;

    private final TimestampRules rules;
    private final Cursors cursors;
    private final EngineOptions options;
    private final TimeScope scope;
    private Instant previous = Instant.MIN;
    private String usualShape = "";

    TimestampReader(TimestampRules rules, Cursors cursors, EngineOptions options) {
        this.rules = rules;
        this.cursors = cursors;
        this.options = options;
        this.scope = TimeScope.of(options.now(), rules.zone().orElse(options.zone()), rules.names());
    }

    /** Whether a line holds a time, which BREAK_ONLY_BEFORE_DATE breaks at. */
    boolean hasDate(String line) {
        int from = rules.extract() ? start(line) : -1;
        return from >= 0
                && read(line, from, end(line, from), scope)
                        .filter(time -> time.dated() || time.start() - from <= CLOCK_AT_START)
                        .isPresent();
    }

    /**
     * Finds an event's time.
     *
     * @param fields indexed fields, for TIMESTAMP_FIELDS
     * @param number the event's number
     * @param findings takes what is remarkable
     */
    EventTime time(String raw, Fields fields, long number, List<Finding> findings) {
        if (!rules.extract()) {
            return EventTime.unread(options.now(), TimeOrigin.CURRENT);
        }
        return rules.fields().isEmpty() ? fromRaw(raw, number, findings) : fromFields(fields, number, findings);
    }

    private EventTime fromRaw(String raw, long number, List<Finding> findings) {
        int from = start(raw);
        if (from < 0) {
            return fallback(
                    TimeCode.TIME_PREFIX_NOT_FOUND,
                    rules.prefixWhere(),
                    number,
                    "TIME_PREFIX does not match this event, so its time is not read.",
                    "Make the regex match every event, or leave TIME_PREFIX out.",
                    findings);
        }
        Optional<ParsedTime> parsed = dated(raw, from, end(raw, from));
        if (parsed.isEmpty()) {
            return notFound(raw, from, number, findings);
        }
        ParsedTime time = parsed.get();
        if (rules.format().isPresent() && rules.format().get().lacksFraction(raw, time)) {
            add(
                    TimeCode.TIME_EPOCH_WHOLE,
                    rules.formatWhere(),
                    number,
                    "The event has seconds without the fraction that TIME_FORMAT wants; they are read as they are.",
                    "Check the time of such events in Splunk.",
                    findings);
        }
        if (rules.prefix().isPresent() && rules.format().isPresent() && !onlyBlanks(raw, from, time.start())) {
            add(
                    TimeCode.TIME_NOT_AT_PREFIX,
                    rules.prefixWhere(),
                    number,
                    "The time starts " + (time.start() - from) + " characters behind the TIME_PREFIX match.",
                    "Let TIME_PREFIX match up to the character before the time.",
                    findings);
        }
        TimeOrigin origin = rules.format().isPresent() ? TimeOrigin.FORMAT : TimeOrigin.AUTOMATIC;
        return accepted(raw, time, origin, number, findings);
    }

    private EventTime fromFields(Fields fields, long number, List<Finding> findings) {
        String text = rules.fields().stream()
                // The setting may name a column as the header writes it.
                .flatMap(name -> fields.first(name).or(() -> fields.first(HeaderName.clean(name, "", 0))).stream())
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            return fallback(
                    TimeCode.TIME_FIELD_NOT_FOUND,
                    rules.fieldsWhere(),
                    number,
                    "None of the fields " + rules.fields() + " has a value in this event.",
                    "Name fields that every event has; names are those after header cleaning.",
                    findings);
        }
        Optional<ParsedTime> parsed = dated(text, 0, text.length());
        if (parsed.isEmpty()) {
            return notFound(text, 0, number, findings);
        }
        return accepted(text, parsed.get(), TimeOrigin.FIELD, number, findings);
    }

    private EventTime notFound(String text, int from, long number, List<Finding> findings) {
        String excerpt = text.substring(from, Math.min(text.length(), from + 60));
        if (rules.format().isPresent() || !rules.formatUsable()) {
            String format = rules.format().map(f -> f.source()).orElse("which is not valid");
            return fallback(
                    TimeCode.TIME_FORMAT_NO_MATCH,
                    rules.formatWhere(),
                    number,
                    "TIME_FORMAT " + format + " does not match within MAX_TIMESTAMP_LOOKAHEAD at: " + excerpt,
                    "Compare format and text, and check TIME_PREFIX and MAX_TIMESTAMP_LOOKAHEAD.",
                    findings);
        }
        return fallback(
                TimeCode.TIME_NOT_FOUND,
                Location.NONE,
                number,
                "No time was recognised within MAX_TIMESTAMP_LOOKAHEAD at: " + excerpt,
                "Set TIME_PREFIX and TIME_FORMAT, or DATETIME_CONFIG = CURRENT when events carry no time.",
                findings);
    }

    /** Where the time may begin; -1 when TIME_PREFIX does not match. */
    private int start(String text) {
        if (rules.prefix().isEmpty()) {
            return rules.prefixUsable() ? 0 : -1;
        }
        String literal = rules.prefix().get().literal();
        if (!literal.isEmpty()) {
            int at = text.indexOf(literal);
            return at < 0 ? -1 : at + literal.length();
        }
        RegexCursor cursor = cursors.over(rules.prefix().get(), text);
        return cursor.find() ? cursor.end(0) : -1;
    }

    private int end(String text, int from) {
        return (int) Math.min(text.length(), (long) from + rules.lookahead());
    }

    private Optional<ParsedTime> dated(String text, int from, int to) {
        Optional<ParsedTime> parsed = read(text, from, to, scope);
        boolean carryDate =
                parsed.isPresent() && !parsed.get().dated() && !rules.clockDates() && previous != Instant.MIN;
        return carryDate ? read(text, from, to, scope.withDateOf(previous)) : parsed;
    }

    private Optional<ParsedTime> read(String text, int from, int to, TimeScope used) {
        if (!rules.formatUsable()) {
            return Optional.empty();
        }
        return rules.format().isPresent()
                ? rules.format().get().find(text, from, to, used)
                : AutomaticTimestamp.find(text, from, to, used);
    }

    private EventTime accepted(String text, ParsedTime time, TimeOrigin origin, long number, List<Finding> findings) {
        if (!time.unknownZone().isEmpty()) {
            add(
                    TimeCode.TIME_ZONE_IN_EVENT_UNKNOWN,
                    rules.formatWhere(),
                    number,
                    "The zone \"" + time.unknownZone() + "\" is not known; " + scope.zone() + " is used.",
                    "Map it with TZ_ALIAS, for example TZ_ALIAS = " + time.unknownZone() + "=GMT+01:00.",
                    findings);
        }
        long ago = options.now().getEpochSecond() - time.instant().getEpochSecond();
        if (ago > rules.maxDaysAgo() * DAY_SECONDS) {
            return fallback(
                    TimeCode.TIME_TOO_OLD,
                    Location.NONE,
                    number,
                    "The time " + time.instant() + " is more than MAX_DAYS_AGO = " + rules.maxDaysAgo()
                            + " days before " + options.now() + ", so Splunk does not use it.",
                    "Raise MAX_DAYS_AGO (10951 at most) if events are that old, or correct TIME_FORMAT.",
                    findings);
        }
        if (-ago > rules.maxDaysHence() * DAY_SECONDS) {
            return fallback(
                    TimeCode.TIME_TOO_NEW,
                    Location.NONE,
                    number,
                    "The time " + time.instant() + " is more than MAX_DAYS_HENCE = " + rules.maxDaysHence()
                            + " days after " + options.now() + ", so Splunk does not use it.",
                    "Correct TIME_FORMAT or TZ, or raise MAX_DAYS_HENCE.",
                    findings);
        }
        checkJump(text, time, origin, number, findings);
        previous = time.instant();
        Instant instant = rules.fractions() ? time.instant() : time.instant().truncatedTo(ChronoUnit.SECONDS);
        ZoneOrigin zone =
                time.zoned() ? ZoneOrigin.EVENT : rules.zone().isPresent() ? ZoneOrigin.SETTING : ZoneOrigin.INDEXER;
        EventTime read = new EventTime(instant, origin, time.start(), time.end(), time.zone(), zone, time.omitted());
        return origin == TimeOrigin.FIELD ? read.unplaced() : read;
    }

    /** Splunk warns of a jump only when the time also looks unlike the others; one TIME_FORMAT looks alike always. */
    private void checkJump(String text, ParsedTime time, TimeOrigin origin, long number, List<Finding> findings) {
        if (origin != TimeOrigin.AUTOMATIC) {
            return;
        }
        if (previous == Instant.MIN) {
            usualShape = shape(text, time);
            return;
        }
        long step = time.instant().getEpochSecond() - previous.getEpochSecond();
        boolean jump = step > rules.maxDiffHence() || -step > rules.maxDiffAgo();
        if (jump && !shape(text, time).equals(usualShape)) {
            add(
                    TimeCode.TIME_JUMP,
                    Location.NONE,
                    number,
                    "The time \"" + text.substring(time.start(), time.end()) + "\" is " + Math.abs(step)
                            + " seconds from the event before it and written differently.",
                    "Set TIME_PREFIX and TIME_FORMAT so that no other number is taken for the time.",
                    findings);
        }
    }

    private static String shape(String text, ParsedTime time) {
        return text.substring(time.start(), time.end()).replaceAll("[0-9]", "0").replaceAll("[A-Za-z]+", "a");
    }

    private EventTime fallback(
            TimeCode code, Location where, long number, String message, String suggestion, List<Finding> findings) {
        add(code, where, number, message, suggestion, findings);
        return previous == Instant.MIN
                ? EventTime.unread(options.now(), TimeOrigin.CURRENT)
                : EventTime.unread(previous, TimeOrigin.PREVIOUS_EVENT);
    }

    private static void add(
            FindingCode code, Location where, long number, String message, String suggestion, List<Finding> findings) {
        findings.add(Finding.of(code, where.atEvent(number), message, suggestion));
    }

    private static boolean onlyBlanks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
