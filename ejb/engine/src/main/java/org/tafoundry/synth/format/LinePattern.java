package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What several lines begin with alike, as a regex: words that all of them have stay, others become a class. */
final class LinePattern {

    private static final int MOST_TOKENS = 16;
    private static final int FEWEST_SIGNS = 3;
    private static final Pattern TOKEN = Pattern.compile("\\w+|[ \\t]+|[^\\w \\t]");
    private static final Pattern NUMBER = Pattern.compile(".*\\d.*");
    private static final String ANY = "\\w+";

    private LinePattern() {}

    /** The pattern; empty when the lines do not begin alike, or nothing sets them apart. */
    static Optional<String> of(List<String> lines) {
        List<String> common = tokens(lines.get(0));
        for (String line : lines) {
            common = common(common, tokens(line));
        }
        List<String> kept = labelled(common);
        int end = kept.size();
        while (end > 0 && (kept.get(end - 1).isBlank() || kept.get(end - 1).equals(ANY))) {
            end--;
        }
        kept = kept.subList(0, end);
        boolean word = kept.stream().anyMatch(t -> word(t) && !t.equals(ANY));
        boolean signs =
                kept.stream().takeWhile(t -> !word(t)).filter(t -> !t.isBlank()).count() >= FEWEST_SIGNS;
        return word || signs ? Optional.of(regex(kept)) : Optional.empty();
    }

    /** Whether a line begins as a pattern says. */
    static boolean begins(Pattern pattern, String line) {
        return pattern.matcher(line).lookingAt();
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (tokens.size() < MOST_TOKENS && token.find()) {
            tokens.add(NUMBER.matcher(token.group()).matches() ? ANY : token.group());
        }
        return tokens;
    }

    private static List<String> common(List<String> one, List<String> other) {
        List<String> common = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String a = one.get(i);
            String b = other.get(i);
            if (a.equals(b) || a.isBlank() && b.isBlank()) {
                common.add(a);
            } else if (word(a) && word(b)) {
                common.add(ANY);
            } else {
                break;
            }
        }
        return common;
    }

    /** Up to the sign behind the name of a value, as the value may be another in other events. */
    private static List<String> labelled(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (i > 0 && (token.equals(":") || token.equals("="))) {
                return tokens.subList(0, i + 1);
            }
            if (!token.isBlank() && (!word(token) || token.equals(ANY))) {
                break;
            }
        }
        return tokens;
    }

    private static boolean word(String token) {
        return token.equals(ANY) || Character.isLetterOrDigit(token.charAt(0)) || token.charAt(0) == '_';
    }

    private static String regex(List<String> tokens) {
        StringBuilder regex = new StringBuilder();
        for (String token : tokens) {
            regex.append(
                    token.isBlank()
                            ? "[ \\t]+"
                            : word(token) ? token : token.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0"));
        }
        return regex.append(word(tokens.get(tokens.size() - 1)) ? "\\b" : "").toString();
    }
}
