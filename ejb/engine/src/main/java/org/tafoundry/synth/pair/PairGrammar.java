package org.tafoundry.synth.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a source writes its pairs.
 *
 * @param style the style
 * @param coverage share of the characters that the pairs cover
 */
public record PairGrammar(PairStyle style, double coverage) {

    private static final int MANY = 6;
    private static final int FEWEST = 3;

    /** A text is looked at no further when it is asked whether it holds pairs. */
    private static final int LONGEST = 20_000;

    private static final Pattern FIRST =
            Pattern.compile("(?:^|[\\s,;|\\[({<]|(?=\"))(\"?[A-Za-z_][\\w.\\-/]{0,80}+\"?)(?:=|:\")");
    private static final List<PairFinder> MARKED =
            PairStyle.MARKED.stream().map(s -> PairFinder.of(s.regex())).toList();

    private static final double ENOUGH = 0.62;
    private static final double NEARLY_ALL = 0.8;

    /** What a style that takes more for a value must cover in addition. */
    private static final double PAYS = 0.12;

    /** Of a list of statements so many in ten may be sentences. */
    private static final int SENTENCES = 3;

    /** Of a long list so many in ten may be words without a key. */
    private static final int OTHERS = 2;

    private static final List<String> SIGNS = List.of("=", ":[ ]");
    private static final String SEPARATORS = ",|;";
    private static final Pattern ONE_STATEMENT =
            Pattern.compile("\\s*[A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3}:(?:\\s.*)?", Pattern.DOTALL);
    private static final Pattern BETWEEN_BARS =
            Pattern.compile("\\s*[A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3}:(?!//).*", Pattern.DOTALL);
    private static final Pattern ONE_PAIR = Pattern.compile(
            "\\s*[A-Za-z_][\\w.\\-/]*(?: [\\w.\\-/]+){0,3}=(?!.*\\s[A-Za-z_][\\w.\\-]*=\\S).*", Pattern.DOTALL);
    private static final Pattern KEYS = Pattern.compile("[\\s,;|\\[][A-Za-z_][\\w.\\-]{0,40}=(?!=)");

    /** The grammar of these texts; empty when pairs are not what they are made of. */
    public static Optional<PairGrammar> of(List<String> texts) {
        return of(texts, List.of());
    }

    /**
     * The same.
     *
     * @param texts the texts from their first pair on
     * @param leads what stands before each of them, where the first words of a key may be
     */
    public static Optional<PairGrammar> of(List<String> texts, List<String> leads) {
        Optional<PairGrammar> aligned = AlignedPairs.of(texts).filter(g -> g.coverage >= ENOUGH);
        if (aligned.isPresent()) {
            return aligned;
        }
        if (NestedPairs.present(texts)) {
            return Optional.of(of(PairStyle.nested(NestedPairs.keys(texts)), texts));
        }
        PairGrammar best = null;
        for (PairStyle style : PairStyle.COMMON) {
            PairGrammar grammar = of(style, texts);
            // a later style takes more for a value, which must pay
            boolean pairs = !style.traits().isEmpty() || several(style, texts);
            if (pairs && grammar.coverage >= ENOUGH && (best == null || grammar.coverage > best.coverage + PAYS)) {
                best = grammar;
            }
        }
        Optional<PairGrammar> marked = PairStyle.MARKED.stream()
                .filter(style -> several(style, texts))
                .map(style -> of(style, texts))
                .max(Comparator.comparingDouble(PairGrammar::coverage));
        // what has marks of its own is seldom anything else
        double common = best == null ? 0 : best.coverage;
        if (marked.filter(m -> m.coverage >= Math.max(ENOUGH, common - 2 * PAYS))
                .isPresent()) {
            return marked;
        }
        double plain = coverage(PairStyle.COMMON.get(0), texts);
        for (String sign : SIGNS) {
            for (char separator : SEPARATORS.toCharArray()) {
                if (listed(texts, separator, sign)) {
                    String written = separator == '|' && !sign.equals("=") ? ":[ ]?" : sign; // bars need no blanks
                    PairGrammar grammar = of(PairStyle.listed(separator, written), texts);
                    if (grammar.coverage >= ENOUGH && grammar.coverage > plain) {
                        return Optional.of(grammar);
                    }
                }
            }
        }
        return best == null
                ? EqualPairs.of(texts, leads).filter(g -> g.coverage >= ENOUGH)
                : Optional.of(best.refined(texts, leads));
    }

    /** Whether the texts hold more than one pair of this style each. */
    private static boolean several(PairStyle style, List<String> texts) {
        PairFinder finder = PairFinder.of(style.regex());
        return texts.stream().mapToInt(t -> finder.pairs(t).size()).sum() >= 2 * texts.size();
    }

    /** A grammar of key=value with the keys and values that these texts show. */
    private PairGrammar refined(List<String> texts, List<String> leads) {
        boolean equal = style.equals(PairStyle.COMMON.get(0)) || style.equals(PairStyle.COMMON.get(1));
        return equal ? EqualPairs.of(texts, leads).orElse(this) : this;
    }

    /** Whether the first pair is found wherever it stands, and not only at the beginning. */
    public boolean anywhere() {
        return style.is(PairStyle.Trait.ANYWHERE);
    }

    /** Whether one event may hold several values of one key. */
    public boolean repeats() {
        return style.is(PairStyle.Trait.REPEATS);
    }

    /** PCRE2 with two groups, key and value, to be applied again and again. */
    public String regex() {
        return style.regex();
    }

    /** The grammar in one sentence. */
    public String explanation() {
        return style.explanation();
    }

    /**
     * Where the first of at least three pairs stands in a text.
     *
     * @return its first character; negative when there are fewer pairs
     */
    public static int start(String text) {
        String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        Matcher equal = FIRST.matcher(head);
        int first = equal.find() ? equal.start(1) : -1;
        if (first >= 0 && equal.find() && equal.find()) {
            return first;
        }
        for (PairFinder finder : MARKED) {
            List<PairFinder.Pair> pairs = finder.pairs(head);
            if (pairs.size() >= FEWEST) {
                PairFinder.Pair pair = pairs.get(0);
                return pair.start() == 0 || head.startsWith(pair.key(), pair.start()) ? pair.start() : pair.start() + 1;
            }
        }
        return head.indexOf('\n') < 0 ? AlignedPairs.start(head) : -1;
    }

    static PairGrammar of(PairStyle style, List<String> texts) {
        return new PairGrammar(style, coverage(style, texts));
    }

    /** Whether this character stands between pairs and nowhere else, so that blanks belong to keys and values. */
    private static boolean listed(List<String> texts, char separator, String sign) {
        Pattern pair = sign.equals("=") ? ONE_PAIR : separator == '|' ? BETWEEN_BARS : ONE_STATEMENT;
        long pieces = 0;
        long pairs = 0;
        for (String text : texts) {
            for (String piece : text.split(Pattern.quote(String.valueOf(separator)))) {
                pieces += piece.isBlank() ? 0 : 1;
                pairs += pair.matcher(piece).matches() && !closing(piece) ? 1 : 0;
            }
        }
        boolean list = separator == ',' && pairs >= (long) MANY * texts.size();
        int most = sign.equals("=") ? 1 : separator == ';' ? SENTENCES : list ? OTHERS : 1;
        return pieces > 0 && pairs * 10 >= pieces * (10 - most) && pairs >= (separator == ',' ? 3L : 2L) * texts.size();
    }

    /** Whether a bracket closes at the end that opens before: the list ends there, and its last value too. */
    private static boolean closing(String piece) {
        return piece.stripTrailing().endsWith("]") && piece.indexOf('[') < 0;
    }

    /** The styles with marks of their own that several of these texts show under keys that come again. */
    public static List<PairGrammar> marked(List<String> texts) {
        List<PairGrammar> found = new ArrayList<>();
        for (PairStyle style : Stream.concat(PairStyle.MARKED.stream(), Stream.of(PairStyle.BARRED, PairStyle.TITLED))
                .toList()) {
            PairFinder finder = PairFinder.of(style.regex());
            Map<String, Integer> keys = new TreeMap<>();
            int several = 0;
            for (String text : texts) {
                List<PairFinder.Pair> pairs =
                        finder.pairs(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
                pairs.forEach(p -> keys.merge(p.key(), 1, Integer::sum));
                several += pairs.size() > (style.equals(PairStyle.TITLED) ? 3 : 1) ? 1 : 0;
            }
            long again = keys.values().stream().filter(n -> n > 1).count();
            if (several > 1 && again > 1 && again * 2 >= keys.size()) {
                boolean nested = style.equals(PairStyle.NESTED);
                found.add(new PairGrammar(nested ? PairStyle.nested(NestedPairs.keys(texts)) : style, 0));
            }
        }
        return found;
    }

    /** A text without its pairs; each leaves a blank. */
    public String without(String text) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (PairFinder.Pair pair : PairFinder.of(regex()).pairs(text)) {
            left.append(text, from, pair.keyStart()).append(' ');
            from = pair.end();
        }
        return left.append(text, from, text.length()).toString().stripTrailing();
    }

    /** The grammar of values of a field, which are pairs and hardly anything else, or hold pairs in marks of their own. */
    public static Optional<PairGrammar> ofValues(List<String> values) {
        return of(values).filter(g -> g.coverage >= NEARLY_ALL).or(() -> marked(values).stream()
                .findFirst());
    }

    /** The most common grammar, for pairs that are few. */
    public static PairGrammar simple() {
        return new PairGrammar(PairStyle.COMMON.get(0), 0);
    }

    /** The share of the characters in pairs whose keys several events have. */
    static double coverage(PairStyle style, List<String> texts) {
        PairFinder finder = PairFinder.of(style.regex());
        List<List<PairFinder.Pair>> found = texts.stream().map(finder::pairs).toList();
        Map<String, Integer> keys = new TreeMap<>();
        found.forEach(pairs -> pairs.forEach(p -> keys.merge(p.key(), 1, Integer::sum)));
        double sum = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            List<PairFinder.Pair> pairs = found.get(i);
            boolean many = style.is(PairStyle.Trait.DENSE) && pairs.size() >= MANY;
            long covered = pairs.stream()
                    .filter(p -> many || texts.size() < 3 || keys.get(p.key()) > 1)
                    // a value that holds a pair was taken too far
                    .mapToLong(p -> tooFar(p, text) ? p.key().length() : p.end() - p.start())
                    .sum();
            long all = text.chars().filter(c -> !Character.isWhitespace(c)).count();
            sum += Math.min(1.0, (double) covered / Math.max(1, all));
        }
        return texts.isEmpty() ? 0 : sum / texts.size();
    }

    /** Whether a value holds a pair though no quotes keep it together. */
    private static boolean tooFar(PairFinder.Pair pair, String text) {
        int end = text.charAt(pair.end() - 1) == ';' ? pair.end() - 1 : pair.end();
        char last = text.charAt(Math.max(0, end - 1));
        return last != '"' && last != '\'' && KEYS.matcher(pair.value()).find();
    }
}
