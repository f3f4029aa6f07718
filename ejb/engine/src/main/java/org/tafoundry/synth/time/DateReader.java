package org.tafoundry.synth.time;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one date at a place of a text, without a clock, and says by which strptime format. */
final class DateReader {

    /**
     * A date.
     *
     * @param format its strptime format
     * @param end one past its last character
     */
    record Date(String format, int end) {}

    /** How dates of one form are written, and the format of one of them. */
    private record Form(Pattern pattern, Function<Matcher, String> format) {

        Optional<Date> read(String text, int from) {
            return at(pattern, text, from).map(m -> new Date(format.apply(m), m.end()));
        }
    }

    private static final String MON = "(?:" + MonthNames.FOREIGN + "|" + MonthNames.ENGLISH + ")";

    private static final Pattern YMD = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}(?=[T \\-_]?\\d{2}:?\\d{2}:?\\d{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d|\\.\\d)");
    private static final Pattern D_MON_Y =
            Pattern.compile("(\\d{1,2})([-/ ])" + MON + "([a-z]*)\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern D_MON_Y_DOT = Pattern.compile("(\\d{1,2})\\. " + MON + "([a-z]*) (\\d{4})(?!\\d)");
    private static final Pattern MON_D_Y = Pattern.compile(MON + "([a-z]*)( +)\\d{1,2}(,? +)\\d{4}(?![\\d:])");
    private static final Pattern MON_D = Pattern.compile(MON + "([a-z]*)( +)\\d{1,2}(?=,? +\\d{1,2}:)");
    private static final Pattern Y_COLON = Pattern.compile("(?:19|20)\\d{2}:\\d{2}:\\d{2}(?=[- ]\\d{2}:\\d{2}:\\d{2})");
    private static final Pattern Y_MON_D = Pattern.compile("(?:19|20)\\d{2}( +)" + MON + " +\\d{1,2}(?=,? +\\d{1,2}:)");
    private static final Pattern Y_MON_D_SIGN =
            Pattern.compile("(?:19|20)\\d{2}([-/])" + MON + "\\1\\d{1,2}(?=[T ,-]+\\d{1,2}:)");
    private static final Pattern D_MON = Pattern.compile("\\d{1,2}([-/ ])" + MON + "(?=[ ,]+\\d{1,2}:)");
    private static final Pattern M_D =
            Pattern.compile("(?:0[1-9]|1[0-2])([-./])(?:0[1-9]|[12]\\d|3[01])(?=(?: +|-)\\d{1,2}:\\d{2}:\\d{2})");
    private static final Pattern D_M =
            Pattern.compile("(?:1[3-9]|2\\d|3[01])([-./])(?:0[1-9]|1[0-2])(?=(?: +|-)\\d{1,2}:\\d{2}:\\d{2})");
    private static final Pattern MMDD =
            Pattern.compile("(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?= \\d{2}:\\d{2}:\\d{2}\\.\\d{3})");
    private static final Pattern YYMMDD = Pattern.compile(
            "\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?= +(?:\\d{6}(?!\\d)|\\d{1,2}:\\d{2}:\\d{2}))");

    private static final List<Form> WORDS = List.of(
            new Form(MON_D_Y, m -> month(m.group(1)) + " %d" + m.group(3).replaceAll(" +", " ") + "%Y"),
            new Form(MON_D, m -> month(m.group(1)) + " %d"));

    /** Forms that begin with the year. */
    private static final List<Form> YEARS = List.of(
            new Form(YMD, m -> "%Y" + m.group(2) + "%m" + m.group(2) + "%d"),
            new Form(Y_COLON, m -> "%Y:%m:%d"),
            new Form(Y_MON_D, m -> "%Y %b %d"),
            new Form(Y_MON_D_SIGN, m -> "%Y" + m.group(1) + "%b" + m.group(1) + "%d"),
            new Form(COMPACT, m -> "%Y%m%d"));

    /** Forms that begin with a day or a month, or with a year of two digits. */
    private static final List<Form> DAYS = List.of(
            new Form(
                    D_MON_Y,
                    m -> "%d" + m.group(2) + month(m.group(3)) + m.group(2)
                            + (m.group(4).length() == 4 ? "%Y" : "%y")),
            new Form(D_MON_Y_DOT, m -> "%d. " + month(m.group(2)) + " %Y"),
            new Form(D_MON, m -> "%d" + m.group(1) + "%b"),
            new Form(M_D, m -> "%m" + m.group(1) + "%d"),
            new Form(D_M, m -> "%d" + m.group(1) + "%m"),
            new Form(MMDD, m -> "%m%d"),
            new Form(YYMMDD, m -> "%y%m%d"));

    private final String text;
    private final DateOrder order;

    DateReader(String text, DateOrder order) {
        this.text = text;
        this.order = order;
    }

    /** The date that begins here; empty when none does. */
    Optional<Date> read(int from) {
        if (from >= text.length()) {
            return Optional.empty();
        }
        return Character.isDigit(text.charAt(from))
                ? first(YEARS, from).or(() -> numbers(from)).or(() -> first(DAYS, from))
                : first(WORDS, from);
    }

    private Optional<Date> first(List<Form> forms, int from) {
        for (Form form : forms) {
            Optional<Date> date = form.read(text, from);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Three numbers, of which the sample tells which is the day. */
    private Optional<Date> numbers(int from) {
        return at(NUMBERS, text, from)
                .filter(m -> m.group(4).length() == 4
                        || at(DateTimeReader.BETWEEN, text, m.end()).isPresent())
                .filter(DateReader::plausible)
                .map(m -> {
                    order.add(m.group(2), m.group(1), m.group(3), m.group(4));
                    return new Date(order.format(m.group(2), m.group(4)), m.end());
                });
    }

    private static boolean plausible(Matcher m) {
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(3));
        // 5.8.1175 is a version
        boolean year = m.group(4).length() == 2 || m.group(4).matches("(?:19|20)\\d{2}");
        return year && a <= 31 && b <= 31 && a + b > 0 && (a <= 12 || b <= 12);
    }

    private static String month(String rest) {
        return rest.isEmpty() ? "%b" : "%B";
    }

    private static Optional<Matcher> at(Pattern pattern, String text, int from) {
        Matcher m = pattern.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return m.lookingAt() ? Optional.of(m) : Optional.empty();
    }
}
