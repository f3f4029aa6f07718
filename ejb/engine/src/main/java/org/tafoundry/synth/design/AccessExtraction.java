package org.tafoundry.synth.design;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.setting.RegexRule;
import org.tafoundry.synth.template.TextPairs;

/** Extracts web access logs: common, combined, with a virtual host before or further columns behind. */
final class AccessExtraction {

    private static final String CLIENT =
            "(?<src>\\S+)(?:\\s+->\\s+(?<dest>\\S+))?\\s+(?<ident>\\S+)\\s+(?:-|(?<user>\\S+))\\s+";
    private static final String COMMON = "\\[(?<request_time>[^\\]]+)\\]"
            + "(?:\\s+\\[(?<process_id>\\d+)\\])?\\s+\"(?:(?<http_method>[A-Z]{3,16})\\s+(?<uri>(?<uri_path>[^?\\s\"]+)(?:\\?(?<uri_query>[^\\s\"]*))?)"
            + "(?:\\s+[A-Z]+/(?<http_version>[\\d.]+))?|(?<request>(?:[^\"\\\\]|\\\\.)*))\"\\s+(?<status>\\d{3}|-)\\s+(?:(?<bytes>\\d+)|-)";
    private static final String COMBINED =
            "(?:\\s+\"(?:-|(?<http_referrer>(?:[^\"\\\\]|\\\\.)*))\"\\s+\"(?:-|(?<http_user_agent>(?:[^\"\\\\]|\\\\.)*))\")?";
    private static final Pattern PAIRS = Pattern.compile("\" (?:\\d{3}|-) .*\\s[A-Za-z_]\\w*=[^\\s\"]");
    private static final Pattern TAIL = Pattern.compile("\" \\d{3} \\S+ \"[^\"]*\" \"[^\"]*\" +\\S");

    private AccessExtraction() {}

    static void add(List<Payload> payloads, Extraction extraction) {
        AccessColumns columns =
                new AccessColumns(payloads.stream().map(Payload::text).toList());
        String before = columns.before()
                .orElse("^\\s*(?:(?<site>[A-Za-z][\\w.\\-]*(?::\\d+)?)\\s+(?=\\S+\\s+\\S+\\s+\\S+\\s+\\[))?" + CLIENT);
        extraction.extract(
                "access",
                before + COMMON + COMBINED,
                "Client, user, time, request line, status and size; then referrer and agent where they are written.");
        if (payloads.stream().anyMatch(p -> PAIRS.matcher(p.text()).find())) {
            extraction.report(
                    "pairs_in_text",
                    "Pairs key=value that stand behind the columns.",
                    RegexRule.pairs(TextPairs.REGEX));
        }
        Optional<String> behind = columns.behind();
        if (behind.isPresent()) {
            extraction.extract("access_further", behind.get(), "The columns behind the agent.");
            return;
        }
        if (payloads.stream().anyMatch(p -> TAIL.matcher(p.text()).find())) {
            extraction.extract(
                    "access_forwarded",
                    "\"\\s+\\d{3}\\s+\\S+\\s+\"[^\"]*\"\\s+\"(?:[^\"\\\\]|\\\\.)*\"\\s+\"(?:-|(?<http_x_forwarded_for>[\\d.:a-fA-F, ]+))\"",
                    "The addresses that a proxy gave, where they follow the agent.");
            extraction.extract(
                    "access_duration",
                    "\"\\s+\\d{3}\\s+\\S+\\s+\"[^\"]*\"\\s+\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s+\"[^\"]*\")?\\s+\"?(?<response_time>\\d+\\.\\d+|\\d+)\"?",
                    "How long the request took, where it follows the agent.");
        }
    }
}
