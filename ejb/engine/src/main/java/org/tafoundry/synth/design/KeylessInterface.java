package org.tafoundry.synth.design;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.Extract;

/** Extracts the address of an interface that stands without a key beside pairs: {@code [kind=1 08:00:27:4d:16:e9], tid=7}. */
final class KeylessInterface {

    private static final int MOST = 1500;
    private static final String FIELD = "mac";
    private static final String REGEX =
            "(?<![\\w:.=-]|[=:\"]\\[|[=:] )(?<" + FIELD + ">[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})(?![\\w:.=-])";
    private static final Pattern BARE = Pattern.compile(REGEX);

    private KeylessInterface() {}

    /** Adds it where half of the events have one, and no pair is called so. */
    static void add(List<Payload> payloads, Set<String> keys, Extraction extraction) {
        List<Payload> sample = payloads.subList(0, Math.min(MOST, payloads.size()));
        long found = sample.stream().filter(p -> BARE.matcher(p.event()).find()).count();
        if (found > 1 && found * 2 >= sample.size() && !keys.contains(FIELD)) {
            extraction.extract(
                    new Extract("keyless_mac", REGEX, "The address of an interface that stands without a key."));
        }
    }
}
