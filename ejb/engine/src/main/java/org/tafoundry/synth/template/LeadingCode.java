package org.tafoundry.synth.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.synth.setting.Extract;

/** Extracts the id of the kind of event that messages begin with, {@code AUTH-101 user amy logged in}, once for all of them. */
final class LeadingCode {

    private static final String FIELD = "event_id";
    private static final String CODE = "[A-Z]{2,12}[-_]?\\d{2,6}";
    private static final Pattern FORM = Pattern.compile(CODE);
    private static final int FEWEST = 4;

    private LeadingCode() {}

    /**
     * The extraction where nearly all messages begin so, with several ids of which some come again; their chunks then have a
     * field already.
     */
    static Optional<Extract> in(List<Message> messages, Set<String> taken) {
        Set<String> codes = new TreeSet<>();
        int found = 0;
        for (Message message : messages) {
            if (leads(message)) {
                found++;
                codes.add(message.chunks.get(0).text());
            }
        }
        boolean shown =
                found >= FEWEST && found * 10 >= messages.size() * 8 && codes.size() > 1 && codes.size() < found;
        if (!shown || !taken.add(FIELD)) {
            return Optional.empty();
        }
        messages.stream().filter(LeadingCode::leads).forEach(m -> m.repeats(0));
        Extract rule = new Extract(
                "leading_code",
                "^\\s*(?<" + FIELD + ">" + CODE + ")(?=[\\s:])",
                "The id of the kind of event, before what the message says.");
        return Optional.of(rule.from(Message.FIELD));
    }

    private static boolean leads(Message message) {
        return message.body > 0
                && message.chunks.size() > 1
                && message.chunks.get(0).start() == message.body
                && FORM.matcher(message.chunks.get(0).text()).matches();
    }
}
