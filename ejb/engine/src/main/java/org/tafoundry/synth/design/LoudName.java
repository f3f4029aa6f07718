package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.Extract;

/** Extracts the name of the event that a message begins with, in capitals and of several parts: {@code STA-LEFT 7}. */
final class LoudName {

    private static final int LONGEST = 5000;
    private static final int FEWEST = 4;
    private static final String NAME = "event_name";
    private static final String WORDS = "[A-Z][A-Z0-9]+(?:[-_][A-Z0-9]+)+";
    private static final Pattern LEAD = Pattern.compile("(" + WORDS + ")(?=[\\s:,]|$)");

    private LoudName() {}

    /**
     * Adds it where a third of the messages have one, of several.
     *
     * @param messages what stands behind the headers of events
     * @param header whether there is a header before them
     * @param taken names of other fields
     */
    static void add(List<String> messages, boolean header, Set<String> taken, Extraction extraction) {
        if (taken.contains(NAME) || taken.contains("vendor_action")) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (String message : messages) {
            Matcher name = LEAD.matcher(message);
            if (message.length() < LONGEST && name.lookingAt()) {
                names.add(name.group(1));
            }
        }
        Set<String> different = new HashSet<>(names);
        boolean several = different.size() > 1 && names.size() >= FEWEST && names.size() * 3 >= messages.size();
        // one name for each event is an id
        boolean letters = names.stream()
                .allMatch(n -> n.chars().filter(Character::isDigit).count() * 3 <= n.length());
        if (several && letters) {
            Extract rule = new Extract(
                    "loud_name",
                    "^(?<" + NAME + ">" + WORDS + ")(?=[\\s:,]|$)",
                    "The name of the event, in capitals at the beginning of the message.");
            extraction.extract(header ? rule.from("message") : rule);
        }
    }
}
