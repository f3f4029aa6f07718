package org.tafoundry.synth.design;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.table.WordLists;

/**
 * Extracts numbers and identifiers behind the word that says what they are, {@code rank 5} or {@code state: 7}, in
 * messages that the sample does not show.
 */
final class LabelledValues {

    /** From so many kinds of messages on, the next log will hold kinds that this sample has not. */
    private static final int FEWEST_KINDS = 12;

    private static final Pattern PART = Pattern.compile("\\S++");

    /** Words that stand before a number without naming it. */
    private static final String NO_LABEL = String.join("|", WordLists.list("no-labels"));

    private LabelledValues() {}

    /** What stays of a part of a message when its kind is asked for: nothing of one that holds a digit. */
    private static String kind(MatchResult part) {
        String text = part.group();
        return text.chars().anyMatch(Character::isDigit) ? "0" : Matcher.quoteReplacement(text);
    }

    /** Adds the transform where the sample shows many kinds of messages. */
    static void add(List<String> messages, boolean header, Extraction extraction) {
        Set<String> kinds = new HashSet<>();
        messages.forEach(
                m -> kinds.add(PART.matcher(m).replaceAll(LabelledValues::kind).toLowerCase(Locale.ROOT)));
        if (kinds.size() < FEWEST_KINDS) {
            return;
        }
        String regex = "(?<![\\w.\\-/:#@$])(?!(?i:" + NO_LABEL + ")\\b)([A-Za-z][A-Za-z_]{1,40})"
                + "(?:['\"]?\\s?[:=]\\s?|\\s|[(\\[{])"
                + "([+-]?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\w:.\\-/*,]*\\w)|0[xX][0-9A-Fa-f]+\\b|(?=[0-9A-Fa-f]*\\d)[0-9A-Fa-f]{6,}\\b(?![.:-]\\w))";
        if (header) {
            extraction.report(
                    "labelled_values",
                    "Numbers behind the word that says what they are, also in messages that the sample does not show.",
                    RegexRule.pairs(regex).from("message"));
        } else {
            extraction.report(
                    "labelled_values",
                    "Numbers behind the word that says what they are, also in messages that the sample does not show.",
                    RegexRule.pairs(regex));
        }
    }
}
