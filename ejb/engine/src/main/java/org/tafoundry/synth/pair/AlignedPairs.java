package org.tafoundry.synth.pair;

import java.util.HashMap;
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
 * Infers pairs {@code LABEL : value} of which several stand in one line, as columns: wide gaps stand between them.
 *
 * <p>A value that is as wide as its column leaves one blank only. Such a label is known by its place: labels stand below
 * it in other lines.
 */
final class AlignedPairs {

    /** So many texts, or half of them if that is less, must have labels of the same names side by side. */
    private static final int FEWEST_TEXTS = 3;

    private static final int FEWEST = 3;

    private static final int LONGEST = 20_000;
    private static final int MOST_NAMES = 40;

    private static final String LABEL = "[A-Za-z_][\\w.\\-/()]*+(?: [\\w.\\-/()]++){0,3}+";

    /** A label of capitals, of which two belong to two columns: {@code 000 DB : x}. */
    private static final String WORD = "[A-Za-z_][\\w.\\-/]{0,40}+";

    private static final String SIGN = "[ \\t]*+:(?=[ \\t]|$)";
    private static final String NO_LABEL = "(?!" + LABEL + SIGN + ")";
    private static final Pattern WIDE = Pattern.compile("(?:^[ \\t]*+|(?<=\\t)|(?<=[ ]{2}))(" + LABEL + ")" + SIGN);
    private static final Pattern NARROW = Pattern.compile("(?<=\\S)[ ](" + WORD + ")" + SIGN);

    private static final Pattern ANY = Pattern.compile("(?:^|\\s)(" + LABEL + ")" + SIGN + "[ \\t]++\\S");

    private AlignedPairs() {}

    /** Where the first of at least three labels of a line stands; negative where there are fewer. */
    static int start(String line) {
        Matcher wide = WIDE.matcher(line);
        if (!wide.find()) {
            return -1;
        }
        int first = wide.start();
        int found = wide.start(1);
        int labels = 1;
        while (labels < FEWEST && wide.find()) {
            labels++;
        }
        Matcher before = ANY.matcher(line.substring(0, first));
        while (before.find()) {
            found = before.start(1);
        }
        return labels + (found < first ? 1 : 0) >= FEWEST ? found : -1;
    }

    /** The grammar of these texts; empty when no labels stand side by side in most of them. */
    static Optional<PairGrammar> of(List<String> texts) {
        Map<String, Integer> beside = new HashMap<>();
        Map<Integer, Integer> places = new HashMap<>();
        Map<String, Map<Integer, Integer>> narrow = new TreeMap<>();
        Map<String, Integer> firsts = new TreeMap<>();
        int several = 0;
        for (String text : texts) {
            Set<String> labels = new HashSet<>();
            String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
            head.lines().forEach(line -> look(line, labels, places, narrow));
            labels.forEach(l -> beside.merge(l, 1, Integer::sum));
            Matcher first = WIDE.matcher(head);
            if (head.indexOf('\n') < 0 && first.lookingAt()) {
                firsts.merge(first.group(1), 1, Integer::sum);
            }
            several += labels.size() > 1 ? 1 : 0;
        }
        long again = beside.values().stream().filter(n -> n > 1).count();
        if (several * 2 < texts.size() || several < FEWEST_TEXTS || again < 2 || again * 2 < beside.size()) {
            return Optional.empty();
        }
        Set<String> close = new TreeSet<>();
        narrow.forEach((label, at) -> {
            // below other labels again and again, and hardly anywhere else
            int below = at.entrySet().stream()
                    .filter(e -> places.getOrDefault(e.getKey(), 0) > 1)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int all = at.values().stream().mapToInt(Integer::intValue).sum();
            if (below > 1 && below * 10 >= all * 8) {
                close.add(label);
            }
        });
        firsts.values().removeIf(n -> n < 2);
        close.addAll(firsts.keySet());
        if (close.size() > MOST_NAMES) {
            return Optional.empty();
        }
        return Optional.of(PairGrammar.of(PairStyle.aligned(regex(close)), texts));
    }

    /** Notes the labels of a line that has several, and the places where they begin behind the first. */
    private static void look(
            String line, Set<String> labels, Map<Integer, Integer> places, Map<String, Map<Integer, Integer>> narrow) {
        Matcher wide = WIDE.matcher(line);
        Set<String> own = new HashSet<>();
        while (wide.find()) {
            own.add(wide.group(1));
            if (wide.start() > 0) {
                places.merge(wide.start(1), 1, Integer::sum);
            }
        }
        if (own.size() > 1) {
            labels.addAll(own);
        }
        Matcher close = NARROW.matcher(line);
        while (!own.isEmpty() && close.find()) {
            narrow.computeIfAbsent(close.group(1), k -> new TreeMap<>()).merge(close.start(1), 1, Integer::sum);
        }
    }

    private static String regex(Set<String> close) {
        String names = close.stream()
                .map(l -> l.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0"))
                .collect(Collectors.joining("|"));
        String narrow = close.isEmpty() ? "" : "(?!(?:" + names + ")" + SIGN + ")";
        String next = "(?:[ \\t]{2,}+" + NO_LABEL + "|\\t" + NO_LABEL + "|[ ]" + narrow + ")(?=\\S)\\S++";
        String wide = "(?:(?:^|[\\r\\n])[ \\t]*+|(?<=\\t)|(?<=[ ]{2}))(" + LABEL + ")";
        return (close.isEmpty() ? wide : "(?|" + wide + "|[ ](" + names + "))") + SIGN + "(?:[ \\t]{2,}+" + NO_LABEL
                + "|[ \\t]?(?![ \\t]))(?|" + PairStyle.QUOTED + "(?=\\s|$)|([^\\s\"]\\S*+(?:" + next + ")*+|\"\\S*+(?:"
                + next + ")*+))";
    }
}
