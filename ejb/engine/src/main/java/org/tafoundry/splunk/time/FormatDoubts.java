package org.tafoundry.splunk.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.time.TimeToken.Kind;

/** Remarks on time formats that can be read, but hardly as they were meant. */
final class FormatDoubts {

    /** What a format states once; the conversions of a set state the same. */
    private enum Part {
        YEAR(Set.of(Kind.YEAR, Kind.YEAR_SHORT, Kind.YEAR_ANY)),
        MONTH(Set.of(Kind.MONTH, Kind.MONTH_NAME)),
        DAY(Set.of(Kind.DAY)),
        HOUR(Set.of(Kind.HOUR, Kind.HOUR_12)),
        MINUTE(Set.of(Kind.MINUTE)),
        SECOND(Set.of(Kind.SECOND));

        private final Set<Kind> kinds;

        Part(Set<Kind> kinds) {
            this.kinds = kinds;
        }

        long count(List<TimeToken> tokens) {
            return tokens.stream().filter(token -> kinds.contains(token.kind())).count();
        }
    }

    private static final Pattern REGEX = Pattern.compile("\\\\[sSdDwW.\\[\\]/-]");

    private final String format;
    private final List<TimeToken> tokens;
    private final Location where;
    private final Findings findings;

    private FormatDoubts(String format, List<TimeToken> tokens, Location where, Findings findings) {
        this.format = format;
        this.tokens = tokens;
        this.where = where;
        this.findings = findings;
    }

    static void check(String format, List<TimeToken> tokens, Location where, Findings findings) {
        FormatDoubts doubts = new FormatDoubts(format, tokens, where, findings);
        doubts.hours();
        doubts.parts();
        doubts.text();
    }

    private void hours() {
        boolean hour12 = has(Kind.HOUR_12);
        if (has(Kind.AM_PM) && has(Kind.HOUR) && !hour12) {
            add("has %p beside %H, so PM is ignored", "Use %I for the hour of a 12-hour clock.");
        } else if (hour12 && !has(Kind.AM_PM)) {
            add("has %I without %p, so afternoon times are read as morning", "Add %p, or use %H for a 24-hour clock.");
        }
    }

    private void parts() {
        for (Part part : Part.values()) {
            if (part.count(tokens) > 1) {
                add(
                        "reads the " + part.name().toLowerCase(Locale.ROOT) + " twice, and the last one counts",
                        "Check the letters: %m is the month and %M the minute, %d the day and %S the second.");
                return;
            }
        }
        if (Part.HOUR.count(tokens) > 0 && Part.SECOND.count(tokens) > 0 && Part.MINUTE.count(tokens) == 0) {
            add("reads hour and second but no minute", "Write %M for the minute; %m is the month.");
        } else if (has(Kind.EPOCH) && (Part.DAY.count(tokens) > 0 || Part.HOUR.count(tokens) > 0)) {
            add(
                    "has %s, the seconds since 1970, beside parts of a date",
                    "Write %S for the second of a minute, or %s alone.");
        }
    }

    private void text() {
        Optional<String> escape = tokens.stream()
                .filter(token -> token.kind() == Kind.LITERAL)
                .map(token -> REGEX.matcher(token.literal()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
        if (escape.isPresent()) {
            add(
                    "has " + escape.get() + ", but it is no regular expression",
                    "Write the text itself; one blank stands for any number of blanks.");
        } else if (format.endsWith("%") && !format.endsWith("%%")) {
            add("ends in a single percent sign, which the event must have too", "Remove it, or complete it.");
        }
    }

    private boolean has(Kind kind) {
        return tokens.stream().anyMatch(token -> token.kind() == kind);
    }

    private void add(String what, String suggestion) {
        findings.add(
                TimeCode.TIME_FORMAT_AMBIGUOUS, where, "The time format \"" + format + "\" " + what + ".", suggestion);
    }
}
