package org.tafoundry.synth.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a source writes its pairs.
 *
 * @param regex PCRE2 with two groups, key and value, to be applied again and again
 * @param explanation one sentence
 * @param coverage share of the characters that the pairs cover
 */
public record KeyValueGrammar(String regex, String explanation, double coverage) {

    private static final int MANY = 6;
    private static final Pattern ONE_STATEMENT =
            Pattern.compile("\\s*[A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3}:(?:\\s.*)?", Pattern.DOTALL);
    private static final List<String> SIGNS = List.of("=", ":[ ]");
    private static final String SEPARATORS = ",|;";
    private static final Pattern ONE_PAIR = Pattern.compile(
            "\\s*[A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3}=(?!.*\\s[A-Za-z_][\\w.\\-]*=\\S).*", Pattern.DOTALL);
    private static final double ENOUGH = 0.62;
    private static final String KEY = "[A-Za-z_][\\w.\\-/@]*";
    private static final Pattern KEYS = Pattern.compile("[\\s,;|\\[][A-Za-z_][\\w.\\-]{0,40}=(?!=)");
    private static final String LEAD = "(?:^|[\\s,;|\\[\\](){}<>\"])";

    /** The quoted ways to write a value, and one unquoted. */
    private static String value(String bare) {
        return "(?|\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'(?=[\\s,;|\\])}]|$)|<([^<>\\s]*+)>(?=[\\s,;|\\])}]|$)|" + bare
                + ")";
    }

    private static String loose(String word, String stop) {
        return "(" + word + "(?:[ \\t]++(?!" + KEY + "=|[\\[\\]]|" + stop + "$)" + word + ")*)";
    }

    private record Style(String regex, String java, String explanation) {}

    private static final List<Style> STYLES = List.of(
            style(
                    LEAD + "(" + KEY + ")=" + value("([^\\s,;|\\[\\](){}\"']++(?=[\\s,;|\\])}]|$))"),
                    "Pairs key=value between blanks, commas or brackets; values may be quoted."),
            style(
                    LEAD + "(" + KEY + ")=" + value(loose("[^\\s\\[\\]]++", "")),
                    "Pairs key=value; a value may hold blanks and ends where the next key begins."),
            style(LEAD + "(" + KEY + "):\"((?:[^\"\\\\]|\\\\.)*+)\";?", "Pairs key:value, the value always quoted."),
            style(
                    "(?:^|[,\\t])\\s*\"?([A-Za-z_][\\w .\\-/()]{0,50}?)\"?\\s*[=:]\\s*" + value("([^,\\t]*[^,\\t\\s])"),
                    "Pairs between commas or tabs; keys may hold blanks."),
            style(
                    "(?:^|[|;])\\s*\"?([A-Za-z_][\\w .\\-/()]{0,50}?)\"?\\s*[=:]\\s*" + value("([^|;]*[^|;\\s])"),
                    "Pairs between bars or semicolons; keys may hold blanks."),
            style(
                    "(?:^|[\\r\\n])\\s*([A-Za-z_][\\w .\\-/()]{0,60}?)\\s*[=:]\\s*" + value("([^\\r\\n]*[^\\r\\n\\s])"),
                    "One pair on each line."),
            style(
                    LEAD + "(" + KEY + "):[ ]?" + value("([^\\s,;|\\[\\](){}\"']++(?=[\\s,;|\\])}]|$))"),
                    "Pairs key:value between blanks, commas or brackets."));

    private static Style style(String regex, String explanation) {
        return new Style(regex, regex, explanation);
    }

    /** The grammar of these texts; empty when pairs are not what they are made of. */
    public static Optional<KeyValueGrammar> of(List<String> texts) {
        KeyValueGrammar best = null;
        for (Style style : STYLES) {
            double coverage = coverage(style, texts);
            // a later style takes more for a value, which must pay
            if (coverage >= ENOUGH && (best == null || coverage > best.coverage() + 0.12)) {
                best = new KeyValueGrammar(style.regex(), style.explanation(), coverage);
            }
        }
        double plain = coverage(STYLES.get(0), texts);
        for (String sign : SIGNS) {
            for (char separator : SEPARATORS.toCharArray()) {
                Style style = listed(separator, sign);
                double coverage = listed(texts, separator, sign) ? coverage(style, texts) : 0;
                if (coverage >= ENOUGH && coverage > plain) {
                    return Optional.of(new KeyValueGrammar(style.regex(), style.explanation(), coverage));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the first pair is found wherever it stands, and not only at the beginning. */
    public boolean anywhere() {
        return regex.startsWith(LEAD);
    }

    /** Pairs of which only the first may stand behind other things than the separator. */
    private static Style listed(char separator, String sign) {
        String mark = separator == '|' ? "\\|" : String.valueOf(separator);
        return style(
                "(?|(?:^|" + mark
                        + ")\\s*([A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3})|[\\s:(\\[]([A-Za-z_][\\w.\\-/]*))" + sign
                        + "(?|\"((?:[^\"\\\\]|\\\\.)*+)\"|([^" + separator + "]*[^" + separator + "\\s]))",
                "Pairs of key and value with " + separator + " between them; keys and values may hold blanks.");
    }

    /** Whether this character stands between pairs and nowhere else, so that blanks belong to keys and values. */
    private static boolean listed(List<String> texts, char separator, String sign) {
        Pattern pair = sign.equals("=") ? ONE_PAIR : ONE_STATEMENT;
        long pieces = 0;
        long pairs = 0;
        for (String text : texts) {
            for (String piece : text.split(Pattern.quote(String.valueOf(separator)))) {
                pieces += piece.isBlank() ? 0 : 1;
                pairs += pair.matcher(piece).matches() ? 1 : 0;
            }
        }
        return pieces > 0 && pairs * 10 >= pieces * 9 && pairs >= 3L * texts.size();
    }

    /** The most common grammar, for pairs that are few. */
    public static KeyValueGrammar simple() {
        return new KeyValueGrammar(STYLES.get(0).regex(), STYLES.get(0).explanation(), 0);
    }

    /** The share of the characters in pairs whose keys several events have. */
    private static double coverage(Style style, List<String> texts) {
        PairFinder finder = PairFinder.of(style.regex());
        Map<String, Integer> keys = new TreeMap<>();
        texts.forEach(t -> finder.pairs(t).forEach(p -> keys.merge(p.key(), 1, Integer::sum)));
        double sum = 0;
        for (String text : texts) {
            List<PairFinder.Pair> pairs = finder.pairs(text);
            // many pairs side by side are no accident, even where no other event has the same keys
            boolean many = pairs.size() >= MANY
                    && (style.regex().contains(")=") || style.regex().contains("):[ ]"));
            long covered = pairs.stream()
                    .filter(p -> many || texts.size() < 3 || keys.get(p.key()) > 1)
                    // a value that holds a pair was taken too far
                    .mapToLong(p -> KEYS.matcher(p.value()).find() ? p.key().length() : p.end() - p.start())
                    .sum();
            long all = text.chars().filter(c -> !Character.isWhitespace(c)).count();
            sum += Math.min(1.0, (double) covered / Math.max(1, all));
        }
        return texts.isEmpty() ? 0 : sum / texts.size();
    }

    /** Whether a text has at least this many pairs. */
    static boolean pairs(String text, int least) {
        Matcher m = Pattern.compile("(?:^|[\\s,;|\\[({<\"])[A-Za-z_][\\w.\\-/]*(?:=|:\")")
                .matcher(text);
        int found = 0;
        while (found < least && m.find()) {
            found++;
        }
        return found >= least;
    }
}
