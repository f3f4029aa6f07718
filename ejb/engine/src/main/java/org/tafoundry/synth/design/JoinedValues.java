package org.tafoundry.synth.design;

import static org.tafoundry.synth.design.Extraction.setting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts values that are lists themselves, {@code steps=7189##5496##8661} or {@code key=0|mail|4097}, as several values. */
final class JoinedValues {

    private static final int FEWEST_EVENTS = 2;

    private static final List<String> SEPARATORS = List.of("##", "||", "|", "$$", "~~", "~", "^", "#");

    private JoinedValues() {}

    /** Adds the list and its values where several events hold such a list. */
    static void add(List<String> messages, Extraction extraction) {
        for (String separator : SEPARATORS) {
            Map<String, Integer> names = new TreeMap<>();
            Pattern list = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\s?[:=]?\\s?" + list(separator));
            for (String message : messages) {
                Matcher matcher = list.matcher(message);
                if (matcher.find()) {
                    names.merge(matcher.group(1), 1, Integer::sum);
                }
            }
            int events = names.values().stream().mapToInt(Integer::intValue).sum();
            if (events >= FEWEST_EVENTS) {
                String label = names.size() == 1 ? names.keySet().iterator().next() : "[A-Za-z_]\\w*";
                add(names.size() == 1 ? label : "listed", label, separator, extraction);
                return;
            }
        }
    }

    private static void add(String name, String label, String separator, Extraction extraction) {
        String field = name.toLowerCase(Locale.ROOT) + "_list";
        extraction.extract(
                "list_" + name.toLowerCase(Locale.ROOT),
                "(?<![\\w.])" + label + "\\s?[:=]?\\s?(?<" + field + ">" + list(separator) + ")",
                "A list of values behind " + (label.equals(name) ? name : "a word") + ".");
        extraction.report(
                "list_" + name.toLowerCase(Locale.ROOT) + "_values",
                "The values of that list, each on its own.",
                setting("SOURCE_KEY", field),
                setting("REGEX", "([^" + escaped(separator.substring(0, 1)) + "]+)"),
                setting("FORMAT", name + "_values::$1"),
                setting("MV_ADD", "true"));
    }

    private static String list(String separator) {
        String part = "[^\\s=,;\"'(){}\\[\\]" + escaped(separator.substring(0, 1)) + "]+";
        return part + "(?:" + escaped(separator) + part + "){2,}";
    }

    private static String escaped(String text) {
        return text.replaceAll("([|$^\\\\])", "\\\\$1");
    }
}
