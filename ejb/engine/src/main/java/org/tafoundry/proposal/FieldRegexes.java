package org.tafoundry.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Regexes that could give a part of an event: by what stands before it, what it is made of, and what ends it. */
final class FieldRegexes {

    private static final int LONGEST_CONTEXT = 60;
    private static final int MOST_COLUMNS = 12;

    /** What values are made of, the narrow kinds first. */
    private static final List<String> KINDS = List.of(
            "\\d{1,3}(?:\\.\\d{1,3}){3}",
            "\\d+", "[A-Za-z]+", "\\w+", "[\\w.-]+", "[\\w.@:/\\\\-]+", "[^\\s\"',;|)\\]]+");

    private static final String OPEN = "\"'[(<{|";
    private static final String CLOSED = "\"'])>}|";
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final FieldWish wish;

    private FieldRegexes(FieldWish wish) {
        this.wish = wish;
    }

    /**
     * The regexes by the kind of what stands before it: the bracket or quote that opens it, where another closes it; then
     * words; then a bracket or quote that opens more; then its column, which says least about what it is.
     */
    static List<List<String>> of(FieldWish wish) {
        FieldRegexes regexes = new FieldRegexes(wish);
        List<String> bracket = regexes.behind(regexes.bracket());
        List<String> words = regexes.behind(regexes.words());
        List<String> columns = regexes.behind(regexes.columns());
        return regexes.enclosed() ? List.of(bracket, words, columns) : List.of(words, bracket, columns);
    }

    private List<String> behind(List<String> befores) {
        Set<String> all = new LinkedHashSet<>();
        for (String before : befores) {
            for (String value : values()) {
                all.add(before + "(?<" + wish.name() + ">" + value + ")" + behind());
            }
        }
        return List.copyOf(all);
    }

    /** Two words that stand before it, or one, where there are letters in them. */
    private List<String> words() {
        String left = wish.text().substring(0, wish.start());
        List<String> found = new ArrayList<>();
        int one = wordBefore(left, left.length());
        int two = wordBefore(left, one);
        if (two < one && left.length() - two <= LONGEST_CONTEXT) {
            found.add(literal(left.substring(two)));
        }
        if (one < left.length() && left.length() - one <= LONGEST_CONTEXT) {
            found.add(literal(left.substring(one)));
        }
        found.removeIf(words -> !LETTER.matcher(
                        words.replace("\\d+", "").replace("\\s+", "").replace("\\S+", ""))
                .find());
        return found;
    }

    private int opened() {
        return wish.start() == 0 ? -1 : OPEN.indexOf(wish.text().charAt(wish.start() - 1));
    }

    /** The bracket or quote before it. */
    private List<String> bracket() {
        return opened() < 0 ? List.of() : List.of(literal(wish.text().substring(wish.start() - 1, wish.start())));
    }

    /** Whether it stands between quotes or brackets. */
    private boolean enclosed() {
        return opened() >= 0
                && wish.end() < wish.text().length()
                && CLOSED.charAt(opened()) == wish.text().charAt(wish.end());
    }

    /** So many columns from the event's begin. */
    private List<String> columns() {
        String left = wish.text().substring(0, wish.start());
        int lineBegin = left.lastIndexOf('\n') + 1;
        String[] columns = left.substring(lineBegin).split("(?<=\\s)(?=\\S)");
        if (lineBegin > 0 || columns.length > MOST_COLUMNS) {
            return List.of();
        }
        StringBuilder prefix = new StringBuilder("^");
        for (String column : columns) {
            String text = column.stripTrailing();
            prefix.append(text.isEmpty() ? "" : column.length() > text.length() ? "\\S+" : literal(text));
            prefix.append(column.length() > text.length() ? "\\s+" : "");
        }
        return List.of(prefix.toString());
    }

    /** Where the word that ends before a place begins, its blanks included. */
    private static int wordBefore(String text, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The text as a regex in which numbers may be others, blanks any, and what is masked anything. */
    private static String literal(String text) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int from = i;
            if (Character.isDigit(c)) {
                i = past(text, i, Character::isDigit);
                regex.append("\\d+");
            } else if (Character.isWhitespace(c)) {
                i = past(text, i, Character::isWhitespace);
                regex.append("\\s+");
            } else if (c == '*' && text.startsWith("***", i)) {
                i = past(text, i, x -> x == '*');
                regex.append("\\S+");
            } else {
                i++;
                regex.append("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "").append(text, from, i);
            }
        }
        return regex.toString();
    }

    private static int past(String text, int from, IntPredicate same) {
        int at = from;
        while (at < text.length() && same.test(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private List<String> values() {
        List<String> fitting = new ArrayList<>();
        for (String kind : KINDS) {
            if (Pattern.matches(kind, wish.value())) {
                fitting.add(kind);
            }
        }
        String rest = wish.text().substring(wish.end());
        if (!rest.isEmpty() && wish.value().indexOf(rest.charAt(0)) < 0 && !Character.isLetterOrDigit(rest.charAt(0))) {
            String end = Character.isWhitespace(rest.charAt(0)) ? "\\s" : literal(rest.substring(0, 1));
            fitting.add("[^" + (end.equals("\\s") || end.startsWith("\\") ? end : "\\" + end) + "]+");
        }
        fitting.add(rest.isBlank() ? ".+" : ".+?");
        return fitting;
    }

    /** What ends it, looked at and not taken. */
    private String behind() {
        String rest = wish.text().substring(wish.end());
        if (rest.isBlank()) {
            return "\\s*$";
        }
        char next = rest.charAt(0);
        if (Character.isLetterOrDigit(next)) {
            return "";
        }
        return "(?=" + (Character.isWhitespace(next) ? "\\s" : literal(rest.substring(0, 1))) + "|$)";
    }
}
