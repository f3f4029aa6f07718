package org.tafoundry.synth.design;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.SyslogHeader;
import org.tafoundry.synth.setting.RegexRule;

/** Events whose RFC 5424 header holds parameters, with or without a message behind them. */
final class StructuredData {

    private static final Pattern PRESENT = Pattern.compile(
            "^\\s*<\\d{1,3}>\\d{1,2}(?:\\s+\\S+){5}\\s+\\[[^\\s\\]]+\\s+[^\\s=\"]+=\"(?:[^\"\\\\]|\\\\.)*+\"");

    private StructuredData() {}

    static boolean present(String event) {
        return PRESENT.matcher(event).find() && rfc5424(event);
    }

    private static boolean rfc5424(String event) {
        return SyslogHeader.of(List.of(event))
                .filter(h -> h.name().equals("rfc5424"))
                .isPresent();
    }

    /** Extracts header and parameters, and mines what is said behind them. */
    static void add(List<String> events, Extraction extraction) {
        SyslogHeader header = SyslogHeader.of(events).orElseThrow();
        extraction.extract("0_" + header.name(), header.regex(), header.explanation());
        pairs(extraction);
        List<String> telling = events.stream()
                .filter(e -> SyslogHeader.end(e) > 0 && !repeats(e))
                .toList();
        if (!telling.isEmpty()) {
            List<String> messages =
                    telling.stream().map(e -> e.substring(SyslogHeader.end(e))).toList();
            TextRules.behind(header.regex(), telling, messages, extraction);
        }
    }

    /** Whether the message only repeats the parameters in words. */
    private static boolean repeats(String event) {
        int end = SyslogHeader.end(event);
        String parameters = event.substring(0, end);
        List<String> values = Arrays.stream(event.substring(end).split("[^\\w.]+"))
                .filter(w -> w.chars().anyMatch(Character::isDigit))
                .toList();
        long known = values.stream().filter(parameters::contains).count();
        return known > 0 && known * 10 >= values.size() * 7L;
    }

    /** Extracts the parameters from the header's structured data. */
    static void pairs(Extraction extraction) {
        extraction.report(
                "structured_data",
                "The parameters of the header's structured data.",
                RegexRule.pairs("\\s([A-Za-z_][\\w.\\-]*)=\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .from("structured_data"));
    }
}
