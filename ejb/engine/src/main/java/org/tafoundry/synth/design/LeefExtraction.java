package org.tafoundry.synth.design;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.RegexRule;

/** Extracts LEEF 1 and 2: the header between bars and the pairs between tabs or the delimiter that the header names. */
final class LeefExtraction {

    private static final Pattern HEADER =
            Pattern.compile("LEEF:\\s?([12])(?:\\.\\d)?\\|([^|]*)\\|([^|]*)\\|[^|]*\\|[^|]*\\|(?:([^|=\\t]{1,4})\\|)?");

    private static final Pattern KEY = Pattern.compile("[\\s|^;,]\\s?[A-Za-z_][\\w.\\-]*=");
    private static final String MARKS = "|^;,";
    private static final int LEAST_KEYS = 4;

    private LeefExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        StringBuilder delimiters = new StringBuilder("\\t");
        int tabs = 0;
        for (Payload payload : payloads) {
            Matcher m = HEADER.matcher(payload.text());
            if (m.lookingAt()) {
                extraction.constant("vendor", m.group(2));
                extraction.constant("product", m.group(3));
                String named =
                        m.group(4) == null ? unnamed(payload.text().substring(m.end() - 1)) : delimiter(m.group(4));
                if (!named.isEmpty() && delimiters.indexOf(named) < 0) {
                    delimiters.append(named);
                }
                tabs += payload.text().indexOf('\t') >= 0 || !named.isEmpty() ? 1 : 0;
            }
        }
        extraction.extract(
                "leef_header",
                "LEEF:\\s?(?<leef_version>[\\d.]+)\\|(?<device_vendor>[^|]*)\\|(?<device_product>[^|]*)\\|"
                        + "(?<device_version>[^|]*)\\|(?<event_id>[^|]*)\\|",
                "The parts of the LEEF header.");
        if (tabs * 2 >= payloads.size()) {
            extraction.report(
                    "leef_attributes",
                    "The attributes, each key=value between two delimiters.",
                    RegexRule.pairs("(?:[" + delimiters + "]|\\|)\\s*([A-Za-z_][\\w.\\- ]*)=([^" + delimiters + "]*)"));
        } else {
            // the tabs were lost on the way, as often with syslog
            extraction.report(
                    "leef_attributes",
                    "The attributes; a value may hold blanks and ends where the next key begins.",
                    RegexRule.pairs("(?:\\s|\\|)([A-Za-z_][\\w.\\-]*)=((?:[^\\s]|\\s++(?![A-Za-z_][\\w.\\-]*=|$))*)"));
        }
    }

    /** The character other than a tab that some products put before each key without naming it; empty when none. */
    private static String unnamed(String attributes) {
        long keys = KEY.matcher(attributes).results().count();
        for (char c : MARKS.toCharArray()) {
            long marked = KEY.matcher(attributes)
                    .results()
                    .filter(k -> k.group().charAt(0) == c)
                    .count();
            if (keys >= LEAST_KEYS && marked * 10 >= keys * 7) {
                return delimiter(String.valueOf(c));
            }
        }
        return "";
    }

    private static String delimiter(String named) {
        if (named.matches("(?:0?x|\\\\x)?[0-9A-Fa-f]{2}") && named.length() > 1) {
            return "\\x" + named.substring(named.length() - 2);
        }
        return "\\x" + String.format(java.util.Locale.ROOT, "%02x", (int) named.charAt(0));
    }
}
