package org.tafoundry.synth.design;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.pair.PairGrammar;

/** What the values of a field are written in when they hold structure of their own. */
enum ValueForm {
    /** Objects or lists in JSON. */
    JSON,
    /** Lines of a name, a colon and a value. */
    LINES,
    /** Pairs, in whatever grammar. */
    PAIRS,
    /** Sentences. */
    SENTENCE,
    /** Nothing that is cut further. */
    PLAIN;

    private static final int SHORTEST = 20;
    private static final int MOST = 300;
    private static final int FEWEST_LINES = 3;
    private static final Pattern LINE = Pattern.compile("(?:^|[\\r\\n])\\s*[A-Za-z][\\w ()/-]{0,40}: *[^\\r\\n]*");
    private static final Pattern WORD = Pattern.compile("(?<=^|\\s)[\"'`(]?\\p{L}{2,}[\"'`),.:;]*(?=\\s|$)");
    private static final int FEWEST_WORDS = 3;

    /** The form of most of these values. */
    static ValueForm of(List<String> values) {
        for (ValueForm form : List.of(JSON, LINES, PAIRS)) {
            long alike = values.stream().filter(form.test()).count();
            if (alike > 0 && alike * 5 >= values.size() * 2L && (form != PAIRS || written(values))) {
                return form;
            }
        }
        long told = values.stream().filter(SENTENCE.test()).count();
        return told > 1 && told * 2 >= values.size() ? SENTENCE : PLAIN;
    }

    /** Whether there is a grammar for the values that look like pairs. */
    private static boolean written(List<String> values) {
        return PairGrammar.ofValues(
                        values.stream().filter(PAIRS.test()).limit(MOST).toList())
                .isPresent();
    }

    /** Whether a value is of this form. */
    Predicate<String> test() {
        return switch (this) {
            case JSON -> ValueForm::json;
            case LINES -> v -> v.length() >= SHORTEST && enough(LINE.matcher(v), FEWEST_LINES);
            case PAIRS -> v -> v.length() >= SHORTEST && PairGrammar.start(v) >= 0;
            case SENTENCE -> v -> v.length() >= SHORTEST && enough(WORD.matcher(v), FEWEST_WORDS);
            case PLAIN -> v -> true;
        };
    }

    private static boolean json(String value) {
        String text = value.strip();
        boolean object = text.startsWith("{") && text.endsWith("}");
        boolean list = text.startsWith("[{") && text.endsWith("}]");
        return (object || list) && JsonLeaves.of(text).size() > (text.length() < SHORTEST ? 1 : 0);
    }

    private static boolean enough(Matcher matcher, int least) {
        int found = 0;
        while (found < least && matcher.find()) {
            found++;
        }
        return found == least;
    }
}
