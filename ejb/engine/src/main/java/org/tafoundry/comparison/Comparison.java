package org.tafoundry.comparison;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.event.TimeOrigin;

/** Holds Splunk's events against the engine's, event by event. */
public final class Comparison {

    /** Fields that depend on the Splunk that runs, or that Splunk has in every event. */
    private static final Pattern SPLUNKS_OWN = Pattern.compile(
            "_.*|host|source|sourcetype|index|splunk_server.*|linecount|punct|time(?:start|end)pos|date_.*|eventtype|tag(?:::.*)?|timestamp");

    private static final int LONGEST = 200;
    private static final BigDecimal CLOSE = new BigDecimal("0.001");

    private final SettingPlaces places;
    private final Findings findings = new Findings();
    private long compared;
    private long differences;

    private Comparison(AddOnConfs confs) {
        this.places = new SettingPlaces(confs);
    }

    /**
     * Compares; events belong together when their text is the same, in order.
     *
     * @param engine the engine's events, explained
     * @param splunk Splunk's
     * @param confs the add-on's settings
     */
    static Comparison of(List<SearchedEvent> engine, List<ComparedEvent> splunk, AddOnConfs confs) {
        Comparison comparison = new Comparison(confs);
        Map<String, Deque<SearchedEvent>> byText = new LinkedHashMap<>();
        engine.forEach(e -> byText.computeIfAbsent(e.event().raw(), raw -> new ArrayDeque<>())
                .add(e));
        for (ComparedEvent event : splunk) {
            Deque<SearchedEvent> same = byText.get(event.raw());
            if (same == null || same.isEmpty()) {
                comparison.add(
                        ComparisonCode.COMPARE_ONLY_SPLUNK,
                        comparison.places.breaking(event.sourcetype()),
                        "Splunk made an event that the engine does not make: " + cut(event.raw()),
                        "Compare where it begins and ends with LINE_BREAKER and line merging.");
            } else {
                comparison.compare(same.poll(), event);
            }
        }
        byText.values()
                .forEach(left -> left.forEach(e -> comparison.add(
                        ComparisonCode.COMPARE_ONLY_ENGINE,
                        comparison
                                .places
                                .breaking(e.sourcetype())
                                .atEvent(e.event().number()),
                        "Splunk did not make the event: " + cut(e.event().raw()),
                        "Compare where it begins and ends with LINE_BREAKER and line merging.")));
        return comparison;
    }

    private void compare(SearchedEvent engine, ComparedEvent splunk) {
        compared++;
        long number = engine.event().number();
        ComparedEvent expected = ComparedEvent.of(engine);
        time(engine, expected, splunk);
        metadata("host", expected.host(), splunk.host(), engine);
        metadata("source", expected.source(), splunk.source(), engine);
        metadata("sourcetype", expected.sourcetype(), splunk.sourcetype(), engine);
        Set<String> names = new TreeSet<>(expected.fields().keySet());
        names.addAll(splunk.fields().keySet());
        for (String name : names) {
            List<String> here = expected.fields().getOrDefault(name, List.of());
            List<String> there = splunk.fields().getOrDefault(name, List.of());
            if (!SPLUNKS_OWN.matcher(name).matches() && !here.equals(there)) {
                add(
                        ComparisonCode.COMPARE_FIELD,
                        places.field(name, engine).atEvent(number),
                        "The field " + name + " is " + shown(there) + " in Splunk and " + shown(here)
                                + " in the engine.",
                        "Trust Splunk; simplify the setting when both should agree, and report the difference.");
            }
        }
        sets(
                ComparisonCode.COMPARE_EVENTTYPE,
                "event types",
                "eventtypes.conf",
                "search",
                expected.eventtypes(),
                splunk.eventtypes(),
                number);
        sets(ComparisonCode.COMPARE_TAG, "tags", "tags.conf", "", expected.tags(), splunk.tags(), number);
    }

    private void time(SearchedEvent engine, ComparedEvent expected, ComparedEvent splunk) {
        TimeOrigin origin = engine.event().time().origin();
        boolean indexingTime = origin == TimeOrigin.CURRENT || origin == TimeOrigin.NONE;
        if (!indexingTime && !close(expected.time(), splunk.time())) {
            add(
                    ComparisonCode.COMPARE_TIME,
                    places.time(engine.event().sourcetype())
                            .atEvent(engine.event().number()),
                    "The time is " + splunk.time() + " in Splunk and " + expected.time() + " in the engine: "
                            + cut(splunk.raw()),
                    "Compare TIME_PREFIX, TIME_FORMAT, TZ and MAX_TIMESTAMP_LOOKAHEAD with the event.");
        }
    }

    private static boolean close(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && new BigDecimal(one).subtract(new BigDecimal(other)).abs().compareTo(CLOSE) <= 0;
    }

    private void metadata(String what, String here, String there, SearchedEvent engine) {
        if (!here.equals(there)) {
            add(
                    ComparisonCode.COMPARE_METADATA,
                    places.metadata(engine.event().sourcetype())
                            .atEvent(engine.event().number()),
                    "The " + what + " is " + cut(there) + " in Splunk and " + cut(here) + " in the engine.",
                    "Look at the transforms that set it, and at rename.");
        }
    }

    private void sets(
            ComparisonCode code,
            String what,
            String file,
            String key,
            List<String> here,
            List<String> there,
            long number) {
        Set<String> different = new TreeSet<>(here);
        different.addAll(there);
        Set<String> both = new TreeSet<>(here);
        both.retainAll(there);
        different.removeAll(both);
        for (String name : different) {
            add(
                    code,
                    SettingPlaces.knowledge(file, name, key).atEvent(number),
                    "Among its " + what + " is " + name + " "
                            + (there.contains(name)
                                    ? "in Splunk, but not in the engine."
                                    : "in the engine, but not in Splunk."),
                    "Look at the search of the event type and at tags.conf.");
        }
    }

    private void add(ComparisonCode code, Location where, String message, String suggestion) {
        differences++;
        findings.add(code, where, message, suggestion);
    }

    private static String shown(List<String> values) {
        return values.isEmpty() ? "absent" : cut(values.size() == 1 ? '"' + values.get(0) + '"' : values.toString());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Events that both sides have. */
    public long compared() {
        return compared;
    }

    /** Every difference, those beyond the limit of findings included. */
    public long differences() {
        return differences;
    }

    /** The differences. */
    public List<Finding> findings() {
        return new ArrayList<>(findings.list());
    }
}
