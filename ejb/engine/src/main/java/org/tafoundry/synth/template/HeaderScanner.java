package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.synth.time.LeadingTime;
import org.tafoundry.table.WordLists;

/** Cuts the start of an event into header tokens. */
final class HeaderScanner {

    static final int MOST = 40;

    private static final String CLOCK = "\\d{1,2}:\\d{1,2}:\\d{1,2}(?:[.,:]\\d{1,9})?";

    /** Abbreviations of zones; GET or PUT behind a time is none. */
    static final String ZONES =
            "Z|UTC|GMT|[CEW]ES?T|[ECMPH][SD]T|[BIJK]ST|AK[SD]T|MSK|SGT|HKT|A[ECW][SD]T|NZ[SD]T|SAST|BRT|ART";

    private static final String ZONE = "(?: ?(?:" + ZONES + "|[+-]\\d{2}:?\\d{2}))?";

    static final String LEVELS = WordLists.alternatives("level-words") + "|FAILURE|LOG|[VDIWEF]";

    private static final Map<HeaderType, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        put(HeaderType.PRIORITY, "<\\d{1,3}>(?:1 )?");
        put(
                HeaderType.WEEKDAY_TIME,
                "[A-Z][a-z]{2},? [A-Z][a-z]{2} +\\d{1,2} " + CLOCK + "(?: [A-Z]{3,4})? \\d{4}(?![\\w:])");
        put(
                HeaderType.SYSLOG_TIME,
                "[A-Za-z][a-z]{2} +\\d{1,2} (?:\\d{4} )?" + CLOCK + "(?: (?:\\d{4}|" + ZONES + ")(?=[ :]))?(?![\\w:])");
        put(HeaderType.DAY_TIME, "\\d{1,2} [A-Z][a-z]{2} (?:\\d{4},? )?" + CLOCK + ZONE + "(?!\\w)");
        put(
                HeaderType.DATE_AND_TIME,
                "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.](?:\\d{1,2}|[A-Z][a-z]{2})(?:[-/.]\\d{2,4})?)(?: - |"
                        + " )"
                        + CLOCK + "(?: [AaPp]\\.?[Mm]\\.?)?" + ZONE + "(?!\\w)");
        put(
                HeaderType.TIMESTAMP,
                "\\d{8}T\\d{6}(?:[.,]\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})?(?!\\w)|\\d{4}-\\d{2}-\\d{2}[T-]\\d{2}[:.]\\d{2}[:.]\\d{2}(?:[.,]\\d{1,9})?(?:Z|[+-]\\d{2}:?\\d{2})?(?!\\w)|\\d{8}-"
                        + CLOCK
                        + "(?!\\w)|\\d{1,2}/[A-Z][a-z]{2}/\\d{4}:" + CLOCK
                        + "(?: [+-]\\d{4})?|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}[:T]"
                        + CLOCK + ZONE);
        put(HeaderType.DATE, "(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\w.:-])");
        put(HeaderType.EPOCH, "1\\d{9}(?:\\d{3}|\\.\\d{1,9})?(?![\\w.:-])");
        // what says itself what it is belongs to the message
        put(
                HeaderType.BRACKET,
                "\\[(?![A-Za-z_]{2,30}: )(?!(?:[^\\s\\[\\]]++\\s){3}[^\\[\\]\\r\\n]*+\\]\\s*+$)[^\\[\\]\\r\\n]{0,160}\\]");
        put(HeaderType.MARK, "<[^<>\\r\\n]{1,80}>(?=\\s)|#[^#\\s]{1,40}#(?=\\s)");
        put(HeaderType.LEVEL, "(?i:" + LEVELS.replace("|[VDIWEF]", "") + ")(?=[\\s:,|\\]]|$)|[VDIWEF](?= +[A-Z])");
        put(
                HeaderType.FACILITY,
                "(?:" + String.join("|", WordLists.list("syslog-facilities")) + ")\\.(?:"
                        + String.join("|", WordLists.list("syslog-levels")) + ")(?=\\s)");
        put(HeaderType.ADDRESS, "\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?(?=[\\s,|:]|$)");
        put(HeaderType.QUOTED, "\"[^\"\r\n]*\"");
        // a name with an address in brackets is who connects
        put(
                HeaderType.PROGRAM,
                "[^\\s\\[\\]:|=\"<]+(?:\\([^)\\s]*\\))?(?:\\[(?!\\d{1,3}(?:\\.\\d{1,3}){3}\\]|[0-9A-Fa-f]*:[0-9A-Fa-f]*:)[\\w.:-]{1,20}\\]:?|:)(?=\\s|$)");
        put(HeaderType.NUMBER, "[+-]?\\d+(?:\\.\\d+)?(?=[\\s,|]|$)");
        put(HeaderType.DASH, "-(?=\\s)");
        put(HeaderType.NAME, "(?=[^\\s|]*[\\d._/@$-])[^\\s|\\[\\]\"=]+(?=[\\s|]|$)");
        put(HeaderType.WORD, "[^\\s|]+");
    }

    private static final Pattern SEPARATOR = Pattern.compile("[ \\t|,;:]*(?:-(?:--+)? +)?");
    /** A dotted name that is neither a host nor a file. */
    private static final Pattern LOGGER = Pattern.compile(
            "((?:[A-Za-z_$][\\w$]*\\.)++(?!(?:com|org|net|edu|gov|local|lan|internal|exe|dll|log|py|sh|jar)\\b)[A-Za-z_$][\\w$]*)(?:"
                    + " *: +| *\\| *| +- )(?=\\S)");

    /** The module or class that writes, as Rust and C++ write it. */
    private static final Pattern SCOPED = Pattern.compile("((?:[A-Za-z_]\\w*::)++[A-Za-z_]\\w*):? (?=\\S)");

    /** Loggers stand among the first columns; further on a dotted name is a value. */
    private static final int LOGGERS_END = 10;

    private static final Set<HeaderType> NO_DASH_BEHIND =
            EnumSet.of(HeaderType.ADDRESS, HeaderType.DASH, HeaderType.NUMBER, HeaderType.QUOTED);
    /** Several dashes stand for nothing: they only set columns apart. */
    private static final Pattern BLANKS = Pattern.compile("[ \\t]*(?:---+ +)?");

    private static final String SEPARATORS = " \t|,;:";

    /** So much may be tied to the end of a time: its zone, a counter. */
    private static final int LONGEST_TAIL = 6;

    private HeaderScanner() {}

    /** The first tokens of an event, at most {@value #MOST}. */
    static List<HeaderToken> scan(String event) {
        List<HeaderToken> tokens = new ArrayList<>();
        int at = skip(event, 0, BLANKS);
        Optional<HeaderToken> time = time(event, at);
        while (tokens.size() < MOST && at < event.length() && event.charAt(at) != '\n') {
            HeaderToken found = next(event, at);
            int start = at;
            HeaderToken token =
                    time.filter(t -> t.start() == start && !found.type().time()).orElse(found);
            tokens.add(token);
            // behind a time or a name a dash separates, in a row of values it stands for "nothing"
            at = skip(event, token.end(), NO_DASH_BEHIND.contains(token.type()) ? BLANKS : SEPARATOR);
        }
        return withLogger(event, withHost(tokens));
    }

    /** The time that an event begins with, whatever its layout; the letter of a level may stand right before it. */
    private static Optional<HeaderToken> time(String event, int at) {
        Optional<LeadingTime> leading = LeadingTime.of(event);
        if (leading.isEmpty() || !leading.get().dated() || leading.get().labelled()) {
            return Optional.empty();
        }
        String before = leading.get().before();
        boolean tied = before.length() == at + 1 && Character.isLetter(before.charAt(at));
        if (!tied && !before.isBlank() && !before.endsWith(" ")) {
            return Optional.empty();
        }
        int start = tied ? at : before.length();
        int end = leading.get().end();
        while (end < event.length()
                && end < leading.get().end() + LONGEST_TAIL
                && SEPARATORS.indexOf(event.charAt(end)) < 0) {
            end++;
        }
        // numbers that only blanks part are columns of their own
        boolean marked =
                event.substring(start, end).chars().anyMatch(c -> !Character.isDigit(c) && !Character.isWhitespace(c));
        boolean whole = end == event.length() || SEPARATORS.indexOf(event.charAt(end)) >= 0;
        return whole && marked
                ? Optional.of(new HeaderToken(HeaderType.OTHER_TIME, event.substring(start, end), start, end))
                : Optional.empty();
    }

    /** A dotted name behind a level or a bracket, set apart from what follows, is the logger. */
    private static List<HeaderToken> withLogger(String event, List<HeaderToken> tokens) {
        for (int i = 1; i < Math.min(tokens.size(), LOGGERS_END); i++) {
            HeaderToken token = tokens.get(i);
            Matcher logger = LOGGER.matcher(event).region(token.start(), event.length());
            Matcher scoped = SCOPED.matcher(event).region(token.start(), event.length());
            if (scoped.lookingAt() && scoped.end(1) >= token.end() - 1) {
                tokens.set(i, new HeaderToken(HeaderType.LOGGER, scoped.group(1), token.start(), scoped.end(1)));
                return tokens;
            }
            HeaderType before = tokens.get(i - 1).type();
            boolean behind = before == HeaderType.LEVEL
                    || before == HeaderType.BRACKET
                    || before == HeaderType.NUMBER
                            && tokens.subList(0, i).stream().anyMatch(t -> t.type() == HeaderType.LEVEL);
            boolean named = token.type() == HeaderType.NAME
                    || token.type() == HeaderType.PROGRAM
                    || token.type() == HeaderType.WORD;
            if (behind && named && logger.lookingAt() && logger.end(1) >= token.end() - 1) {
                tokens.set(i, new HeaderToken(HeaderType.LOGGER, logger.group(1), token.start(), logger.end(1)));
                return tokens;
            }
        }
        return tokens;
    }

    /** Time, something, program: the something is the host, whether a name or an address. */
    private static List<HeaderToken> withHost(List<HeaderToken> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            HeaderToken host = tokens.get(i + 1);
            boolean address = tokens.get(i).type() == HeaderType.SYSLOG_TIME && host.type() == HeaderType.ADDRESS;
            if (address
                    || tokens.get(i).type().time()
                            && tokens.get(i + 2).type() == HeaderType.PROGRAM
                            && hosts(host.type())
                            && (tokens.get(i).type().ofSyslog()
                                    || machine(tokens.subList(0, i), host, tokens.get(i + 2)))) {
                tokens.set(i + 1, new HeaderToken(HeaderType.HOST, host.text(), host.start(), host.end()));
            }
        }
        return tokens;
    }

    /** Behind the time of an application's log stands a machine only where it is written as machines are. */
    private static boolean machine(List<HeaderToken> before, HeaderToken host, HeaderToken program) {
        boolean leveled = before.stream().anyMatch(t -> t.type() == HeaderType.LEVEL);
        boolean written = host.text().chars().anyMatch(c -> c == '-' || c == '.' || c >= '0' && c <= '9');
        boolean numbered = program.text().contains("[") && !Lexicon.word(host.text());
        return !leveled && (numbered ? HostNames.possible(host.text()) : written && HostNames.telling(host.text()));
    }

    private static boolean hosts(HeaderType type) {
        return type == HeaderType.WORD || type == HeaderType.NAME || type == HeaderType.ADDRESS;
    }

    private static HeaderToken next(String event, int at) {
        for (Map.Entry<HeaderType, Pattern> e : PATTERNS.entrySet()) {
            Matcher matcher = e.getValue().matcher(event).region(at, event.length());
            matcher.useTransparentBounds(true);
            // a priority begins the event, with nothing but its header behind it
            boolean own =
                    e.getKey() != HeaderType.PRIORITY || at == 0 && !event.startsWith(" <", event.indexOf('>') + 1);
            if (own && matcher.lookingAt()) {
                return new HeaderToken(e.getKey(), matcher.group(), at, matcher.end());
            }
        }
        return new HeaderToken(HeaderType.WORD, event.substring(at, at + 1), at, at + 1);
    }

    private static int skip(String event, int from, Pattern separator) {
        Matcher matcher = separator.matcher(event).region(from, event.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }

    private static void put(HeaderType type, String regex) {
        PATTERNS.put(type, Pattern.compile(regex));
    }
}
