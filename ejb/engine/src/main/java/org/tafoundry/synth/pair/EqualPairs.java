package org.tafoundry.synth.pair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Infers how pairs {@code key=value} are written from what stands between a value and the next key.
 *
 * <p>Words behind a value that is closed (quoted, a number, an address) and before the same key again and again belong to
 * that key. Words behind any other value belong to the value. A key whose values always begin with a number or an address
 * holds just that, and what follows it is text.
 */
final class EqualPairs {

    private static final Pattern ANCHOR =
            Pattern.compile("(?:^|(?<=[\\s,;|\\[\\](){}<>\"']))([A-Za-z_][\\w.\\-/@]{0,60}+)=(?!=)");
    private static final Pattern CLOSED = Pattern.compile(
            "-?\\d+(?:\\.\\d+)?|-?\\d+(?:,\\d{2,3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{1,3}){3}(?:[:/]\\d{1,5})?|\\[?[0-9a-fA-F]*:[0-9a-fA-F:]+\\]?|0x[0-9a-fA-F]+"
                    + "|\\d{1,4}[-/:.]\\d{1,2}[-/:.]\\d{1,4}");
    private static final Pattern WORDS = Pattern.compile("[\\s,;|]+([A-Za-z][\\w.\\-/()]*(?: [\\w.\\-/()]+){0,3}) ");
    private static final Pattern ESCAPED_CLOSE =
            Pattern.compile("\\\\\"[\\s,;|]+" + PairStyle.WORDS.replace("{0,4}", "{0,4}+") + "=\"");
    private static final Pattern UNIT = Pattern.compile(
            "(?i:%|[kmgtp]?i?b(?:yte)?s?(?:[/p]s)?|[kmg]bit(?:/s)?|[nuµm]?s(?:ec)?|sec(?:ond)?s?|min(?:ute)?s?|h(?:(?:ou)?rs?)?"
                    + "|days?|[kmg]?hz|[km]?m|°?[cf]|[km]?[vwa]|pc?t|percent|packets|pages|rows|times)[,;.]?");
    /** What came of it, behind an arrow: {@code -> REFUSED}. */
    private static final Pattern ARROW = Pattern.compile("\\s+(?:-+>|=>|\u2192)\\s+([A-Za-z][\\w-]*)[\\s,;|]*");

    private static final String END =
            "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}\\]?)(?:[:#/]\\d{1,5})?";

    /** Two ends of a flow, without a key of their own: {@code proto=TCP 192.0.2.1:50122 -> 192.0.2.2:443 in=lan0}. */
    private static final Pattern FLOW =
            Pattern.compile("\\s+" + END + "\\s*(?:-+>|=>|>|\u2192)\\s*" + END + "[\\s,;|]*");

    /** The ends of a connection in words: {@code severity=high from 192.0.2.1:50122 to 192.0.2.2:443 action=blocked}. */
    private static final Pattern CLAUSE = Pattern.compile("(?:\\s+(?:from|to|by|via|for|at)\\s+" + END + ")+[\\s,;|]*");

    /** A remark behind the last pair. */
    private static final Pattern REMARK = Pattern.compile("\\s+--?\\s+[a-z].*", Pattern.DOTALL);

    private static final Pattern DEED = Pattern.compile("[A-Z]{3,}(?:[ _-][A-Z]{3,})*");

    private static final Pattern LOUD = Pattern.compile("[A-Z][A-Z0-9_-]+");

    /** A quote inside a quoted value, written twice. */
    private static final Pattern TWICE =
            Pattern.compile("=\"[^\"\\r\\n]{0,500}\"\"(?![A-Za-z_][\\w.-]{0,60}=)[^\"\\s,;|)\\]}]");

    /** Digits behind a comma inside a number. */
    private static final Pattern DIGITS = Pattern.compile(",\\d{2,3}(?:\\.\\d++)?(?!\\w|\\.\\w)");

    private static final Pattern LAST_WORD = Pattern.compile("(?:^|\\s)([A-Za-z][\\w-]*)\\s*$");
    private static final int MOST_TWINS = 3;

    /** So many values of a key that nothing follows show that it holds one word. */
    private static final int FEWEST_ALONE = 2;

    private static final int LONGEST = 20_000;

    /** One pair as it stands, with what stands between its value and the next key. */
    private record Piece(String key, String value, boolean quoted, String rest, String nextKey, boolean ended) {

        boolean closed() {
            return quoted || CLOSED.matcher(value).matches();
        }

        boolean more() {
            return rest.chars().anyMatch(Character::isLetterOrDigit);
        }

        /** What the next key is called if the words before it belong to it; empty if there are none. */
        String fullNextKey() {
            Matcher words = WORDS.matcher(rest);
            boolean key = !nextKey.isEmpty() && words.matches();
            // words in capitals before a key that is not say what is done
            boolean deed = key
                    && DEED.matcher(words.group(1)).matches()
                    && !DEED.matcher(nextKey).matches();
            return key && !deed ? words.group(1) + " " + nextKey : "";
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> texts;
    private final List<String> leads;
    private boolean path;
    private boolean twice;

    private EqualPairs(List<String> texts, List<String> leads) {
        this.texts = texts;
        this.leads = leads;
        for (String text : texts) {
            path |= text.length() < LONGEST && ESCAPED_CLOSE.matcher(text).find();
            twice |= text.length() < LONGEST && TWICE.matcher(text).find();
        }
        for (int i = 0; i < texts.size(); i++) {
            cut(texts.get(i), i < leads.size() ? leads.get(i) : "");
        }
    }

    /** The grammar of these texts; empty when they hold no such pairs. */
    static Optional<PairGrammar> of(List<String> texts, List<String> leads) {
        EqualPairs pairs = new EqualPairs(texts, leads);
        return pairs.pieces.isEmpty() ? Optional.empty() : Optional.of(pairs.grammar());
    }

    private void cut(String text, String lead) {
        Matcher anchor = ANCHOR.matcher(text);
        boolean found = text.length() < LONGEST && anchor.find();
        if (found) {
            before.add(lead + text.substring(0, anchor.start()));
        }
        while (found) {
            String key = anchor.group(1);
            int start = anchor.end();
            int quote = start + (text.startsWith(" ", start) ? 1 : 0);
            int close = quote < text.length() && "\"'".indexOf(text.charAt(quote)) >= 0 ? close(text, quote) : -1;
            int from = close > 0 ? close + 1 : start;
            found = anchor.find(from);
            int next = found ? anchor.start() : text.length();
            String nextKey = found ? anchor.group(1) : "";
            if (close > 0) {
                pieces.add(new Piece(
                        key, text.substring(quote + 1, close), true, text.substring(from, next), nextKey, false));
            } else {
                int end = start;
                while (end < next && (" \t\r\n,;|])}".indexOf(text.charAt(end)) < 0 || number(text, start, end))) {
                    end++;
                }
                boolean ended = end > start + 1 && text.charAt(end - 1) == ':';
                String rest = ended ? "" : text.substring(end, next);
                pieces.add(new Piece(key, text.substring(start, ended ? end - 1 : end), false, rest, nextKey, ended));
            }
        }
    }

    /** Whether the comma here is one inside a number. */
    private static boolean number(String text, int start, int at) {
        return text.charAt(at) == ','
                && at > start
                && Character.isDigit(text.charAt(at - 1))
                && DIGITS.matcher(text)
                        .region(at, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    /** Where the value ends whose quote is at this place; negative where nothing closes it. */
    private int close(String text, int quote) {
        char mark = text.charAt(quote);
        for (int i = quote + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean closes = path && i + 1 < text.length() && text.charAt(i + 1) == mark && keyBehind(text, i + 2);
            boolean inside = twice && c == mark && i + 1 < text.length() && text.charAt(i + 1) == mark;
            if (c == '\\' && !closes || inside) {
                i++;
            } else if (c == mark) {
                return i;
            }
        }
        return -1;
    }

    private static boolean keyBehind(String text, int at) {
        int end = Math.min(text.length(), at + 80);
        String behind = text.substring(Math.min(at, end), end);
        int sign = behind.indexOf('=');
        return behind.isBlank() || sign > 1 && " ,;|".indexOf(behind.charAt(0)) >= 0 && behind.indexOf('"') > sign;
    }

    private PairGrammar grammar() {
        Set<String> wordKeys = wordKeys();
        Set<String> tokens = tokens(wordKeys);
        tokens.addAll(apart(wordKeys));
        int loose = 0;
        for (Piece piece : pieces) {
            boolean belongs = wordKeys.contains(piece.fullNextKey());
            loose += !piece.quoted() && piece.more() && !belongs && !tokens.contains(piece.key()) ? 1 : 0;
        }
        boolean blanks = loose >= Math.min(2, texts.size()) && loose * 10 >= texts.size();
        return PairGrammar.of(PairStyle.equal(regex(wordKeys, blanks ? tokens : Set.of(), blanks)), texts);
    }

    /** Keys of several words; none where they may as well be the ends of values. */
    private Set<String> wordKeys() {
        Map<String, Integer> words = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Piece piece : pieces) {
            if (piece.closed() && !piece.nextKey().isEmpty() && piece.more()) {
                all++;
                String full = piece.fullNextKey();
                if (!full.isEmpty()) {
                    counts.merge(full, 1, Integer::sum);
                    words.merge(before(full), 1, Integer::sum);
                }
            }
        }
        int least = Math.min(2, texts.size());
        counts.keySet().removeIf(full -> counts.get(full) < least && words.get(before(full)) < 2);
        int again = counts.values().stream().mapToInt(Integer::intValue).sum();
        return again >= 2 && again * 10 >= all * 6 ? counts.keySet() : Set.of();
    }

    private static String before(String fullKey) {
        return fullKey.substring(0, fullKey.lastIndexOf(' '));
    }

    /** Keys whose values are one number or one address each, whatever is written behind them. */
    private Set<String> tokens(Set<String> wordKeys) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Piece piece : pieces) {
            if (!piece.quoted() && !piece.value().isEmpty()) {
                int[] count = counts.computeIfAbsent(piece.key(), k -> new int[3]);
                boolean alone = !piece.more() || wordKeys.contains(piece.fullNextKey());
                count[0]++;
                count[1] += piece.closed() ? 1 : 0;
                // a number and its unit are one value, a number and a word of the sentence are not
                count[2] += alone || !UNIT.matcher(piece.rest().strip()).matches() ? 1 : 0;
            }
        }
        Set<String> tokens = new TreeSet<>();
        counts.forEach((key, count) -> {
            if (count[1] * 10 >= count[0] * 9 && count[2] == count[0]) {
                tokens.add(key);
            }
        });
        return tokens;
    }

    /** Keys of one word each, behind which an arrow tells what came of it, a dash begins a remark, or the text goes on. */
    private Set<String> apart(Set<String> wordKeys) {
        Map<String, int[]> counts = new TreeMap<>();
        boolean outcomes = outcomes();
        // a log that puts what has blanks into quotes means words behind any other value for its text
        boolean quotes = pieces.stream().anyMatch(p -> p.quoted() && p.value().indexOf(' ') > 0);
        for (Piece piece : pieces) {
            if (!piece.quoted() && !piece.value().isEmpty()) {
                int[] count = counts.computeIfAbsent(piece.key(), k -> new int[3]);
                boolean arrow = outcomes && ARROW.matcher(piece.rest()).matches();
                boolean flow = FLOW.matcher(piece.rest()).matches()
                        || CLAUSE.matcher(piece.rest()).matches();
                boolean remark = piece.nextKey().isEmpty()
                        && REMARK.matcher(piece.rest()).matches();
                boolean alone = !piece.more() || wordKeys.contains(piece.fullNextKey());
                boolean text = quotes && !alone && piece.value().chars().anyMatch(Character::isDigit);
                boolean marked = quotes && !alone && piece.rest().indexOf('"') > 0;
                count[0] += arrow || flow || remark || text || marked || alone ? 0 : 1;
                count[1] += arrow || flow || remark || text || marked ? 1 : 0;
                // what an arrow or a quoted value sets apart needs no other proof that the value is one word
                count[2] += arrow || flow || marked ? FEWEST_ALONE : alone ? 1 : 0;
            }
        }
        Set<String> apart = new TreeSet<>();
        counts.forEach((key, count) -> {
            if (count[0] == 0 && count[1] > 0 && count[2] >= FEWEST_ALONE) {
                apart.add(key);
            }
        });
        return apart;
    }

    /** Whether the words behind arrows are few and come again, or are all in capitals as what stands before them is not. */
    private boolean outcomes() {
        Map<String, Integer> words = new TreeMap<>();
        boolean loud = true;
        for (Piece piece : pieces) {
            Matcher arrow = ARROW.matcher(piece.rest());
            if (arrow.matches()) {
                words.merge(arrow.group(1), 1, Integer::sum);
                loud &= LOUD.matcher(arrow.group(1)).matches()
                        && !LOUD.matcher(piece.value()).matches();
            }
        }
        int all = words.values().stream().mapToInt(Integer::intValue).sum();
        return loud && all > 1 || words.size() * 2 <= all && all > 2;
    }

    /** Keys that a text has twice, each time with another word before it: {@code src zone=a dst zone=b}. */
    private Set<String> twins() {
        Map<String, Set<String>> words = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Piece piece : pieces) {
            Matcher last = LAST_WORD.matcher(piece.rest());
            String full = piece.nextKey().isEmpty() || !last.find() ? "" : last.group(1) + " " + piece.nextKey();
            words.computeIfAbsent(piece.nextKey(), k -> new TreeSet<>()).add(full);
            counts.merge(piece.nextKey(), 1, Integer::sum);
        }
        // a key is one of several where the words before it are two or three, and stand there each time
        words.values().removeIf(full -> full.contains("") || full.size() < 2 || full.size() > MOST_TWINS);
        Set<String> twins = new TreeSet<>();
        words.forEach((key, full) -> {
            boolean again = counts.get(key) >= 2 * full.size();
            boolean even = full.stream()
                    .allMatch(f ->
                            texts.stream().filter(t -> t.contains(f + "=")).count() * full.size() == counts.get(key));
            if (again && even) {
                twins.addAll(full);
            }
        });
        return twins;
    }

    private String regex(Set<String> wordKeys, Set<String> tokens, boolean blanks) {
        Set<String> twins = twins();
        String key = twins.isEmpty()
                ? PairStyle.KEY
                : "(?:" + twins.stream().map(EqualPairs::literal).collect(Collectors.joining("|")) + "|" + PairStyle.KEY
                        + ")";
        String lead = PairStyle.LEAD + "(" + key + ")=";
        if (!wordKeys.isEmpty()) {
            String first = firstKey();
            lead = "(?|(?<=[\"'\\d\\])])[\\s,;|]+(" + PairStyle.WORDS + ")|" + PairStyle.LEAD + "("
                    + (first.isEmpty() ? "" : first + "|") + key + "))=";
        }
        String blank = pieces.stream().anyMatch(p -> p.quoted() && spaced(p)) ? "[ ]?" : "";
        String quoted = blank + (path ? PairStyle.QUOTED_PATH : twice ? PairStyle.QUOTED_TWICE : PairStyle.QUOTED);
        String bare = PairStyle.value(quoted, blanks ? PairStyle.loose(key) : PairStyle.BARE)
                .replace("|'(", "|" + blank + "'(");
        Set<String> cut = new HashSet<>(tokens);
        cut.removeIf(t -> pieces.stream().noneMatch(p -> p.key().equals(t) && (p.more() || p.ended())));
        if (!blanks || cut.isEmpty() || cut.size() > 40) {
            return lead + bare;
        }
        String names = cut.stream().sorted().map(EqualPairs::literal).collect(Collectors.joining("|"));
        return "(?|" + PairStyle.LEAD + "(" + names + ")=" + PairStyle.BARE + "|" + lead + bare + ")";
    }

    private boolean spaced(Piece piece) {
        return texts.stream().anyMatch(t -> t.contains(piece.key() + "= \"") || t.contains(piece.key() + "= '"));
    }

    /** The words that all texts have before their first key, which begin its name. */
    private String firstKey() {
        Set<String> firsts = new TreeSet<>();
        for (int i = 0; i < before.size(); i++) {
            firsts.add(before.get(i).stripTrailing());
        }
        List<String> words = null;
        for (String text : firsts) {
            List<String> own = List.of(text.strip().split("\\s+"));
            if (words == null) {
                words = own;
            } else {
                int same = 0;
                while (same < Math.min(words.size(), own.size())
                        && words.get(words.size() - 1 - same).equals(own.get(own.size() - 1 - same))) {
                    same++;
                }
                words = words.subList(words.size() - same, words.size());
            }
        }
        List<String> plain = new ArrayList<>();
        for (int i = words == null ? 0 : words.size(); i > 0 && plain.size() < 3; i--) {
            if (!words.get(i - 1).matches("[A-Za-z][a-z]*|[A-Z]{2,3}")) {
                break;
            }
            plain.add(0, literal(words.get(i - 1)));
        }
        String key = texts.stream()
                .flatMap(t -> ANCHOR.matcher(t).results().limit(1))
                .map(m -> m.group(1))
                .findFirst()
                .orElse("");
        return plain.isEmpty() ? "" : String.join(" ", plain) + " " + literal(key);
    }

    private static String literal(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
    }
}
