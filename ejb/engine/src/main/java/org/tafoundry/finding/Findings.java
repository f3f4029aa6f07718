package org.tafoundry.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings while something is read; keeps at most {@value #PER_CODE_AND_SETTING} for the same code, file,
 * stanza and key, so that a defect met by every event of a large sample stays readable.
 */
public final class Findings {

    private static final int PER_CODE_AND_SETTING = 20;

    private record Kind(FindingCode code, String file, String stanza, String key) {}

    private final List<Finding> list = new ArrayList<>();
    private final Map<Kind, Integer> counts = new HashMap<>();

    /** Adds a finding; beyond the limit for its kind it is only counted. */
    public void add(Finding finding) {
        if (counts.merge(kind(finding), 1, Integer::sum) <= PER_CODE_AND_SETTING) {
            list.add(finding);
        }
    }

    /** Adds a finding with its code's own severity. */
    public void add(FindingCode code, Location where, String message, String suggestion) {
        add(Finding.of(code, where, message, suggestion));
    }

    private static Kind kind(Finding finding) {
        Location where = finding.where();
        return new Kind(finding.code(), where.file(), where.stanza(), where.key());
    }

    /** How often this code was raised, the findings beyond the limit included. */
    public long count(FindingCode code) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().code() == code)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How often a finding of this one's code was raised at its setting, those beyond the limit included. */
    public int count(Finding finding) {
        return counts.getOrDefault(kind(finding), 0);
    }

    /** Whether any finding has this severity or a worse one. */
    public boolean atLeast(Severity severity) {
        return list.stream().anyMatch(f -> f.severity().compareTo(severity) >= 0);
    }

    /** The findings kept so far, in the order they were raised. */
    public List<Finding> list() {
        return List.copyOf(list);
    }
}
