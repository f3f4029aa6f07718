package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts the words in capitals behind the first pairs of a message that say what is done: {@code conn=7 BIND dn=""}. */
final class StatedDeed {

    private static final int LONGEST = 5000;
    private static final int FEWEST = 4;
    private static final String NAME = "vendor_action";

    private static final String LEAD = "(?:^|[:\\]]\\s)\\s*(?:[A-Za-z_][\\w.-]{0,30}=[^\\s=\"]{0,80}[\\s,]+){1,4}";
    private static final String WORDS = "[A-Z]{3,20}(?:[ _][A-Z]{3,20}){0,2}";
    private static final Pattern DEED = Pattern.compile(LEAD + "(" + WORDS + ")(?=[\\s:]|$)");

    private StatedDeed() {}

    /**
     * Adds it where at least half of the messages have one, of several that come again.
     *
     * @param messages events, or what stands behind their headers
     * @param taken names of other fields
     */
    static void add(List<String> messages, Set<String> taken, Extraction extraction) {
        if (taken.contains(NAME) || taken.contains("action")) {
            return;
        }
        List<String> deeds = new ArrayList<>();
        for (String message : messages) {
            Matcher deed = DEED.matcher(message);
            if (message.length() < LONGEST && deed.find()) {
                deeds.add(deed.group(1));
            }
        }
        Set<String> different = new HashSet<>(deeds);
        if (deeds.size() >= FEWEST
                && deeds.size() * 2 >= messages.size()
                && different.size() > 1
                && different.size() < deeds.size()) {
            extraction.extract(
                    "stated_deed",
                    LEAD + "(?<" + NAME + ">" + WORDS + ")(?=[\\s:]|$)",
                    "What is done, in capitals behind the first pairs.");
        }
    }
}
