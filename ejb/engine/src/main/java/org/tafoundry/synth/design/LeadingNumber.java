package org.tafoundry.synth.design;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.table.WordLists;

/** Extracts the number of what the pairs are about, in words right before the first pair: {@code job 5512 user=amy}. */
final class LeadingNumber {

    private static final int MOST = 1500;
    private static final int FEWEST = 2;

    /** Words of a sentence before a number that it does not count. */
    private static final Set<String> NO_NOUNS = WordLists.set("no-labels");

    private static final String NUMBER = "\\s#?(?<number>\\d{1,18})[:,]?\\s+(?=[A-Za-z_][\\w.-]*=)";
    private static final Pattern LEAD = Pattern.compile("(?:^|[\\s\\]:])(?<noun>[a-z][a-z_]{2,20})" + NUMBER);

    private LeadingNumber() {}

    /** Adds it where several events have the same word before such a number, and no pair is called so. */
    static void add(List<Payload> payloads, Set<String> keys, Extraction extraction) {
        Map<String, Integer> nouns = new TreeMap<>();
        for (Payload payload : payloads.subList(0, Math.min(MOST, payloads.size()))) {
            String event = payload.event();
            Matcher lead = LEAD.matcher(event);
            if (lead.find() && event.indexOf('=') >= lead.end()) {
                nouns.merge(lead.group("noun"), 1, Integer::sum);
            }
        }
        nouns.forEach((noun, events) -> {
            if (events >= FEWEST && !keys.contains(noun) && !NO_NOUNS.contains(noun)) {
                extraction.extract(
                        "leading_" + noun,
                        "^[^=\\r\\n]{0,300}?(?<![\\w.-])" + noun + NUMBER.replace("<number>", "<" + noun + ">"),
                        "The number of the " + noun + " that the pairs are about.");
            }
        });
    }
}
