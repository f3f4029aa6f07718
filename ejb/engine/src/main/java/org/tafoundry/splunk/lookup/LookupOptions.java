package org.tafoundry.splunk.lookup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfNumber;
import org.tafoundry.splunk.conf.ConfStanza;

/**
 * The matching rules of a lookup's transforms.conf stanza.
 *
 * @param caseSensitive case_sensitive_match, default true
 * @param kinds match_type by column; columns not named match exactly
 * @param minMatches min_matches
 * @param maxMatches max_matches: default 100, for temporal lookups 1
 * @param defaultMatch default_match, given when fewer than min_matches rows matched
 * @param temporal time_field and what belongs to it
 */
public record LookupOptions(
        boolean caseSensitive,
        Map<String, Kind> kinds,
        int minMatches,
        int maxMatches,
        Optional<String> defaultMatch,
        Optional<Temporal> temporal) {

    private static final Pattern MATCH_TYPE = Pattern.compile("([A-Za-z]+)\\s*\\(\\s*([^)]*?)\\s*\\)");

    /** How a column matches. */
    public enum Kind {
        EXACT,
        WILDCARD,
        CIDR
    }

    public LookupOptions {
        kinds = Map.copyOf(kinds);
    }

    /** How this column matches. */
    public Kind kind(String column) {
        return kinds.getOrDefault(column, Kind.EXACT);
    }

    /** Reads the stanza; numbers that cannot be read count as absent. */
    public static LookupOptions of(ConfStanza stanza, Findings findings) {
        Map<String, Kind> kinds = new HashMap<>();
        Matcher matcher = MATCH_TYPE.matcher(stanza.value("match_type", ""));
        while (matcher.find()) {
            String kind = matcher.group(1).toUpperCase(Locale.ROOT);
            for (String column : matcher.group(2).split("[\\s,]+")) {
                if (kind.equals("WILDCARD") || kind.equals("CIDR")) {
                    kinds.put(column, Kind.valueOf(kind));
                }
            }
        }
        Optional<Temporal> temporal = Temporal.of(stanza, findings);
        Optional<String> fallback =
                Optional.of(stanza.value("default_match", "")).filter(v -> !v.isEmpty());
        return new LookupOptions(
                ConfBoolean.parse(stanza.value("case_sensitive_match", "")).orElse(true),
                kinds,
                number(stanza, "min_matches", 0, findings),
                number(stanza, "max_matches", temporal.isPresent() ? 1 : 100, findings),
                fallback,
                temporal);
    }

    private static int number(ConfStanza stanza, String key, int fallback, Findings findings) {
        return (int) ConfNumber.of(stanza.get(key), fallback, findings);
    }
}
