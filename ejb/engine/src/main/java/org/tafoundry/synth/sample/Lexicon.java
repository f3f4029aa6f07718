package org.tafoundry.synth.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.table.TableColumn;
import org.tafoundry.table.TableForm;
import org.tafoundry.table.Tables;

/** Tells words of a sentence from names: a word that stands where a user may stand is no user by itself. */
public final class Lexicon {

    private static final TableForm FORM = TableForm.of(
            "lexicon", TableColumn.oneOf("kind", Set.of("word", "account")), TableColumn.words("words", " "));

    private static final Map<String, Set<String>> WORDS = read();

    private static final Pattern INFLECTED =
            Pattern.compile("(?:un|re|dis|pre)?([a-z]{3,}?)([a-z]?)(?:ed|ing|es|s|ly|er)");

    /** Endings that no given name has at this length. */
    private static final Pattern ABSTRACT =
            Pattern.compile("[a-z]{4,}(?:tion|sion|tions|sions|ness|ably|ibly|ility|ments?|ances?|ences?)");

    private static final Pattern LOUD = Pattern.compile("[A-Z]{3,}");

    private Lexicon() {}

    /** Whether this is a word of a sentence and not a name: letters alone, known or built as words are, or in capitals. */
    public static boolean word(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (!small.chars().allMatch(c -> c >= 'a' && c <= 'z') || account(small)) {
            return false;
        }
        return LOUD.matcher(text).matches()
                || known(small)
                || ABSTRACT.matcher(small).matches()
                || inflected(small);
    }

    /** Whether systems give this name to an account. */
    public static boolean account(String text) {
        return WORDS.get("account").contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean inflected(String small) {
        Matcher matcher = INFLECTED.matcher(small);
        if (!matcher.matches()) {
            return false;
        }
        String stem = matcher.group(1);
        String last = matcher.group(2);
        // ask-ed, us-ed, stop-ped, den-ied
        return List.of(stem + last, stem + last + "e", stem, last.equals("i") ? stem + "y" : stem).stream()
                .anyMatch(Lexicon::known);
    }

    private static boolean known(String small) {
        return WORDS.get("word").contains(small);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = Map.of("word", new HashSet<>(), "account", new HashSet<>());
        Tables.shipped().sound(FORM).forEach(row -> words.get(row.text("kind")).addAll(row.words("words")));
        return words;
    }
}
