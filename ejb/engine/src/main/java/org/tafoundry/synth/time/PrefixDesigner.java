package org.tafoundry.synth.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes candidates for TIME_PREFIX, the plainest first. */
final class PrefixDesigner {

    private static final int MOST_FORMS = 4;

    private PrefixDesigner() {}

    /**
     * The candidates.
     *
     * @param samples events with their times
     * @param labels names of keyed times, best first
     */
    static List<String> candidates(List<PrefixSample> samples, List<String> labels) {
        List<PrefixSample> header = samples.stream()
                .filter(s -> s.hit().place() == TimeHit.Place.HEADER)
                .toList();
        List<String> headers = header(header);
        if (labels.isEmpty()) {
            return headers;
        }
        List<String> keyed = keyed(samples, labels);
        if (header.isEmpty()) {
            return keyed;
        }
        List<String> both = new ArrayList<>(headers);
        both.addAll(keyed);
        String form = inner(headers.get(0));
        both.add("^(?:" + form + "(?=[\\d\\w])|" + inner(keyed.get(keyed.size() - 1)) + ")");
        return both;
    }

    private static String inner(String regex) {
        return regex.startsWith("^") ? regex.substring(1) : "[\\s\\S]*?" + regex;
    }

    private static List<String> header(List<PrefixSample> samples) {
        List<String> found = new ArrayList<>();
        if (samples.isEmpty()) {
            return found;
        }
        if (samples.stream().allMatch(s -> s.hit().start() == 0)) {
            found.add("^\\s*");
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

    /** Text as a regex: words become \S+, blanks \s+, a priority and other punctuation stay. */
    private static String form(String before) {
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

    /** Prefixes for named times; with several names, the better one is looked for in the whole event first. */
    private static List<String> keyed(List<PrefixSample> samples, List<String> labels) {
        List<String> each = new ArrayList<>();
        for (String label : labels) {
            List<PrefixSample> named =
                    samples.stream().filter(s -> s.hit().label().equals(label)).toList();
            if (!named.isEmpty()) {
                each.add(key(label, named.get(0)));
            }
        }
        List<String> found = new ArrayList<>(each.subList(0, Math.min(1, each.size())));
        if (each.size() > 1) {
            found.add(
                    "^(?:" + each.stream().limit(6).map(k -> "[\\s\\S]*?" + k).collect(Collectors.joining("|")) + ")");
        }
        return found;
    }

    private static String key(String label, PrefixSample sample) {
        String before = sample.before();
        int at = before.lastIndexOf(label);
        String behind = at < 0 ? "" : before.substring(at + label.length());
        boolean bounded = at > 0 && Character.isLetterOrDigit(label.charAt(0));
        char lead = at > 0 ? before.charAt(at - 1) : ' ';
        String left =
                lead == '"' || lead == '\'' || lead == '<' ? String.valueOf(lead) : bounded || at == 0 ? "\\b" : "";
        if (lead == '<') {
            return "<" + escaped(label) + "(?:\\s[^<>]*)?>\\s*";
        }
        String separator = behind.replaceAll("\\s+", "");
        StringBuilder regex = new StringBuilder(left).append(escaped(label));
        for (int i = 0; i < separator.length(); i++) {
            char c = separator.charAt(i);
            boolean opening = i > 0 && i == separator.length() - 1 && (c == '"' || c == '\'');
            // the same key may hold a number without quotes in other events
            regex.append(escaped(String.valueOf(c))).append(opening ? "?" : c == ':' || c == '=' ? "\\s*" : "");
        }
        return regex.append(separator.isEmpty() ? "\\s+" : "").toString();
    }

    private static String escaped(String text) {
        return Pattern.compile("[\\\\^$.|?*+()\\[\\]{}#]").matcher(text).replaceAll("\\\\$0");
    }
}
