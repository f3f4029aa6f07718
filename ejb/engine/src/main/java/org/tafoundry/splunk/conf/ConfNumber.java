package org.tafoundry.splunk.conf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tafoundry.finding.Findings;

/** Reads settings whose value is a whole number within a range. */
public final class ConfNumber {

    private record Range(long least, long greatest) {}

    private static final Conf TABLE = ConfTable.load(ConfNumber.class, "values.conf", "values.conf");
    private static final Map<String, Range> RANGES = ranges();
    private static final Set<String> FLAGS =
            Set.copyOf(TABLE.stanza("flags").orElseThrow().words("keys"));

    private ConfNumber() {}

    /** Whether the value of this key is to be a number. */
    public static boolean isWanted(String key) {
        return RANGES.containsKey(key);
    }

    /** Whether the value of this key is to be a boolean. */
    public static boolean isFlag(String key) {
        return FLAGS.contains(key);
    }

    /**
     * The number of a setting.
     *
     * @param setting absent and empty give the fallback, and so does what is no number or below the key's range; above it
     *     counts as its greatest; a finding tells of both
     */
    public static long of(Optional<ConfSetting> setting, long fallback, Findings findings) {
        return setting.filter(s -> !s.value().isBlank())
                .map(s -> number(s, fallback, findings))
                .orElse(fallback);
    }

    /** Reports a setting whose value is no number of its key's range. */
    public static void check(ConfSetting setting, Findings findings) {
        number(setting, 0, findings);
    }

    private static long number(ConfSetting setting, long fallback, Findings findings) {
        String value = setting.value().strip();
        if (!value.matches("[+-]?[0-9]{1,18}")) {
            findings.add(
                    ConfCode.CONF_NOT_A_NUMBER,
                    setting.where(),
                    setting.key() + " is not a whole number: " + setting.value(),
                    "Write a number; Splunk's default is used.");
            return fallback;
        }
        long number = Long.parseLong(value);
        Range range = RANGES.getOrDefault(setting.key(), new Range(Long.MIN_VALUE, Long.MAX_VALUE));
        if (number >= range.least() && number <= range.greatest()) {
            return number;
        }
        boolean low = number < range.least();
        findings.add(
                ConfCode.CONF_OUT_OF_RANGE,
                setting.where(),
                setting.key() + " = " + number + " is out of range; it goes from " + range.least() + " to "
                        + range.greatest() + ".",
                "Write a number of the range; " + (low ? "Splunk's default" : range.greatest()) + " is used.");
        return low ? fallback : range.greatest();
    }

    private static Map<String, Range> ranges() {
        Map<String, Range> ranges = new TreeMap<>();
        for (ConfSetting setting : TABLE.stanza("numbers").orElseThrow().all()) {
            List<String> ends = List.of(setting.value().split(" "));
            ranges.put(setting.key(), new Range(Long.parseLong(ends.get(0)), Long.parseLong(ends.get(1))));
        }
        return ranges;
    }
}
