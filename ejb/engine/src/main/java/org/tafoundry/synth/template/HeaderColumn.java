package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.synth.sample.Lexicon;
import org.tafoundry.table.WordLists;

/** One column of a header: its type, what was seen in it and between it and the next, and its regex. */
final class HeaderColumn {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|-");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}T.*");
    private static final Pattern ZONED = Pattern.compile(".*\\s(?:" + HeaderScanner.ZONES + ")");
    private static final Pattern HALF_DAY = Pattern.compile("(?i).*\\s[ap]\\.?m\\b.*");
    static final Pattern LOGGER = Pattern.compile("(?:[A-Za-z_$][\\w$]*\\.)++[A-Za-z_$][\\w$]*");
    /** The channel and the level in one word, {@code shop.ERROR}. */
    private static final Pattern CHANNEL =
            Pattern.compile("[\\w-]+\\.(?:" + HeaderScanner.LEVELS.replace("|[VDIWEF]", "") + "):?");

    /** Letters and the number of an event. */
    private static final Pattern COUNTED = Pattern.compile("([A-Za-z]*[-_#.]?)(\\d{1,15})");

    private static final int FEWEST_NUMBERED = 6;

    /** Of so many numbers one at least is an event of the sample. */
    private static final int MOST_LEFT_OUT = 2;

    private static final Pattern LOUD = Pattern.compile("[A-Z]{3,}");

    private static final Pattern ASIDE = Pattern.compile("\\([^()\\s]+\\)");

    private static final Pattern SHOUTED = Pattern.compile("[A-Z]{4,}[A-Z0-9]*(?:[_-][A-Z0-9]+)*");

    /** What holds a word for what happened. */
    private static final Pattern HAPPENED =
            Pattern.compile("(?i)(?:.*(?:" + WordLists.alternatives("words-of-events") + ").*)");

    private static final Pattern VERB = Pattern.compile("(?i)" + WordLists.alternatives("deed-values"));

    /** The methods that IANA registers and that logs show. */
    private static final Pattern METHOD = Pattern.compile(WordLists.alternatives("registered-methods"));

    private static final Pattern TIME_TAKEN = Pattern.compile("\\d+(?:\\.\\d+)?(?:ns|us|µs|ms|s)");

    /** Signs that only set columns apart. */
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\d]+");

    /** The number of a thread, as addresses are written. */
    private static final Pattern HEX = Pattern.compile("(?:0x)?(?=.*\\d)[0-9a-f]{8,16}");

    /** One event alone does not tell whose address it has. */
    private static final int FEWEST = 2;

    static final Pattern LEVEL =
            Pattern.compile("(?i)" + HeaderScanner.LEVELS + "|INF|WRN|DBG|FTL|VRB|TRC|NOTE|SYSTEM");

    final HeaderType type;
    final List<String> texts = new ArrayList<>();
    final Set<String> separators = new TreeSet<>();
    boolean optional;
    int dashes;

    /** Whether the class that writes stands in the bracket behind it. */
    boolean beforeLogger;

    /** Whether its value tells which message follows. */
    boolean identifies;

    /** Whether pipes separate the columns, so that no value holds one. */
    boolean piped;

    /** Whether the column ends at a dash between blanks and may itself hold blanks. */
    boolean dashed;

    /** Whether a few words only stand between it and the payload. */
    boolean beforePayload;

    /** Whether it holds words in capitals that say what happened. */
    boolean deed;

    /** RFC 3164 puts the host behind its time. */
    boolean afterTime;

    HeaderColumn(HeaderType type) {
        this.type = type;
    }

    /** The regex of the column; its groups are named with the help of the names taken before. */
    String regex(HeaderNames names) {
        if (type == HeaderType.PROGRAM && all(texts, CHANNEL)) {
            return names.group("logger", "[\\w-]+") + "\\." + names.group("log_level", "[A-Z]+") + ":";
        }
        if (type == HeaderType.LOGGER && all(texts, CHANNEL)) {
            return names.group("logger", "[\\w-]+") + "\\." + names.group("log_level", "[A-Z]+");
        }
        if (deed && !loud()) {
            return names.group(WordKind.deed(texts), text());
        }
        if (beforePayload && !type.strong()) {
            return names.group(WordKind.beforePayload(texts), "[^\\s=]+");
        }
        if (type == HeaderType.WORD
                && new TreeSet<>(texts).size() == 1
                && SIGN.matcher(texts.get(0)).matches()) {
            return LeftContext.literal(texts.get(0));
        }
        if (!type.strong() && all(texts, ASIDE)) {
            List<String> inner =
                    texts.stream().map(t -> t.substring(1, t.length() - 1)).toList();
            if (AccountAtAddress.all(inner)) {
                return "\\(" + AccountAtAddress.regex(names) + "\\)";
            }
            String name = QuotedColumn.most(inner, BracketColumn.THREAD) ? "thread" : "context";
            return "\\(" + names.group(name, "[^()\\s]*") + "\\)";
        }
        if (!type.strong() && all(texts, METHOD)) {
            return names.group("http_method", "[A-Z]+");
        }
        if (!type.strong() && all(texts, TIME_TAKEN)) {
            return names.group("time_taken", "\\S+");
        }
        return switch (type) {
            case PRIORITY -> "<" + names.group("syslog_priority", "\\d{1,3}") + ">(?:1 )?";
            case SYSLOG_TIME ->
                names.group(
                        "timestamp",
                        names.group("log_month", "[A-Za-z][a-z]{2}") + "\\s+" + names.group("log_day", "\\d{1,2}")
                                + "\\s+(?:\\d{4}\\s+)?" + names.group("log_time", "\\d{1,2}:\\d{2}:\\d{2}[.,\\d]*")
                                + "(?:\\s(?:\\d{4}|" + names.group("log_zone", HeaderScanner.ZONES) + ")(?=[\\s:]))?");
            case WEEKDAY_TIME ->
                names.group(
                        "timestamp",
                        "[A-Z][a-z]{2},?\\s[A-Z][a-z]{2}\\s+\\d{1,2}\\s[\\d:.]+(?:\\s[A-Z]{3,4})?\\s\\d{4}");
            case DAY_TIME ->
                names.group(
                        "timestamp",
                        names.group("log_date", "\\d{1,2}\\s[A-Z][a-z]{2}(?:\\s\\d{4})?") + ",?\\s"
                                + names.group("log_time", "\\d+:\\d+:\\d+(?:[.,:]\\d+)?") + "(?:\\s?"
                                + names.group("log_zone", HeaderScanner.ZONES + "|[+-]\\d{2}:?\\d{2}") + "(?!\\w))?");
            case MARK -> new MarkedColumn(texts, identifies).regex(names);
            case DATE_AND_TIME ->
                names.group(
                        "timestamp",
                        names.group("log_date", "\\d+[-/.]\\w+(?:[-/.]\\d+)?") + "(?:\\s-\\s|\\s)"
                                + names.group("log_time", "\\d+:\\d+:\\d+(?:[.,:]\\d+)?" + halfDay())
                                + "(?:\\s?"
                                + names.group("log_zone", HeaderScanner.ZONES + "|[+-]\\d{2}:?\\d{2}") + "(?!\\w))?");
            case TIMESTAMP ->
                names.group(
                        "timestamp",
                        all(texts, COMPACT)
                                ? "\\d{8}T\\d{6}[.,\\d]*(?:Z|[+-][\\d:]+)?"
                                : "\\d+[-/.][^\\s|]*\\d[^\\s|]*?(?:\\s[+-]\\d{4})?" + zone());
            case OTHER_TIME -> names.group("timestamp", TextShape.of(texts));
            case EPOCH -> names.group("epoch", "\\d{10,13}(?:\\.\\d+)?");
            case DATE -> names.group("log_date", "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");
            case FACILITY -> names.group("syslog_facility", "[a-z0-9]+") + "\\." + names.group("log_level", "[a-z]+");
            case LEVEL -> names.group("log_level", levels());
            case PROGRAM ->
                event(names)
                        ? names.group("event_name", "[A-Z][A-Z0-9_-]*") + ":"
                        : names.group("program", "[^\\s\\[\\]:]+?(?:\\([^)\\s]*\\))?") + "(?:\\["
                                + names.group("pid", "[^\\]\\s]+") + "\\]:?|:)";
            case LOGGER ->
                names.group(
                        "logger", texts.stream().anyMatch(t -> t.contains("::")) ? "[\\w.$]+(?:::\\w+)*" : "[\\w.$]+");
            case HOST -> names.group(host() ? "log_host" : "keyword", text());
            case BRACKET -> bracket().regex(names);
            case ADDRESS -> address(names);
            case QUOTED -> new QuotedColumn(texts).regex(names);
            case NUMBER -> names.group(number(names), "[+-]?\\d+(?:\\.\\d+)?" + orDash());
            case DASH -> names.group("flag", "\\S+");
            case NAME ->
                names.group(
                        numbered()
                                ? "sequence_number"
                                : afterTime && host()
                                        ? "log_host"
                                        : WordKind.of(texts).orElseGet(this::name),
                        text());
            case WORD ->
                names.group(
                        afterTime && host()
                                ? "log_host"
                                : loud() ? "log_level" : WordKind.of(texts).orElse("keyword"),
                        text());
        };
    }

    /** Whether words in capitals before a colon say what happened, and are no parts of a program. */
    private boolean event(HeaderNames names) {
        List<String> words =
                texts.stream().map(t -> t.substring(0, t.length() - 1)).toList();
        boolean several = new TreeSet<>(words).size() > 1 && words.size() > new TreeSet<>(words).size();
        boolean said = words.stream().anyMatch(w -> HAPPENED.matcher(w).matches());
        return said
                && all(words, SHOUTED)
                && !names.has("event_name")
                && (several || all(words, VERB) || !names.has("log_host"));
    }

    private BracketColumn bracket() {
        return new BracketColumn(texts, beforeLogger);
    }

    /** Whether it holds dotted names of classes in brackets. */
    boolean loggers() {
        return type == HeaderType.BRACKET && bracket().loggers();
    }

    /** Whether it is the level, bare or in brackets. */
    boolean level() {
        return type == HeaderType.LEVEL
                || type == HeaderType.MARK && MarkedColumn.level(MarkedColumn.inner(texts))
                || type == HeaderType.BRACKET && bracket().levels();
    }

    /** The zone that stands behind a time in some events. */
    private String zone() {
        return texts.stream().anyMatch(t -> ZONED.matcher(t).matches())
                ? "(?:\\s(?:" + HeaderScanner.ZONES + ")(?!\\w))?"
                : "";
    }

    private String halfDay() {
        return texts.stream().anyMatch(t -> HALF_DAY.matcher(t).matches()) ? "(?:\\s[AaPp]\\.?[Mm]\\.?)?" : "";
    }

    /** Whether it has a few values only, which come again. */
    boolean few() {
        return new TreeSet<>(texts).size() * 4 <= texts.size();
    }

    /** Whether it is always followed by more than one blank, as in tables. */
    boolean wide() {
        return !separators.isEmpty() && separators.stream().allMatch(s -> s.length() >= 2 && s.isBlank());
    }

    private String text() {
        if (dashed) {
            return "\\S+(?:\\s+\\S+){0,3}?";
        }
        return piped ? "[^\\s|]+" : "\\S+";
    }

    /** A dash stands for "nothing" in some events. */
    private String orDash() {
        return texts.contains("-") ? "|-" : "";
    }

    private String address(HeaderNames names) {
        boolean port = texts.stream().anyMatch(t -> t.contains(":"));
        String ip = names.take(texts.size() < FEWEST && !port ? "address" : "src_ip");
        String group = "(?<" + ip + ">\\d{1,3}(?:\\.\\d{1,3}){3}" + orDash() + ")";
        return port ? group + "(?::(?<" + ip.replace("_ip", "_port") + ">\\d{1,5}))?" : group;
    }

    private String number(HeaderNames names) {
        if (all(texts, Pattern.compile("\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"))) {
            return "log_date";
        }
        if (all(texts, Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d"))) {
            return "log_time";
        }
        if (all(texts, STATUS)) {
            return "status";
        }
        if (numbered()) {
            return "sequence_number";
        }
        return names.has("http_method") || names.has("status") ? "bytes" : names.has("src_ip") ? "number" : "pid";
    }

    private String name() {
        boolean file =
                texts.stream().allMatch(t -> t.toLowerCase(Locale.ROOT).matches(".*\\.(?:exe|log|dll|py|sh|bin)\\b.*"));
        if (file) {
            return texts.get(0).toLowerCase(Locale.ROOT).contains(".log") ? "log_file" : "program";
        }
        boolean logger = texts.stream().filter(t -> LOGGER.matcher(t).matches()).count() * 2 > texts.size();
        return logger ? "logger" : HEX.matcher(texts.get(0)).matches() ? "thread" : host() ? "log_host" : "keyword";
    }

    /** Whether words before a colon name somebody each time anew, and no program. */
    boolean names() {
        Set<String> values = new TreeSet<>(texts);
        return texts.stream().noneMatch(t -> t.contains("["))
                && values.size() > 1
                && values.size() * 3 > texts.size() * 2
                && values.stream()
                                        .filter(v -> !Lexicon.word(v.substring(0, v.length() - 1)))
                                        .count()
                                * 2
                        > values.size();
    }

    /** Whether levels stand here, beside other words in capitals. */
    private boolean loud() {
        return texts.stream().filter(t -> LEVEL.matcher(t).matches()).distinct().count() > 1 && all(texts, LOUD);
    }

    /** Whether it counts the events: the same letters, and a number of its own for each, with hardly one left out. */
    private boolean numbered() {
        Set<Long> numbers = new TreeSet<>();
        Set<String> letters = new TreeSet<>();
        for (String text : texts) {
            Matcher number = COUNTED.matcher(text);
            if (!number.matches()) {
                return false;
            }
            letters.add(number.group(1));
            numbers.add(Long.parseLong(number.group(2)));
        }
        return texts.size() >= FEWEST_NUMBERED
                && letters.size() == 1
                && numbers.size() == texts.size()
                && Collections.max(numbers) - Collections.min(numbers) < MOST_LEFT_OUT * numbers.size();
    }

    /** Whether its values are written as the names of machines are, and not all as the names of events in programs. */
    boolean host() {
        return !all(texts, CONSTANT) && HostNames.evident(new TreeSet<>(texts), texts.size());
    }

    /**
     * A word for a level: one in capitals where all are, which may be of another language; else a known one, since another
     * word in its place is the first of the message.
     */
    private String levels() {
        if (texts.stream().anyMatch(t -> t.length() == 1)) {
            return "[A-Za-z]+";
        }
        return texts.stream().allMatch(t -> t.equals(t.toUpperCase(Locale.ROOT)))
                ? "[A-Z]+"
                : "(?i:" + HeaderScanner.LEVELS.replace("|[VDIWEF]", "") + ")(?![A-Za-z])";
    }

    private static boolean all(List<String> texts, Pattern pattern) {
        return texts.stream().allMatch(t -> pattern.matcher(t).matches());
    }
}
