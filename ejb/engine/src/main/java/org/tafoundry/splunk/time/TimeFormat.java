package org.tafoundry.splunk.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.time.TimeToken.Kind;

/** A strptime format with Splunk's extensions, compiled once and safe for use by many threads. */
public final class TimeFormat {

    private final String source;
    private final TimeToken[] tokens;

    private TimeFormat(String source, List<TimeToken> tokens) {
        this.source = source;
        this.tokens = tokens.toArray(TimeToken[]::new);
    }

    /**
     * Compiles a format.
     *
     * @return the format, or nothing when it cannot be used; then a finding says why
     */
    public static Optional<TimeFormat> compile(String format, Location where, Findings findings) {
        return new TimeFormatReader(format, where, findings).read().map(tokens -> new TimeFormat(format, tokens));
    }

    /** The format as written. */
    public String source() {
        return source;
    }

    /** Reads the time that starts at this character; text behind it does not matter. */
    public Optional<ParsedTime> parse(CharSequence text, int from, int to, TimeScope scope) {
        return read(text, from, to, scope, new TimeParts());
    }

    /** Reads the first time in a part of the text. */
    public Optional<ParsedTime> find(CharSequence text, int from, int to, TimeScope scope) {
        TimeParts parts = new TimeParts();
        for (int at = from; at < to; at++) {
            if (mayStart(text, at, from)) {
                Optional<ParsedTime> time = read(text, at, to, scope, parts);
                if (time.isPresent()) {
                    return time;
                }
                parts.reset();
            }
        }
        return Optional.empty();
    }

    /** How far this format gets in a part of a text in which it finds no time; what it needs most of comes first. */
    public TimeDiagnosis diagnose(CharSequence text, int from, int to) {
        TimeScope scope = TimeScope.of(Instant.EPOCH, ZoneOffset.UTC, ZoneNames.STANDARD);
        TimeDiagnosis best = new TimeDiagnosis(-1, -1, tokens[0].wants());
        int most = 0;
        for (int start = from; start < to; start++) {
            TimeParts parts = new TimeParts();
            int at = start;
            int read = 0;
            while (read < tokens.length) {
                int next = step(read, text, at, to, scope, parts);
                if (next < 0) {
                    break;
                }
                at = next;
                read++;
            }
            if (read > most && at > start) {
                most = read;
                best = new TimeDiagnosis(
                        start, at, read < tokens.length ? tokens[read].wants() : "a day and time that exist");
            }
        }
        return best;
    }

    /** Cheap refusal of most positions: blanks, and the middle of a number when the format starts with one. */
    private boolean mayStart(CharSequence text, int at, int from) {
        char c = text.charAt(at);
        TimeToken first = tokens[0];
        if (first.kind() == Kind.LITERAL) {
            return c == first.literal().charAt(0);
        }
        if (c <= ' ') {
            return first.kind() == Kind.BLANKS;
        }
        if (first.kind() == Kind.BLANKS) {
            return at == from || text.charAt(at - 1) <= ' ';
        }
        boolean digit = c >= '0' && c <= '9';
        return first.numeric()
                ? (digit && (at == from || text.charAt(at - 1) < '0' || text.charAt(at - 1) > '9'))
                : !digit;
    }

    private Optional<ParsedTime> read(CharSequence text, int from, int to, TimeScope scope, TimeParts parts) {
        int at = from;
        for (int i = 0; i < tokens.length; i++) {
            int next = step(i, text, at, to, scope, parts);
            if (next < 0 && parts.hasEpoch && fractionOfEpoch(i)) {
                // Splunk's own tests read seconds alone with %s.%6N
                i++;
                next = at;
            }
            if (next < 0) {
                return Optional.empty();
            }
            at = next;
        }
        return parts.resolve(scope, from, at);
    }

    /** Whether this is the point or comma between {@code %s} and a fraction. */
    private boolean fractionOfEpoch(int index) {
        return index > 0
                && index + 1 < tokens.length
                && tokens[index - 1].kind() == Kind.EPOCH
                && (tokens[index].literal().equals(".")
                        || tokens[index].literal().equals(","))
                && tokens[index + 1].kind() == Kind.FRACTION;
    }

    /** Whether a time that was read has only the seconds of a format with a fraction behind {@code %s}. */
    public boolean lacksFraction(CharSequence text, ParsedTime time) {
        for (int i = 1; i + 1 < tokens.length; i++) {
            if (fractionOfEpoch(i)) {
                String point = tokens[i].literal();
                for (int at = time.start(); at < time.end(); at++) {
                    if (text.charAt(at) == point.charAt(0)) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    private int step(int index, CharSequence text, int at, int to, TimeScope scope, TimeParts parts) {
        TimeToken token = tokens[index];
        return switch (token.kind()) {
            case LITERAL -> {
                String literal = token.literal();
                yield literal.length() > 1
                        ? literal(literal, text, at, to)
                        : at < to && text.charAt(at) == literal.charAt(0) ? at + 1 : -1;
            }
            case BLANKS -> blanks(text, at, to);
            case MONTH_NAME -> {
                int month = CalendarNames.month(text, at, to);
                parts.date.month = month >> 16;
                yield month == 0 ? -1 : at + (month & 0xffff);
            }
            case WEEKDAY_NAME -> {
                int day = CalendarNames.day(text, at, to);
                parts.date.weekday = day >> 16;
                yield day == 0 ? -1 : at + (day & 0xffff);
            }
            case AM_PM -> amPm(text, at, to, parts);
            case FRACTION -> fraction(index, text, at, to, parts);
            case EPOCH -> epoch(text, at, to, parts);
            case OFFSET -> ZoneText.offsetOrUtc(text, at, to, parts);
            case ZONE -> ZoneText.any(text, at, to, parts, scope.names());
            case OFFSET_MINUTES -> offsetMinutes(text, at, to, parts);
            default -> number(token, text, at, to, parts);
        };
    }

    private static int literal(String literal, CharSequence text, int at, int to) {
        int length = literal.length();
        if (to - at < length) {
            return -1;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(at + i) != literal.charAt(i)) {
                return -1;
            }
        }
        return at + length;
    }

    private static int blanks(CharSequence text, int at, int to) {
        int i = at;
        while (i < to && (text.charAt(i) == ' ' || Character.isWhitespace(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static int number(TimeToken token, CharSequence text, int from, int to, TimeParts parts) {
        int at = from;
        // As in C, a number may be padded with blanks: "Jan  1" for %b %d.
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        int most = Math.min(to, at + token.width());
        int value = 0;
        int end = at;
        while (end < most) {
            int digit = text.charAt(end) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = value * 10 + digit;
            end++;
        }
        int digits = end - at;
        if (digits == 0 || (token.kind() == Kind.YEAR && digits < 4)) {
            return -1;
        }
        return NumberToken.put(token.kind(), value, digits, parts) ? at + digits : -1;
    }

    private int fraction(int index, CharSequence text, int at, int to, TimeParts parts) {
        int all = ZoneText.digits(text, at, to);
        int digits = Math.min(all, tokens[index].width());
        if (digits == 0) {
            return -1;
        }
        int nano = 0;
        for (int i = 0; i < 9; i++) {
            nano = nano * 10 + (i < digits ? text.charAt(at + i) - '0' : 0);
        }
        parts.nano = nano;
        // More digits than the width are dropped, unless the next conversion needs them.
        boolean digitsFollow = index + 1 < tokens.length && tokens[index + 1].numeric();
        return at + (digitsFollow ? digits : all);
    }

    private static int epoch(CharSequence text, int at, int to, TimeParts parts) {
        boolean negative = at < to && text.charAt(at) == '-';
        int start = negative ? at + 1 : at;
        // Splunk's %s is ten digits, so that %s%3N reads milliseconds.
        int digits = ZoneText.digits(text, start, Math.min(to, start + 10));
        if (digits == 0) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * 10 + text.charAt(start + i) - '0';
        }
        parts.hasEpoch = true;
        parts.epoch = negative ? -value : value;
        return start + digits;
    }

    private static int amPm(CharSequence text, int at, int to, TimeParts parts) {
        if (to - at < 2) {
            return -1;
        }
        int half = "ap".indexOf(Character.toLowerCase(text.charAt(at)));
        if (half < 0) {
            return -1;
        }
        parts.pm = half;
        if (Character.toLowerCase(text.charAt(at + 1)) == 'm') {
            return at + 2;
        }
        boolean dotted = to - at >= 4
                && text.charAt(at + 1) == '.'
                && Character.toLowerCase(text.charAt(at + 2)) == 'm'
                && text.charAt(at + 3) == '.';
        return dotted ? at + 4 : -1;
    }

    /** Windows management time has its zone in minutes: {@code +060}. */
    private static int offsetMinutes(CharSequence text, int at, int to, TimeParts parts) {
        if (at >= to || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
            return -1;
        }
        int digits = ZoneText.digits(text, at + 1, Math.min(to, at + 5));
        int minutes = ZoneText.number(text, at + 1, digits);
        if (digits == 0 || minutes > 18 * 60) {
            return -1;
        }
        parts.offset(60 * (text.charAt(at) == '-' ? -minutes : minutes));
        return at + 1 + digits;
    }
}
