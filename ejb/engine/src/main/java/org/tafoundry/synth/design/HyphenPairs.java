package org.tafoundry.synth.design;

import java.util.List;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.RegexRule;

/**
 * Pairs that a hyphen begins and nothing else separates, as switches write them before their sentence:
 * {@code -IfName=ge1/0/4-MACAddr=0010-8400-22b9-UserName=ann; User came online.}
 */
final class HyphenPairs {

    private static final int FEWEST_EVENTS = 2;

    private static final String NAME = "[A-Za-z]\\w{0,40}";

    /** A value goes on to the next hyphen before a name, and holds hyphens itself. */
    private static final String VALUE = "(?:(?!-" + NAME + "=)[^;=\\r\\n]){0,200}+";

    private static final Pattern LIST =
            Pattern.compile("(?<=^|\\s)-" + NAME + "=" + VALUE + "(?:-" + NAME + "=" + VALUE + ")+(?=;|$)");

    private HyphenPairs() {}

    /** Whether several events hold such pairs. */
    static boolean present(List<String> events) {
        return events.stream()
                        .filter(e -> LIST.matcher(e.strip()).find())
                        .limit(FEWEST_EVENTS)
                        .count()
                == FEWEST_EVENTS;
    }

    /** The event without its pairs. */
    static String withoutPairs(String event) {
        return LIST.matcher(event).replaceAll("");
    }

    /** Adds the transform for the pairs. */
    static void add(Extraction extraction) {
        extraction.report(
                "hyphen_pairs",
                "Pairs that begin with a hyphen, one right behind the other up to a semicolon.",
                RegexRule.pairs("(?:^|(?<=[^\\s;]|\\s))-(" + NAME + ")=(" + VALUE + ")(?=-" + NAME + "=|;|\\s*$)"));
    }
}
