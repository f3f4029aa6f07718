package org.tafoundry.synth.design;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** Extracts the sentence that is the value of the last pair of a text whole: {@code err=32 text=no such object}. */
final class LastValue {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_KEY = 30;

    /** A key whose values are sentences, as regexes in any case. */
    private static final Pattern KEY = Pattern.compile("(?i)" + WordLists.alternatives("sentence-keys"));

    private static final Pattern LAST = Pattern.compile("(?<=[\\s,;|(])([A-Za-z_]\\w{0," + LONGEST_KEY
            + "})=(?![\"'<\\[{(])(\\p{L}[^\\s=]{0,100}(?:\\s[^\\s=]{1,100}){0,100}+)?\\s*$");

    private LastValue() {}

    /** Adds a rule for each such key whose value has several words in some of the texts. */
    static void add(List<String> texts, Extraction extraction) {
        Map<String, Boolean> worded = new TreeMap<>();
        Map<String, Boolean> bracketed = new TreeMap<>();
        for (String text : texts) {
            Matcher last = LAST.matcher(text);
            if (text.length() < LONGEST
                    && last.find()
                    && KEY.matcher(last.group(1)).matches()) {
                String value = last.group(2) == null ? "" : last.group(2);
                worded.merge(last.group(1), value.indexOf(' ') > 0, Boolean::logicalOr);
                bracketed.merge(last.group(1), value.endsWith("]") && open(text, last.start()), Boolean::logicalOr);
            }
        }
        worded.forEach((key, several) -> {
            if (several) {
                extraction.extract(
                        "last_" + key.toLowerCase(Locale.ROOT),
                        "(?:^|[\\s,;|(])" + key + "=(?<" + key + ">\\p{L}[^=\\r\\n]*[^=\\s;"
                                + (bracketed.get(key) ? "\\]])\\]?" : "])") + ";?\\s*$",
                        "The sentence that ends the event, behind " + key + ".");
            }
        });
    }

    /** Whether a bracket that opens before this place is open there. */
    private static boolean open(String text, int place) {
        return text.lastIndexOf('[', place) > text.lastIndexOf(']', Math.max(0, place - 1));
    }
}
