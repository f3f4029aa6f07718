package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.Extract;
import org.tafoundry.synth.template.FreeText;

/** Reads what a known layout leaves over at the end of events as unknown text is read. */
final class Leftovers {

    private static final int MOST = 1500;
    private static final int SHORTEST = 4;

    private Leftovers() {}

    /** Where what the layout takes ends: a group may look further ahead than the regex goes. */
    private static int end(RegexCursor cursor, SplunkRegex regex) {
        int end = cursor.end(0);
        for (List<Integer> groups : regex.names().values()) {
            for (int group : groups) {
                end = Math.max(end, cursor.end(group));
            }
        }
        return end;
    }

    /** Adds the rules where several events go on behind what the layout takes. */
    static void add(String layout, List<Payload> payloads, Extraction extraction) {
        Optional<SplunkRegex> regex = SplunkRegex.compile(layout, Location.NONE, new Findings());
        if (regex.isEmpty()) {
            return;
        }
        List<Payload> sample = payloads.subList(0, Math.min(MOST, payloads.size()));
        List<String> tails = new ArrayList<>();
        for (Payload payload : sample) {
            RegexCursor cursor = regex.get().cursor(payload.event());
            if (cursor.find()) {
                String tail =
                        payload.event().substring(end(cursor, regex.get())).strip();
                if (tail.length() >= SHORTEST && tail.chars().anyMatch(Character::isLetter)) {
                    tails.add(tail);
                }
            }
        }
        if (tails.size() < 2 || tails.size() * 5 < sample.size()) {
            return;
        }
        Set<String> taken = new TreeSet<>(regex.get().names().keySet());
        for (Extract rule : FreeText.inside(tails, taken).extractions()) {
            extraction.extract(rule.named("rest_" + rule.name()));
        }
    }
}
