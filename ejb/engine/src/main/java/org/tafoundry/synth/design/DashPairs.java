package org.tafoundry.synth.design;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.RegexRule;

/**
 * Pairs of a name and a value with a blank between them, one behind the other with dashes, as network appliances write
 * them: {@code User ann - Client_ip 10.1.2.3 - Duration 00:01:10}.
 */
final class DashPairs {

    private static final int FEWEST_PAIRS = 3;
    private static final int FEWEST_EVENTS = 2;

    /** A second word belongs to the name only where it says what kind of value follows. */
    private static final String NAME =
            "[A-Za-z][A-Za-z_]+(?: (?:Time|Date|IP|Port|ID|Id|Name|Type|Address|Status|Count|Bytes))?";

    private static final String BEFORE = "(?:^|:\\s+|\\s-\\s+)";
    private static final String BEHIND = "(?=\\s+-\\s|\\s*$)";
    private static final String LIST =
            "(?:^|:\\s+)" + NAME + ":?\\s+[^\\s-].*?\\s-\\s+" + NAME + ":?\\s+\\S.*?\\s-\\s+" + NAME + ":?\\s";

    private static final Pattern LISTS = Pattern.compile(LIST);
    private static final Pattern ONE = Pattern.compile(BEFORE + "(" + NAME + "):?\\s+(?=\\S)");

    private static final Pattern ENDPOINT =
            Pattern.compile(BEFORE + "([A-Za-z][A-Za-z_]+):?\\s+\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{1,5}" + BEHIND);
    private static final int MOST_ENDPOINTS = 20;

    private DashPairs() {}

    /** Whether enough events hold such pairs, under names that come again. */
    static boolean present(List<String> events) {
        Set<String> once = new TreeSet<>();
        Set<String> again = new TreeSet<>();
        int lists = 0;
        for (String event : events) {
            if (LISTS.matcher(event).find()) {
                lists++;
                names(event).forEach(name -> (once.add(name) ? once : again).add(name));
            }
        }
        return lists >= FEWEST_EVENTS && again.size() >= FEWEST_PAIRS;
    }

    /** The event without its pairs: what is left is the text in front of them. */
    static String withoutPairs(String event) {
        Matcher list = LISTS.matcher(event);
        return list.find() ? event.substring(0, list.start()).stripTrailing() : event;
    }

    /** Adds the transforms for the pairs, and for addresses with their ports. */
    static void add(List<String> events, Extraction extraction) {
        extraction.report(
                "dash_pairs",
                "Pairs of a name and a value, with dashes between them; values may be quoted.",
                RegexRule.pairs(BEFORE + "(" + NAME + "):?\\s+(?|\"([^\"]*)\"|([^\\s\"-](?:(?!\\s[-:]\\s)[^\\r\\n])*?))"
                        + BEHIND));
        for (String name : endpoints(events)) {
            extraction.extract(
                    "endpoint_" + name.toLowerCase(Locale.ROOT),
                    BEFORE + name + ":?\\s+(?<" + name + "_ip>\\d{1,3}(?:\\.\\d{1,3}){3}):(?<" + name
                            + "_port>\\d{1,5})" + BEHIND,
                    "The address and the port that " + name + " holds.");
        }
    }

    private static Set<String> endpoints(List<String> events) {
        Set<String> names = new TreeSet<>();
        for (String event : events) {
            Matcher matcher = ENDPOINT.matcher(event);
            while (matcher.find() && names.size() < MOST_ENDPOINTS) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Set<String> names(String event) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = ONE.matcher(event);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
