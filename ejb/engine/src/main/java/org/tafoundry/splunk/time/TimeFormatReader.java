package org.tafoundry.splunk.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.time.TimeToken.Kind;

/** Compiles a strptime format into tokens; composite conversions such as {@code %T} are expanded. */
final class TimeFormatReader {

    private final String format;
    private final Location where;
    private final Findings findings;
    private final List<TimeToken> tokens = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean valid = true;
    private boolean secondsSeen;

    TimeFormatReader(String format, Location where, Findings findings) {
        this.format = format;
        this.where = where;
        this.findings = findings;
    }

    /** The tokens, or nothing when the format can never be used; then a finding says why. */
    Optional<List<TimeToken>> read() {
        read(format);
        flush();
        boolean converts = tokens.stream().anyMatch(t -> t.kind() != Kind.LITERAL && t.kind() != Kind.BLANKS);
        if (valid && !converts) {
            findings.add(
                    TimeCode.TIME_FORMAT_EMPTY,
                    where,
                    "The time format \"" + format + "\" has no % conversion.",
                    "Describe the time, for example %Y-%m-%d %H:%M:%S.");
            valid = false;
        }
        if (valid) {
            FormatDoubts.check(format, tokens, where, findings);
        }
        return valid ? Optional.of(List.copyOf(tokens)) : Optional.empty();
    }

    private void read(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '%' && i + 1 < text.length()) {
                i = conversion(text, i + 1);
            } else {
                if (Character.isWhitespace(c)) {
                    blanks();
                } else {
                    literal.append(c);
                }
                i++;
            }
        }
    }

    /** Reads the conversion whose percent sign stands before {@code from}; returns where the next one starts. */
    private int conversion(String text, int from) {
        int i = from;
        while (i < text.length() && "-_^#".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int width = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i)) && width < 100) {
            width = width * 10 + text.charAt(i++) - '0';
        }
        boolean colons = false;
        while (i < text.length() && text.charAt(i) == ':') {
            colons = true;
            i++;
        }
        boolean modified = i + 1 < text.length() && (text.charAt(i) == 'E' || text.charAt(i) == 'O');
        boolean minutes = modified && text.charAt(i) == 'E' && text.charAt(i + 1) == 'z';
        if (modified) {
            i++;
        }
        char letter = i < text.length() ? text.charAt(i) : 0;
        if (minutes) {
            add(Kind.OFFSET_MINUTES, 4);
        } else if (colons && letter != 'z' || !convert(letter, width)) {
            unknown(text.substring(from - 1, Math.min(i + 1, text.length())));
        }
        return i + 1;
    }

    private boolean convert(char letter, int width) {
        switch (letter) {
            case 'Y', 'G' -> add(Kind.YEAR, 4);
            case 'y', 'g' -> add(Kind.YEAR_SHORT, 2);
            case 'C' -> add(Kind.CENTURY, 2);
            case 'm' -> add(Kind.MONTH, 2);
            case 'b', 'B', 'h' -> add(Kind.MONTH_NAME, 0);
            case 'd', 'e' -> add(Kind.DAY, 2);
            case 'j' -> add(Kind.DAY_OF_YEAR, 3);
            case 'a', 'A' -> add(Kind.WEEKDAY_NAME, 0);
            case 'u' -> add(Kind.WEEKDAY_MONDAY_1, 1);
            case 'w' -> add(Kind.WEEKDAY_SUNDAY_0, 1);
            case 'U' -> add(Kind.WEEK_SUNDAY, 2);
            case 'W' -> add(Kind.WEEK_MONDAY, 2);
            case 'V' -> add(Kind.WEEK_ISO, 2);
            case 'H', 'k' -> add(Kind.HOUR, 2);
            case 'I' -> add(Kind.HOUR_12, 2);
            case 'l' -> hourOrMilliseconds();
            case 'M' -> add(Kind.MINUTE, 2);
            case 'S' -> add(Kind.SECOND, 2);
            case 's' -> add(Kind.EPOCH, 10);
            case 'N' -> add(Kind.FRACTION, width > 0 ? width : 9);
            case 'f', 'q' -> add(Kind.FRACTION, width > 0 ? width : 6);
            case 'Q' -> add(Kind.FRACTION, width > 0 ? width : 3);
            case 'p', 'P' -> add(Kind.AM_PM, 0);
            case 'z' -> add(Kind.OFFSET, 0);
            case 'Z', 'o' -> add(Kind.ZONE, 0);
            case 'n', 't' -> blanks();
            case '%' -> literal.append('%');
            default -> {
                return composite(letter);
            }
        }
        return true;
    }

    private boolean composite(char letter) {
        switch (letter) {
            case 'T', 'X' -> read("%H:%M:%S");
            case 'R' -> read("%H:%M");
            case 'r' -> read("%I:%M:%S %p");
            case 'F' -> read("%Y-%m-%d");
            case 'D' -> read("%m/%d/%y");
            case 'x' -> {
                read("%m/%d/");
                add(Kind.YEAR_ANY, 4);
            }
            case 'v' -> read("%e-%b-%Y");
            case 'c' -> read("%a %b %e %H:%M:%S %Y");
            case '+' -> read("%a %b %e %H:%M:%S %Z %Y");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code %l} behind the seconds has the meaning of log4cpp: milliseconds. */
    private void hourOrMilliseconds() {
        if (secondsSeen) {
            add(Kind.FRACTION, 3);
        } else {
            add(Kind.HOUR_12, 2);
        }
    }

    private void unknown(String token) {
        findings.add(
                TimeCode.TIME_FORMAT_UNKNOWN_TOKEN,
                where,
                "The time format \"" + format + "\" has the unknown conversion \"" + token + "\".",
                "Use a documented strptime conversion; write %% for a percent sign.");
        valid = false;
    }

    private void blanks() {
        flush();
        if (tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() != Kind.BLANKS) {
            tokens.add(TimeToken.of(Kind.BLANKS, 0));
        }
    }

    private void add(Kind kind, int width) {
        flush();
        tokens.add(TimeToken.of(kind, width));
        secondsSeen |= kind == Kind.SECOND || kind == Kind.EPOCH;
    }

    private void flush() {
        if (literal.length() > 0) {
            tokens.add(new TimeToken(Kind.LITERAL, 0, literal.toString()));
            literal.setLength(0);
        }
    }
}
