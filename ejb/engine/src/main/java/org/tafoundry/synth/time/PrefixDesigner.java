package org.tafoundry.synth.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tafoundry.synth.sample.Colours;
import org.tafoundry.synth.time.TimeCandidates.Own;

/** Writes candidates for TIME_PREFIX, the plainest first. */
final class PrefixDesigner {

    private static final int MOST_FORMS = 4;
    private static final int MOST_KINDS = 6;

    private PrefixDesigner() {}

    /**
     * The candidates.
     *
     * @param own events with their times
     * @param layouts the layouts of the times, most frequent first
     */
    static List<String> candidates(List<Own> own, List<String> layouts) {
        Map<Integer, List<Own>> kinds =
                own.stream().collect(Collectors.groupingBy(Own::rank, TreeMap::new, Collectors.toList()));
        List<String> found = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        for (List<Own> kind : kinds.values()) {
            List<String> one = kind(kind, layouts);
            found.addAll(one);
            String plainest = inner(one.get(0));
            alternatives.add(kind.get(0).hit().place() == TimeHit.Place.HEADER ? plainest + "(?=[\\d\\w])" : plainest);
        }
        if (kinds.size() > 1) {
            found.add("^(?:" + alternatives.stream().limit(MOST_KINDS).collect(Collectors.joining("|")) + ")");
        }
        found.add("^[\\s\\S]*?(?=" + TimeRegex.of(layouts.get(0)) + ")");
        if (layouts.size() > 1) {
            found.add("^");
        }
        return found.stream().distinct().toList();
    }

    /** The candidates for times of one kind. */
    private static List<String> kind(List<Own> kind, List<String> layouts) {
        return switch (kind.get(0).hit().place()) {
            case HEADER -> header(kind);
            case KEYED -> keyed(kind);
            case TEXT -> text(kind, layouts);
        };
    }

    private static String inner(String regex) {
        return regex.startsWith("^") ? regex.substring(1) : "[\\s\\S]*?" + regex;
    }

    /** Times in a text: behind a word, behind signs, behind the sign before it, or wherever such a time stands. */
    private static List<String> text(List<Own> samples, List<String> layouts) {
        List<String> found = new ArrayList<>();
        String label = samples.get(0).hit().label();
        if (!label.isEmpty() && samples.stream().allMatch(o -> o.hit().label().equals(label))) {
            found.add(key(label, samples));
        }
        Set<String> ends = samples.stream().map(o -> signs(o.before())).collect(Collectors.toSet());
        String end = ends.iterator().next();
        if (ends.size() == 1 && end.length() > 1) {
            found.add(form(end));
        }
        found.add("^[\\s\\S]*?(?=" + TimeRegex.of(layouts.get(0)) + ")");
        column(samples).ifPresent(found::add);
        return found;
    }

    /** So many columns before the time, where all events have the same number. */
    private static Optional<String> column(List<Own> samples) {
        for (String separator : List.of("\\s", ",", ";", "\\|")) {
            Set<Integer> counts = samples.stream()
                    .map(o -> o.before().matches("[\\s\\S]*" + separator)
                            ? o.before().split(separator + "+", -1).length - 1
                            : 0)
                    .collect(Collectors.toSet());
            int count = counts.iterator().next();
            if (counts.size() == 1 && count > 0) {
                return Optional.of("^(?:[^" + separator + "]*" + separator + (separator.equals("\\s") ? "+" : "") + "){"
                        + count + "}");
            }
        }
        return Optional.empty();
    }

    /** The signs and blanks that a text ends with. */
    private static String signs(String before) {
        int start = before.length();
        while (start > 0 && !Character.isLetterOrDigit(before.charAt(start - 1)) && before.length() - start < 6) {
            start--;
        }
        return before.substring(start);
    }

    private static List<String> header(List<Own> samples) {
        List<String> found = new ArrayList<>();
        if (samples.stream().allMatch(s -> s.hit().start() == 0)) {
            found.add("^\\s*");
            return found;
        }
        if (samples.stream().allMatch(s -> s.before().matches("[A-Z]"))) {
            found.add("^[A-Z]");
            return found;
        }
        Map<String, Integer> forms = new LinkedHashMap<>();
        samples.forEach(s -> forms.merge(form(s.before().stripLeading()), 1, Integer::sum));
        List<String> frequent = forms.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_FORMS)
                .map(Map.Entry::getKey)
                .toList();
        found.add("^\\s*" + frequent.get(0));
        if (frequent.size() > 1) {
            // the longest form first: a shorter one may begin like it
            found.add("^\\s*(?:"
                    + frequent.stream()
                            .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                            .collect(Collectors.joining("|"))
                    + ")");
        }
        String first = samples.get(0).before();
        char last = first.isEmpty() ? ' ' : first.charAt(first.length() - 1);
        if (!Character.isLetterOrDigit(last) && !Character.isWhitespace(last)) {
            String c = escaped(String.valueOf(last));
            found.add("^[^" + (last == '[' || last == '^' || last == ']' ? "\\" + last : c) + "]*" + c);
        }
        found.add("^");
        return found;
    }

    private static String form(String before) {
        return Colours.regex(before, PrefixDesigner::plainForm);
    }

    /** Text as a regex: words become \S+, blanks \s+, a priority and other punctuation stay. */
    private static String plainForm(String before) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < before.length()) {
            char c = before.charAt(i);
            int start = i;
            if (Character.isWhitespace(c)) {
                while (i < before.length() && Character.isWhitespace(before.charAt(i))) {
                    i++;
                }
                regex.append("\\s+");
            } else {
                while (i < before.length() && !Character.isWhitespace(before.charAt(i))) {
                    i++;
                }
                regex.append(word(before.substring(start, i), i == before.length()));
            }
        }
        return regex.toString();
    }

    private static String word(String word, boolean last) {
        if (word.matches("<\\d{1,3}>\\d{0,2}")) {
            return "<\\d{1,3}>" + (word.endsWith(">") ? "" : "\\d{1,2}");
        }
        if (word.length() == 1 && !Character.isLetterOrDigit(word.charAt(0))) {
            return word.equals("-") && !last ? "\\S+" : escaped(word);
        }
        if (!last) {
            return "\\S+";
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean solid = Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
            if (!solid) {
                regex.append(escaped(String.valueOf(c)));
            } else if (regex.isEmpty() || !regex.toString().endsWith("[\\w.-]+")) {
                regex.append("[\\w.-]+");
            }
        }
        return regex.toString();
    }

    /** Prefixes for a named time: its key, and its key in the object that it stands in where other objects have the same. */
    private static List<String> keyed(List<Own> samples) {
        String key = key(samples.get(0).hit().label(), samples);
        List<String> found = new ArrayList<>();
        found.add(key);
        String path = samples.get(0).hit().path();
        if (!path.isEmpty() && key.startsWith("\"")) {
            String[] parents = path.split("\\.");
            found.add("\"" + escaped(parents[parents.length - 1]) + "\"\\s*:\\s*\\{[^{}]*?" + key);
        }
        return found;
    }

    private static String key(String label, List<Own> samples) {
        String before = samples.get(0).before();
        int at = before.lastIndexOf(label);
        String behind = at < 0 ? "" : before.substring(at + label.length());
        boolean bounded = at > 0 && Character.isLetterOrDigit(label.charAt(0));
        char lead = at > 0 ? before.charAt(at - 1) : ' ';
        String left =
                lead == '"' || lead == '\'' || lead == '<' ? String.valueOf(lead) : bounded || at == 0 ? "\\b" : "";
        if (lead == '<') {
            return "<" + escaped(label) + "(?:\\s[^<>]*)?>\\s*";
        }
        // blanks around the separator do not change what the key is
        boolean spaced = samples.stream().anyMatch(o -> spaced(o.before(), label));
        String separator = behind.replaceAll("\\s+", "");
        StringBuilder regex = new StringBuilder(left).append(escaped(label));
        for (int i = 0; i < separator.length(); i++) {
            char c = separator.charAt(i);
            boolean opening = i > 0 && i == separator.length() - 1 && (c == '"' || c == '\'');
            boolean sign = c == ':' || c == '=';
            // the same key may hold a number without quotes in other events
            regex.append(sign && spaced ? "\\s*" : "")
                    .append(escaped(String.valueOf(c)))
                    .append(opening ? "?" : sign ? "\\s*" : "");
        }
        return regex.append(separator.isEmpty() ? "\\s+" : "").toString();
    }

    /** Whether a blank stands between a key and its separator. */
    private static boolean spaced(String before, String label) {
        int end = before.lastIndexOf(label) + label.length();
        int sign = end;
        while (sign < before.length() && before.charAt(sign) != ':' && before.charAt(sign) != '=') {
            sign++;
        }
        return sign < before.length() && before.substring(end, sign).chars().anyMatch(Character::isWhitespace);
    }

    private static String escaped(String text) {
        return TimeRegex.escaped(text);
    }
}
