package org.tafoundry.synth.design;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.synth.format.Format;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.sample.HostNames;
import org.tafoundry.synth.setting.Extract;

/**
 * Takes the name behind the time of a syslog header for the machine where a colon ends it, the header has no other, and it
 * is written as machines are: {@code Feb 3 11:00:01 GATE-7_data: opened}.
 */
final class MachineAsProgram {

    private static final int FEWEST = 3;
    private static final int MOST = 2000;

    private static final Pattern LEAD =
            Pattern.compile("\\s*(?:<\\d{1,3}>)?\\s*[A-Z][a-z]{2}\\s+\\d{1,2}\\s+(?:\\d{4}\\s+)?"
                    + "\\d{1,2}:\\d{2}:\\d{2}\\s+(?<name>[A-Za-z][A-Za-z0-9.-]{1,60})(?:_[a-z]{2,12})?:\\s");

    /** A number behind letters, or parts in capitals. */
    private static final Pattern MACHINE = Pattern.compile(".*[A-Za-z-]\\d{1,4}|(?=.*-)[A-Z0-9-]+");

    private static final Pattern HOST = Pattern.compile("\\(\\?:\\(\\?<log_host>[^()]*\\)\\\\s\\+\\)\\?");
    private static final Pattern PROGRAM = Pattern.compile(
            "\\(\\?<program>(?:[^()\\[\\]]|\\[(?:\\\\.|[^\\]\\\\])*\\]|\\(\\?:\\\\\\(\\[\\^\\)\\\\s\\]\\*\\\\\\)\\))*\\)");

    private MachineAsProgram() {}

    /** Renames the column in all extractions of the header. */
    static void tell(Format format, Extraction extraction) {
        List<String> events = format.payloads().values().stream()
                .flatMap(List::stream)
                .map(Payload::event)
                .limit(MOST)
                .toList();
        Set<String> names = new TreeSet<>();
        for (String event : events) {
            Matcher lead = LEAD.matcher(event);
            if (!lead.lookingAt()) {
                return;
            }
            names.add(lead.group("name"));
        }
        boolean machines = events.size() >= FEWEST
                && names.size() == 1
                && names.stream()
                        .allMatch(
                                n -> HostNames.telling(n) && MACHINE.matcher(n).matches());
        if (machines) {
            extraction.replaceExtracts(MachineAsProgram::renamed);
        }
    }

    private static Extract renamed(Extract extract) {
        if (!extract.fields().contains("program") || !extract.readsFromStart()) {
            return extract;
        }
        String regex = HOST.matcher(extract.regex()).replaceFirst("");
        String host = PROGRAM.matcher(regex)
                .replaceFirst(Matcher.quoteReplacement("(?<log_host>[A-Za-z][A-Za-z0-9.-]*)(?:_[a-z]{2,12})?"));
        Extract renamed = new Extract(
                extract.name(), host, extract.source(), extract.comment().replace("program", "host"));
        return renamed.fields().contains("log_host") ? renamed : extract;
    }
}
