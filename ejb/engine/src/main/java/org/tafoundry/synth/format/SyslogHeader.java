package org.tafoundry.synth.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.sample.HostNames;

/**
 * A well-known transport header.
 *
 * @param name short name
 * @param regex PCRE2 with named groups; {@code message} is what follows
 * @param explanation one sentence
 */
public record SyslogHeader(String name, String regex, String explanation) {

    private static final String HOST = "log_host";
    private static final String PRIORITY = "<(?<syslog_priority>\\d{1,3})>";
    private static final String TIME =
            "(?<timestamp>[A-Za-z][a-z]{2}\\s+\\d{1,2}\\s+(?:\\d{4}\\s+)?\\d{1,2}:\\d{2}:\\d{2}(?:\\s\\d{4}\\b)?|\\d{4}-\\d{2}-\\d{2}T[\\d:.,]+(?:Z|[+-][\\d:]+)?)";

    private static final String DEVICE_TIME =
            "(?<timestamp>(?:\\d{4}\\s)?[A-Z][a-z]{2}\\s+\\d{1,2}\\s(?:\\d{4}\\s)?\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:\\s[A-Z]{2,5})?)";

    private static final String TAGGED = "(?=%[A-Z][A-Z\\d_]+-)(?<message>[\\s\\S]*)$";

    private static final List<SyslogHeader> KNOWN = List.of(
            new SyslogHeader(
                    "cisco",
                    "^\\s*(?:" + PRIORITY
                            + ")?\\s*(?:(?<received_time>[A-Z][a-z]{2}\\s+\\d{1,2}\\s[\\d:]{8}|\\d{4}-\\d\\d-\\d\\dT\\S+)\\s+)?(?:(?<sequence_number>\\d+):\\s+)?(?:(?<log_host>(?=[\\w.-]*[A-Za-z.])[\\w.-]+)\\s?:?\\s+)?(?:(?<message_number>\\d+):\\s+)?(?:(?<device_name>[A-Za-z][\\w.-]*):\\s+)?[*.:]*\\s*"
                            + DEVICE_TIME + "\\s?:\\s+" + TAGGED,
                    "The header of Cisco devices: sequence number and host if any, and the device's own time."),
            new SyslogHeader(
                    "nexus",
                    "^\\s*(?:" + PRIORITY + ")?:?\\s*" + DEVICE_TIME + "\\s?:?\\s+(?:(?<log_host>[\\w.-]+)\\s:?\\s*)?"
                            + TAGGED,
                    "The header of Cisco devices: the device's time and its name."),
            new SyslogHeader(
                    "rfc5424",
                    "^\\s*(?:" + PRIORITY
                            + ")?\\d{1,2}\\s+(?:-|(?<timestamp>\\d{4}-\\S+))\\s+(?:-|(?<log_host>\\S+))\\s+(?:-|(?<program>\\S+))\\s+(?:-|(?<pid>\\S+))\\s+(?:-|(?<message_id>\\S+))\\s+(?:-|(?<structured_data>(?:\\[(?:[^\\]\"]|\"(?:[^\"\\\\]|\\\\.)*\")*\\])+))(?:\\s+\\x{FEFF}?(?<message>[\\s\\S]*))?$",
                    "The RFC 5424 header: priority, time, host, program, process, message id, structured data."),
            new SyslogHeader(
                    "rfc3164",
                    "^\\s*(?:" + PRIORITY + ")?\\s*" + TIME
                            + ":?\\s+(?:(?<log_host>[\\w.:-]*\\w)\\s+)?(?:(?<program>[\\w./()-]+)(?:\\[(?<pid>[^\\]\\s]+)\\])?:\\s+)?(?<message>[\\s\\S]*)$",
                    "The syslog header: priority if any, time, host, and program with process where they are stated."),
            new SyslogHeader("priority", "^\\s*" + PRIORITY + "\\s*(?<message>[\\s\\S]*)$", "The syslog priority."));

    private static final List<SplunkRegex> COMPILED = KNOWN.stream()
            .map(h -> SplunkRegex.compile(h.regex(), Location.NONE, new Findings())
                    .orElseThrow())
            .toList();

    /** Whether it is the priority alone, behind which anything may stand. */
    public boolean bare() {
        return name.equals("priority");
    }

    /** Whether it has a place for each part, in which a dash stands for nothing. */
    public boolean described() {
        return name.equals("rfc5424");
    }

    /** The known header that these events have, nearly all of them. */
    public static Optional<SyslogHeader> of(List<String> events) {
        for (int i = 0; i < KNOWN.size(); i++) {
            SplunkRegex regex = COMPILED.get(i);
            long matching = 0;
            Set<String> hosts = new TreeSet<>();
            for (String event : events) {
                RegexCursor cursor = regex.cursor(event);
                if (cursor.find() && hosted(regex, cursor)) {
                    matching++;
                    group(regex, cursor, HOST).ifPresent(hosts::add);
                }
            }
            boolean evident = hosts.isEmpty() || events.size() < 2 || HostNames.evident(hosts, matching);
            if (!events.isEmpty() && matching * 10 >= events.size() * 9L && evident) {
                return Optional.of(KNOWN.get(i));
            }
        }
        return Optional.empty();
    }

    /** Where the message begins in an event; 0 when it has no known header. */
    public static int end(String event) {
        for (SplunkRegex regex : COMPILED) {
            RegexCursor cursor = regex.cursor(event);
            if (cursor.find() && hosted(regex, cursor)) {
                return Math.max(0, cursor.start(regex.names().get("message").get(0)));
            }
        }
        return 0;
    }

    /**
     * Whether what stands in the place of the host may be one: a word alone is one only where a priority or a program stands
     * beside it.
     */
    private static boolean hosted(SplunkRegex regex, RegexCursor cursor) {
        Optional<String> host = group(regex, cursor, HOST);
        boolean framed = group(regex, cursor, "syslog_priority").isPresent()
                || group(regex, cursor, "program").isPresent();
        return host.isEmpty() || (framed ? HostNames.possible(host.get()) : HostNames.telling(host.get()));
    }

    private static Optional<String> group(SplunkRegex regex, RegexCursor cursor, String name) {
        List<Integer> groups = regex.names().getOrDefault(name, List.of());
        return groups.isEmpty() ? Optional.empty() : cursor.group(groups.get(0));
    }
}
