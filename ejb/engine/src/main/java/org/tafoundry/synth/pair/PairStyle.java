package org.tafoundry.synth.pair;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to write pairs.
 *
 * @param regex PCRE2 with two groups, key and value
 * @param traits what else is true of such pairs
 * @param explanation one sentence
 */
record PairStyle(String regex, Set<Trait> traits, String explanation) {

    /** What may be true of a style. */
    enum Trait {
        /** Many pairs side by side are no accident, even under keys that come once. */
        DENSE,
        /** One event may hold several values of one key. */
        REPEATS,
        /** The first pair may stand behind anything, and not only at the beginning. */
        ANYWHERE
    }

    private static final Set<Trait> DENSE_ANYWHERE = Set.of(Trait.DENSE, Trait.ANYWHERE);

    static final String KEY = "[A-Za-z_][\\w.\\-/@]*";

    /** A key of up to five words. */
    static final String WORDS = "[A-Za-z_][\\w.\\-/()]*(?: [\\w.\\-/()]+){0,4}";

    static final String LEAD = "(?:^|[\\s,;|\\[\\](){}<>\"])";

    /** Where a value that is a word ends. */
    static final String END = "(?=[\\s,;|\\])}]|$)";

    /** A comma inside a number: before its thousands, or before its decimals. */
    private static final String COMMA = "(?<=\\d),(?=\\d{2,3}(?:\\.\\d++)?(?!\\w|\\.\\w))";

    /** A word; a colon at its end belongs to the sentence around it. */
    static final String BARE = "((?:[^\\s,;|\\[\\](){}\"':]|:(?!\\s|$)|" + COMMA
            + ")++(?:\\[[^\\s\\[\\]=\"']*+\\](?::\\d{1,5})?(?=[\\s,;|)}]|$))?(?=[\\s,;|\\])}:]|$))";

    /** A value in square brackets, which may hold others and what separates pairs. */
    private static final String LISTED = "\\[((?:[^\\[\\]\\r\\n]|\\[[^\\[\\]\\r\\n]*+\\])*+)\\]";

    static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";

    /** The same where a quote inside the value is written twice. */
    static final String QUOTED_TWICE = "\"((?:[^\"\\\\]|\\\\.|\"\")*+)\"";

    /** The same where a backslash may stand before the quote that closes the value. */
    static final String QUOTED_PATH =
            "\"((?:[^\"\\\\]|\\\\(?!\"(?:[\\s,;|]+" + WORDS + "=(?!\\\\)|\\s*$))[\\s\\S]|\\\\(?=\"))*+)\"";

    private static final String BRACKETED =
            "\\[\\s*(" + WORDS + ")\\s*=\\s*(?|" + QUOTED + "|([^\\]\"]*[^\\]\"\\s]))\\s*\\]";

    /** What begins a date in brackets is no key. */
    private static final String DAYS = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";

    /** Signs that separate where they stand twice. */
    private static final String DOUBLED = "(?:;;|\\|\\||~~|##|\\^\\^)";

    /** The key of a statement, with what follows it. */
    private static final String STATEMENT = "[A-Za-z_][\\w.\\-/]*+(?: [\\w.\\-/]++){0,3}+:[ \\t]";

    /** Pairs that may stand inside other pairs, of which the innermost have values. */
    static final PairStyle NESTED = nested(Set.of());

    /** The same without these keys. */
    static PairStyle nested(Set<String> without) {
        String names = without.stream()
                .sorted()
                .map(k -> k.replaceAll("[.$]", "\\\\$0"))
                .collect(Collectors.joining("|"));
        return new PairStyle(
                "\\(" + (without.isEmpty() ? "" : "(?!(?:" + names + ")[ ]?=)")
                        + "([A-Za-z_][\\w.$\\-]*+)[ ]?=[ ]?([^()=\\s](?:[^()=\\r\\n]*[^()=\\s])?)\\)",
                DENSE_ANYWHERE,
                "Pairs in brackets of their own, (key=value), which may stand inside others.");
    }

    /** The styles that tell themselves by marks of their own. */
    static final List<PairStyle> MARKED = List.of(
            new PairStyle(
                    "(?:^|[\\s,;|])([A-Za-z_][\\w.\\-]*+)\\s?=\\s?\\{((?:[^{}\\r\\n]|\\{[^{}\\r\\n]*+\\})*+)\\}(?=[\\s,;|]|$)",
                    DENSE_ANYWHERE,
                    "Pairs key={value}, each value in braces."),
            new PairStyle(
                    "([A-Za-z_][\\w.$\\-]*):\\[\\d+\\][ ]?" + QUOTED,
                    DENSE_ANYWHERE,
                    "Pairs key:[length] \"value\"; the length is not needed."),
            new PairStyle(
                    "(?:^|\\s)([A-Za-z_][\\w.$\\-]*+(?: [\\w.$\\-]++){0,2}+)[ ]?:[ ]?(?:\\[\\d+\\])?[ ]?'((?:[^'\\r\\n]|'(?!"
                            + "\\s+[A-Za-z_][\\w.$\\- ]*+:|\\s*$))*+)'(?=\\s|$)",
                    DENSE_ANYWHERE,
                    "Pairs key :[length] 'value'; the length is not needed, keys may hold blanks."),
            new PairStyle(
                    "\\[([A-Za-z_][\\w.\\-]*)\\s+" + QUOTED + "\\]",
                    Set.of(Trait.values()),
                    "Pairs [key \"value\"]; a key that comes again has several values."),
            new PairStyle(BRACKETED, DENSE_ANYWHERE, "Pairs in brackets of their own, [key=value]."),
            NESTED,
            new PairStyle(
                    "(?:^|[\\s,;])([A-Za-z][\\w.\\-]*)\\[([^\\[\\]\\r\\n]*+)\\](?=[\\s,;]*(?:$|[A-Za-z][\\w.\\-]*+\\[))",
                    DENSE_ANYWHERE,
                    "Pairs key[value], one behind the other."),
            new PairStyle(
                    "\\[(?!" + DAYS
                            + "\\b)([A-Za-z][A-Za-z_\\-]{1,30})[ ]([^\\[\\]\\r\\n\"=:]*+(?::[^\\[\\]\\r\\n\"= ]*+)?)\\]",
                    DENSE_ANYWHERE,
                    "Pairs in brackets of their own, [key value]."),
            new PairStyle(
                    "(?:^|" + DOUBLED
                            + "|[:/]\\s)\\s*+([A-Za-z_][\\w.\\-/]*+(?: [\\w.\\-/]++){0,3}+)\\s*+(?:::?|:=|=)\\s*+((?:(?!\\s*+"
                            + DOUBLED + ")[^\\r\\n])*+)(?=\\s*+(?:" + DOUBLED + "|$))",
                    DENSE_ANYWHERE,
                    "Pairs of key and value between doubled signs; keys and values may hold blanks."),
            new PairStyle(
                    "(?:^|[\\s,;{(\\[]):?[\"']?([A-Za-z_][\\w.\\-]*)[\"']?\\s?=>\\s?(?|" + QUOTED
                            + "|'([^']*+)'|([^\\s,;})\\]\"']++))",
                    DENSE_ANYWHERE,
                    "Pairs key=>value; a colon before the key is no part of it."),
            new PairStyle(
                    "<([A-Za-z][\\w.\\-]*(?: [\\w.\\-]+){0,3})>\\s+([^<>\\s](?:[^<>]*[^<>\\s])?)(?=\\s*(?:<|$))",
                    DENSE_ANYWHERE,
                    "Pairs <key> value; a value runs to the next key."),
            new PairStyle(
                    "(?:^|[;{]|(?<=\\))(?=\\s)|[\\]:>|-]\\s(?=" + STATEMENT + "(?:[^;:\\r\\n]|:(?!\\s)){1,200};\\s+"
                            + STATEMENT
                            + "))\\s*([A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3}):[ \\t]+(?|'([^']*+)'|" + QUOTED
                            + "|\\[([^\\[\\];\\r\\n]*+)\\](?=\\s*(?:;|\\}?\\s*$))"
                            + "|([^;\\s](?:[^;\\r\\n]*?[^;\\s])??))(?=\\s*(?:;|\\}?\\s*$))",
                    Set.of(Trait.DENSE),
                    "Statements key: value between semicolons."),
            new PairStyle(
                    "(?:^|[,;(]\\s*|:\\s+)(" + WORDS + ") [=:] (?|" + QUOTED
                            + "|\\{([^{}]*+)\\}|([^,;\\s{\"](?:[^,;]*[^,;\\s])?))(?=\\s*(?:[,;)]|$))",
                    DENSE_ANYWHERE,
                    "Pairs key = value with blanks around the sign, between commas."),
            new PairStyle(
                    "\"([A-Za-z_][^\"\\\\=]{0,60})\"\\s?=\\s?(?|" + QUOTED + "|([^\\s,;|\"]++))",
                    DENSE_ANYWHERE,
                    "Pairs \"key\"=\"value\", keys in quotes as values are."));

    /** Pairs that tell themselves only where nothing else is written so. */
    static final PairStyle BARRED = new PairStyle(
            "(?:^|\\s[-|]\\s)\\s*+([A-Za-z][\\w.\\-/]*+(?: [\\w.\\-/]++){0,3}+)\\s:\\s+(\\S++(?:[ \\t]++(?!\\|(?:\\s|$)|$)\\S++)*+)",
            DENSE_ANYWHERE,
            "Pairs key : value with bars between them; keys and values may hold blanks.");

    /** A title of up to three words. */
    private static final String TITLE = "[A-Z][\\w/-]*+(?: [A-Z]?[\\w/-]++){0,2}+";

    /** Titles with their values between commas, behind anything: one has another beside it, and a text has four at least. */
    static final PairStyle TITLED = new PairStyle(
            "(?:(?<=[,;]\\s)|(?<!\\S)(?=" + TITLE + ":\\s[^,;\\r\\n]{1,200}[,;]\\s" + TITLE + ":\\s))(" + TITLE
                    + "):\\s+(\\S(?:[^,;:\\r\\n]|:(?!\\s))*+)(?=[,;]\\s" + TITLE + ":\\s|$)",
            DENSE_ANYWHERE,
            "Pairs Title: value between commas.");

    /** The styles in which blanks, commas, bars or line ends stand between pairs. */
    static final List<PairStyle> COMMON = List.of(
            equal(LEAD + "(" + KEY + ")=" + value(QUOTED, BARE)),
            new PairStyle(
                    LEAD + "(" + KEY + ")=" + value(QUOTED, loose()),
                    DENSE_ANYWHERE,
                    "Pairs key=value; a value may hold blanks and ends where the next key begins."),
            new PairStyle(
                    LEAD + "(" + KEY + "):" + QUOTED + ";?",
                    Set.of(Trait.ANYWHERE),
                    "Pairs key:value, the value always quoted."),
            between(
                    "(?:^|[,\\t])",
                    "([^,\\t\\r\\n]*[^,\\t\\s])",
                    50,
                    "Pairs between commas or tabs; keys may hold blanks."),
            between(
                    "(?:^|[|;])",
                    "([^|;\\r\\n]*[^|;\\s])",
                    50,
                    "Pairs between bars or semicolons; keys may hold blanks."),
            between("(?:^|[\\r\\n])", "([^\\r\\n]*[^\\r\\n\\s])", 60, "One pair on each line."),
            new PairStyle(
                    LEAD + "(" + KEY + "):[ ]?" + value(QUOTED, "([^\\s,;|\\[\\](){}\"']++(?=[\\s,;|\\])}]|$))"),
                    DENSE_ANYWHERE,
                    "Pairs key:value between blanks, commas or brackets."));

    PairStyle {
        traits = Set.copyOf(traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Pairs key=value with blanks, commas or brackets between them. */
    static PairStyle equal(String regex) {
        return new PairStyle(
                regex, DENSE_ANYWHERE, "Pairs key=value between blanks, commas or brackets; values may be quoted.");
    }

    /** Pairs of labels and values that stand side by side as columns. */
    static PairStyle aligned(String regex) {
        return new PairStyle(
                regex, DENSE_ANYWHERE, "Pairs LABEL : value, several in a line with wide gaps between them.");
    }

    private static PairStyle between(String lead, String bare, int longest, String explanation) {
        return new PairStyle(
                lead + "\\s*\"?([A-Za-z_][\\w .\\-/()]{0," + longest + "}?)\"?\\s*[=:][^\\S\\r\\n]*+"
                        + value(QUOTED, bare),
                Set.of(),
                explanation);
    }

    /** Pairs of which only the first may stand behind other things than the separator. */
    static PairStyle listed(char separator, String sign) {
        String mark = separator == '|' ? "\\|" : String.valueOf(separator);
        String end = "(?=\\s*(?:" + mark + "|$))";
        // what stands before the first pair and ends like a key is the name of the list
        String titled = sign.startsWith(":") ? ":[ ][A-Za-z_][\\w.\\-/]*:[ ])" : "";
        String begin = titled.isEmpty() ? "^" : "^(?!\\s*[\\w .\\-/]{1,60}" + titled;
        return new PairStyle(
                "(?|(?:" + begin + "|" + mark
                        + ")\\s*([A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3})|[\\s:(\\[|>]([A-Za-z_][\\w.\\-/]*)"
                        + (titled.isEmpty() ? "" : "(?!" + titled) + ")" + sign
                        + "(?|" + QUOTED + "|'([^']*+)'" + end + "|<([^<>" + separator + "]*+)>" + end
                        + "|" + LISTED + end + "|\\(([^()\\r\\n]*+)\\)"
                        + end + "|((?:[^"
                        + separator + "]|(?<=\\\\)" + mark + "(?!\\s*[A-Za-z][^" + separator
                        + "=:]{0,40}[=:]))*[^" + separator + "\\s]))",
                Set.of(Trait.DENSE),
                "Pairs of key and value with " + separator + " between them; keys and values may hold blanks.");
    }

    /** The quoted ways to write a value, and one unquoted. */
    static String value(String quoted, String bare) {
        return "(?|" + quoted + "|'([^']*+)'" + END + "|<([^<>\\s]*+)>" + END + "|" + LISTED + END + "|" + bare + ")";
    }

    /** Words up to the next key. */
    static String loose() {
        return loose(KEY);
    }

    /** Words up to the next of these keys. */
    static String loose(String key) {
        String word = "(?:[^\\s,;|\\[\\]]|[,;|](?!\\s*(?:$|\\]|" + key
                + "=))|(?<=\\w)\\[[^\\s\\[\\]=]{1,64}\\](?=[\\s,;|:)]|$))+";
        return "(" + word + "(?:[ \\t]++(?!" + key + "=|[\\[\\]]|$)" + word + ")*)";
    }
}
