package org.tafoundry.synth.cim.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a field name into lower-case words at separators and at changes of case. */
public final class NameWords {

    private NameWords() {}

    /**
     * The words of a name, at least one: a name of punctuation alone has an empty one. {@code winlog.event_data.TargetUserName} gives winlog, event, data, target, user, name.
     *
     * @param name any field name; {@code {}} of JSON arrays and other punctuation separate words
     */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                flush(word, words);
                continue;
            }
            if (startsWord(name, i)) {
                flush(word, words);
            }
            word.append(c);
        }
        flush(word, words);
        return words.isEmpty() ? List.of("") : List.copyOf(words);
    }

    /** The words from this one on, joined without a separator. */
    public static String joined(List<String> words, int from) {
        return String.join("", words.subList(from, words.size()));
    }

    private static boolean startsWord(String name, int i) {
        if (i == 0 || name.startsWith("Pv", i) && name.charAt(i - 1) == 'I') {
            return false; // IPv4 is one word
        }
        if (name.startsWith("IPv", i)) {
            return true;
        }
        char before = name.charAt(i - 1);
        char c = name.charAt(i);
        if (Character.isUpperCase(c) && (Character.isLowerCase(before) || Character.isDigit(before))) {
            return true;
        }
        // the last capital of a run starts the next word: IPAddress is IP + Address
        return Character.isUpperCase(c)
                && Character.isUpperCase(before)
                && i + 1 < name.length()
                && Character.isLowerCase(name.charAt(i + 1));
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
