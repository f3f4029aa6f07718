package org.tafoundry.synth.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.Extract;

/** Takes the function that writes, {@code log_event():User[amy] joined}, off the beginning of messages, once for all of them. */
final class LeadingFunction {

    private static final String FIELD = "function";
    private static final String CALL = "[A-Za-z_]\\w{2,60}\\(\\)";
    private static final Pattern LEAD = Pattern.compile("\\s{0,3}" + CALL + "\\s?:\\s?");
    private static final int FEWEST = 3;

    private LeadingFunction() {}

    /**
     * The same messages, begun behind the function where nearly all have one.
     *
     * @param taken names of fields, to which that of the function is added
     * @param extractions settings, to which the one for the function is added
     */
    static List<Message> behind(List<Message> messages, Set<String> taken, List<Extract> extractions) {
        List<Message> behind = new ArrayList<>();
        int found = 0;
        for (Message message : messages) {
            Matcher lead = LEAD.matcher(message.text());
            boolean leads = lead.lookingAt();
            found += leads ? 1 : 0;
            behind.add(leads ? message.from(message.body + lead.end()) : message);
        }
        if (found < FEWEST || found * 10 < messages.size() * 8 || !taken.add(FIELD)) {
            return messages;
        }
        boolean headed = messages.stream().allMatch(m -> m.body > 0);
        Extract rule = new Extract(
                "leading_function",
                "^\\s*(?<" + FIELD + ">" + CALL.replace("\\(\\)", "") + ")\\(\\)\\s?:",
                "The function that writes, before what the message says.");
        extractions.add(headed ? rule.from(Message.FIELD) : rule);
        return behind;
    }
}
