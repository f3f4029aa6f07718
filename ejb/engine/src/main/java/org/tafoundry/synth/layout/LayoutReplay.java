package org.tafoundry.synth.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.FormatDetector;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.table.Tables;

/** Applies layouts to the samples that stand with them in their tables. */
public final class LayoutReplay {

    /** The kind of these tables. */
    public static final String KIND = "layouts";

    private LayoutReplay() {}

    /** Reads the layouts of some tables; what is wrong with them is told. */
    public static void check(Tables tables, Findings findings) {
        Findings reading = new Findings();
        LayoutTable table = LayoutTable.read(tables, reading);
        reading.list().forEach(findings::add);
        if (reading.list().isEmpty()) {
            Set<String> own = tables.own(KIND).stream().map(f -> f.name()).collect(Collectors.toSet());
            LayoutMatcher matcher = LayoutMatcher.of(tables);
            table.entries().stream()
                    .filter(e -> own.contains(e.where().file()))
                    .forEach(e -> replay(e, matcher, findings));
        }
    }

    /** Tells what a layout makes of its samples where that is not what they expect. */
    static void replay(LayoutEntry entry, LayoutMatcher matcher, Findings findings) {
        for (LayoutEntry.Sample sample : entry.samples()) {
            List<Payload> payloads =
                    FormatDetector.detect(List.of(sample.event()), sample.event()).payloads().values().stream()
                            .flatMap(List::stream)
                            .toList();
            List<LayoutMatch> matches = matcher.match(payloads);
            Optional<LayoutMatch> own = matches.stream()
                    .filter(m -> m.layout().id().equals(entry.layout().id()))
                    .findFirst();
            // a member of a family may be met by another member first, and is written beside that one then
            if (own.isEmpty() && !entry.layout().id().contains("/")) {
                findings.add(
                        LayoutCode.LAYOUT_SAMPLE_DIFFERS,
                        sample.where(),
                        "The sample of " + entry.layout().id() + " is taken for "
                                + (matches.isEmpty()
                                        ? "no layout"
                                        : matches.get(0).layout().id()) + ".",
                        "Let more columns be telling: give them types, values or a ! where they must be there.");
            } else {
                fields(
                        entry,
                        sample,
                        own.orElseGet(() -> new LayoutMatch(entry.layout(), payloads))
                                .regex(),
                        findings);
            }
        }
    }

    private static void fields(LayoutEntry entry, LayoutEntry.Sample sample, String regex, Findings findings) {
        Map<String, String> given = fields(regex, sample.event());
        sample.fields().entrySet().stream()
                .filter(e -> !e.getValue().equals(given.get(e.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> findings.add(
                        LayoutCode.LAYOUT_SAMPLE_DIFFERS,
                        sample.where(),
                        "The sample of " + entry.layout().id() + " expects " + e.getKey() + "=" + e.getValue()
                                + ", the layout gives "
                                + (given.containsKey(e.getKey())
                                        ? e.getKey() + "=" + given.get(e.getKey())
                                        : "no such field; it gives " + given)
                                + ".",
                        "Mend the layout, or what the sample expects."));
    }

    /** The fields that a regex finds in an event, without the blanks around their values. */
    static Map<String, String> fields(String regex, String event) {
        Map<String, String> fields = new TreeMap<>();
        SplunkRegex compiled =
                SplunkRegex.compile(regex, Location.NONE, new Findings()).orElseThrow();
        RegexCursor cursor = compiled.cursor(event);
        if (cursor.find()) {
            compiled.names().forEach((name, groups) -> groups.stream()
                    .flatMap(g -> cursor.group(g).stream())
                    .filter(v -> !v.isEmpty())
                    .findFirst()
                    .ifPresent(v -> fields.put(name, v.strip())));
        }
        return fields;
    }
}
