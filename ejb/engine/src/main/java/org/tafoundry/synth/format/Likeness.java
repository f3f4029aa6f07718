package org.tafoundry.synth.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells lines that are events without a time from lines that continue one: they are like each other, or like events. */
final class Likeness {

    private static final int FEWEST_PAIRS = 3;
    private static final int FORM = 10;
    private static final int MOST_COLUMNS = 5;
    private static final Pattern FIRST_KEY = Pattern.compile("([A-Za-z_][\\w.-]{0,60})=\\S");

    private Likeness() {}

    /**
     * Those of the other lines that are events, each with a regex of what it begins with.
     *
     * @param lines all lines
     * @param led those of them that begin with a time or a mark
     */
    static Map<Line, String> of(List<Line> lines, Set<Line> led) {
        Map<String, Integer> keys = new TreeMap<>();
        Set<String> behind = new HashSet<>();
        for (Line line : lines) {
            if (led.contains(line)) {
                behind.addAll(forms(line.text().substring(line.behind())));
            } else {
                key(line.text()).ifPresent(k -> keys.merge(k, 1, Integer::sum));
            }
        }
        Map<Line, String> alike = new LinkedHashMap<>();
        List<Line> alone = new ArrayList<>();
        // what opens several different lines of an event opens one of them elsewhere too
        Set<String> runs = new HashSet<>();
        int first = 0;
        while (first < lines.size()) {
            int end = first + 1;
            if (!led.contains(lines.get(first))) {
                while (end < lines.size() && !led.contains(lines.get(end))) {
                    end++;
                }
                if (lines.subList(first, end).stream()
                                .map(Line::opening)
                                .distinct()
                                .count()
                        > 1) {
                    runs.add(lines.get(first).opening());
                }
                boolean opened = first > 0
                        && (lines.get(first - 1).opens()
                                || lines.get(first - 1).bare()
                                || lines.get(first - 1).quotes());
                for (Line line : lines.subList(first, end)) {
                    Optional<String> key = key(line.text()).filter(k -> keys.get(k) > 1);
                    if (key.isPresent()) {
                        alike.put(line, key.get());
                    } else if (form(line.text()).filter(behind::contains).isPresent()) {
                        alike.put(line, line.opening());
                    } else if (end == first + 1 && !opened && !line.continued()) {
                        alone.add(line);
                    }
                }
            }
            first = end;
        }
        alone.removeIf(l -> runs.contains(l.opening()));
        if (Wrapping.explains(lines, alone)) {
            return alike;
        }
        // where nearly every event has such a line it is its second one
        if (alone.size() * 10 < led.size() * 8) {
            alone.forEach(l -> alike.put(l, l.opening()));
        }
        return alike;
    }

    /** Regex of the first key of a line at the margin that is made of pairs, or of the brace of an object. */
    private static Optional<String> key(String line) {
        if (line.startsWith("{\"")) {
            return line.stripTrailing().endsWith("}") ? Optional.of("\\{\"") : Optional.empty();
        }
        Matcher first = FIRST_KEY.matcher(line);
        if (!first.lookingAt()) {
            return Optional.empty();
        }
        String[] words = line.split("[ \\t,;]+");
        int pairs = 0;
        for (String word : words) {
            pairs += word.indexOf('=') > 0 ? 1 : 0;
        }
        return pairs >= FEWEST_PAIRS && pairs * 2 >= words.length
                ? Optional.of(first.group(1) + "=")
                : Optional.empty();
    }

    /** The forms of what stands behind each of the first columns. */
    private static Set<String> forms(String rest) {
        Set<String> forms = new HashSet<>();
        String text = rest;
        for (int i = 0; i < MOST_COLUMNS && !text.isEmpty(); i++) {
            form(text).ifPresent(forms::add);
            int blank = text.indexOf(' ');
            text = blank < 0 ? "" : text.substring(blank).stripLeading();
        }
        return forms;
    }

    /** The kinds of characters that a bracketed beginning consists of; empty for text, which may continue an event. */
    private static Optional<String> form(String text) {
        String line = text.replaceAll("^[\\s\\]:,|-]+", "");
        if (line.isEmpty() || "[({<".indexOf(line.charAt(0)) < 0) {
            return Optional.empty();
        }
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < line.length() && form.length() < FORM; i++) {
            char c = line.charAt(i);
            char kind = Character.isDigit(c)
                    ? '0'
                    : Character.isUpperCase(c)
                            ? 'A'
                            : Character.isLetter(c) ? 'a' : Character.isWhitespace(c) ? ' ' : c;
            if (form.isEmpty() || form.charAt(form.length() - 1) != kind) {
                form.append(kind);
            }
        }
        return form.length() < FORM ? Optional.empty() : Optional.of(form.toString());
    }
}
