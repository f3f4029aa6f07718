package org.tafoundry.synth.cim;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds a rule's words in text the way a Splunk search would. */
final class Wording {

    private Wording() {}

    /** The words or phrases of the list that occur in the text, letter case ignored. */
    static List<String> in(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().filter(word -> occurs(lower, word)).toList();
    }

    private static boolean occurs(String lower, String word) {
        String bare = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        if (bare.indexOf('*') >= 0) {
            return Pattern.compile(Pattern.quote(bare).replace("*", "\\E.*\\Q"))
                    .matcher(lower)
                    .find();
        }
        for (int at = lower.indexOf(bare); at >= 0; at = lower.indexOf(bare, at + 1)) {
            int end = at + bare.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            boolean ends = word.endsWith("*") || end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
