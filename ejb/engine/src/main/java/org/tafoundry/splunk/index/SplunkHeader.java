package org.tafoundry.splunk.index;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.index.setting.IndexCode;

/** HEADER_MODE: lines such as {@code ***SPLUNK*** host=db1 sourcetype=x} that say where the lines below come from. */
final class SplunkHeader {

    private static final String MARK = "***SPLUNK***";
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_]{1,40})=(?:\"([^\"]*)\"|(\\S*))");

    private final boolean everywhere;

    private SplunkHeader(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** The mode of a setting; nothing when such lines are data, as in files by default. */
    static Optional<SplunkHeader> of(Optional<ConfSetting> setting, Findings findings) {
        String mode = setting.map(ConfSetting::value).orElse("").strip().toLowerCase(Locale.ROOT);
        switch (mode) {
            case "", "none":
                return Optional.empty();
            case "always", "firstline":
                return Optional.of(new SplunkHeader(mode.equals("always")));
            default:
                findings.add(
                        IndexCode.INDEX_BAD_VALUE,
                        setting.orElseThrow().where(),
                        "HEADER_MODE = " + mode + " is unknown, so ***SPLUNK*** lines are data.",
                        "Write always, firstline or none.");
                return Optional.empty();
        }
    }

    /** Whether this line is a header. */
    boolean takes(String line, boolean first) {
        return (everywhere || first) && line.startsWith(MARK);
    }

    /** The header line of a piece that LINE_BREAKER has not broken behind it. */
    static String line(String piece) {
        int end = 0;
        while (end < piece.length() && piece.charAt(end) != '\n' && piece.charAt(end) != '\r') {
            end++;
        }
        return piece.substring(0, end);
    }

    /** The keys of a header line; those that Splunk does not take are a finding. */
    static Map<String, String> keys(String line, Findings findings, ConfSetting setting) {
        Map<String, String> keys = new TreeMap<>();
        Matcher pair = PAIR.matcher(line).region(MARK.length(), line.length());
        while (pair.find()) {
            String key = pair.group(1).toLowerCase(Locale.ROOT);
            String value = pair.group(2) != null ? pair.group(2) : pair.group(3);
            switch (key) {
                case "host", "source", "sourcetype", "index" -> keys.put(key, value);
                default ->
                    findings.add(
                            IndexCode.INDEX_SPLUNK_HEADER,
                            setting.where(),
                            "A ***SPLUNK*** line sets " + key + ", which is left alone.",
                            "Use host, source, sourcetype and index only.");
            }
        }
        return keys;
    }
}
