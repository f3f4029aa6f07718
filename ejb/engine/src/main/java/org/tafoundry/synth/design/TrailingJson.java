package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.JsonSpans;
import org.tafoundry.synth.setting.RegexRule;

/** Reads the JSON object with which messages of text end: {@code Card declined {"order":1201}}. */
final class TrailingJson {

    private static final Pattern OBJECT = Pattern.compile("\\{\\s*\"[^\"\\n]{1,100}\"\\s*:");
    private static final int FEWEST = 2;

    /** What may stand behind the object. */
    private static final int MOST_BEHIND = 4;

    private TrailingJson() {}

    /** Adds the rule where several texts end so; what comes back are the texts without their objects. */
    static List<String> claim(List<String> texts, Extraction extraction) {
        List<String> left = new ArrayList<>();
        int objects = 0;
        for (String text : texts) {
            OptionalInt start = start(text);
            objects += start.isPresent() ? 1 : 0;
            left.add(start.isPresent() ? text.substring(0, start.getAsInt()).stripTrailing() : text);
        }
        if (objects < FEWEST) {
            return texts;
        }
        extraction.report(
                "json_pairs",
                "The pairs of the JSON behind the text.",
                RegexRule.pairs(PrefixedJsonExtraction.ANY_PAIR));
        return left;
    }

    private static OptionalInt start(String text) {
        Matcher object = OBJECT.matcher(text);
        if (!object.find()) {
            return OptionalInt.empty();
        }
        int end = JsonSpans.end(text, object.start());
        return end > 0 && text.length() - end <= MOST_BEHIND ? OptionalInt.of(object.start()) : OptionalInt.empty();
    }
}
