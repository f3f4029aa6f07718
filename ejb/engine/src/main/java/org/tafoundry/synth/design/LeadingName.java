package org.tafoundry.synth.design;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.setting.Extract;

/** Extracts the name of the event that stands between the header and the first of its pairs. */
final class LeadingName {

    private static final String PAIR = "\"?[A-Za-z_][\\w.-]*\"?\\s?=";

    private static final String SIGN = "[,;:|]";

    /** What writes the event, before its name: {@code imap-login: }, {@code lmtp(amy)<81><x7>: }. */
    private static final String WRITER =
            "(?:[A-Za-z][\\w.-]{0,40}(?:\\([^()\\s]{0,80}\\))?(?:<[^<>\\s]{0,80}>){0,2}: )?";

    /** Groups of Java have no underscores in their names. */
    private static final Pattern LEAD = Pattern.compile(regex("id", "name", "why", "(?<sign>" + SIGN + ")?"));

    private LeadingName() {}

    /** Adds it where nearly all events have one that comes again, and there are several. */
    static void add(List<Payload> payloads, Extraction extraction) {
        Set<String> names = new HashSet<>();
        int named = 0;
        int headed = 0;
        int parted = 0;
        int explained = 0;
        for (Payload payload : payloads) {
            int header = SyslogHeader.end(payload.event());
            Matcher lead = LEAD.matcher(payload.event().substring(header));
            if (lead.lookingAt()) {
                named++;
                parted += lead.start("sign") >= 0 ? 1 : 0;
                explained += lead.start("why") >= 0 ? 1 : 0;
                names.add(lead.group("name"));
            }
            headed += header > 0 ? 1 : 0;
        }
        // a name that ends with a separator is a part of its own; a sentence that runs into the pairs must come again
        int most = parted == named ? named - 1 : named / 2;
        boolean again = names.size() > 1 && names.size() <= most && named * 10 >= payloads.size() * 8;
        if (!again || headed > 0 && headed < payloads.size()) {
            return;
        }
        Extract extract = new Extract(
                "event_name",
                "^" + regex("event_id", "event_name", explained > 0 ? "event_reason" : "", SIGN + "?"),
                "The name of the event, before the first of its pairs.");
        extraction.extract(headed > 0 ? extract.from("message") : extract);
    }

    /**
     * The words of a name before a pair, with a number before them where the source counts its kinds of events, and what
     * brackets say about them.
     */
    private static String regex(String id, String name, String why, String sign) {
        String reason = "\\s\\((?" + (why.isEmpty() ? ":" : "<" + why + ">") + "[^()\\r\\n]{1,200})\\)";
        return "[^\\w\"'(<\\[{]{0,3}" + WRITER + "(?:(?<" + id + ">\\d{1,6})" + SIGN + "\\s?)?(?<" + name
                + ">[A-Za-z][A-Za-z_.-]{1,40}(?: [A-Za-z][A-Za-z_-]{0,30}){0,7})(?:" + reason + "(?=\\s?" + SIGN
                + "))?\\s?" + sign + "\\s*(?<![\\w.-])(?=" + PAIR + ")";
    }
}
