package org.tafoundry.synth.design;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;

/** Extracts the words between a header and the JSON that belongs to them: {@code audit.INFO: User login {"user":"ann"}}. */
final class SummaryBefore {

    private static final String NAME = "event_summary";
    private static final int MOST = 500;
    private static final int FEWEST = 3;

    /** Behind the last colon or bracket, up to the JSON; bounded, and without what separates columns. */
    private static final String REGEX =
            "^[^{\\r\\n]{0,300}?[:\\]]\\s+(?<" + NAME + ">[A-Za-z][^{}:\\[\\]|=\"\\r\\n]{1,120}?)[\\s:,-]*(?=\\{\")";

    private static final Pattern SUMMARY = Pattern.compile(REGEX.replace("?<" + NAME + ">", ""));

    private SummaryBefore() {}

    /**
     * Adds it where most events have such words, of which some come again and not all are the same.
     *
     * @param keys the keys of the JSON, which have their names already
     */
    static void add(List<Payload> payloads, Set<String> keys, Extraction extraction) {
        List<Payload> sample = payloads.subList(0, Math.min(MOST, payloads.size()));
        Set<String> different = new HashSet<>();
        int found = 0;
        for (Payload payload : sample) {
            Matcher summary = SUMMARY.matcher(payload.event());
            if (summary.find() && summary.group(1).indexOf(' ') > 0) {
                found++;
                different.add(summary.group(1));
            }
        }
        if (found >= FEWEST && found * 2 >= sample.size() && different.size() > 1 && !keys.contains(NAME)) {
            extraction.extract(NAME, REGEX, "What the words before the JSON say happened.");
        }
    }
}
