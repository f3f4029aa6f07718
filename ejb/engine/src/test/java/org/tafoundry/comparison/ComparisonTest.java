package org.tafoundry.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;

/** Each way in which a Splunk can differ is found, with the setting that it is about. */
class ComparisonTest {

    private static final String PROPS =
            """
            [gate]
            LINE_BREAKER = ([\\r\\n]+)
            SHOULD_LINEMERGE = false
            TIME_FORMAT = %Y-%m-%dT%H:%M:%SZ
            EXTRACT-who = user=(?<user>\\w+)
            """;

    private final List<SearchedEvent> engine = new ArrayList<>();
    private SplunkEngine splunkEngine;

    @BeforeEach
    void run() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", PROPS.getBytes(StandardCharsets.UTF_8));
        files.put(
                "default/eventtypes.conf", "[gate_in]\nsearch = sourcetype=gate in\n".getBytes(StandardCharsets.UTF_8));
        files.put(
                "default/tags.conf",
                "[eventtype=gate_in]\nauthentication = enabled\n".getBytes(StandardCharsets.UTF_8));
        splunkEngine = SplunkEngine.load(List.of(new AddOnFiles("TA-gate", new TreeMap<>(files))), new Findings());
        splunkEngine.run(
                new ByteArrayInputStream("2026-01-02T03:04:05Z in user=amy\n2026-01-02T03:04:06Z in user=bob\n"
                        .getBytes(StandardCharsets.UTF_8)),
                new SampleInput("gate.log", "h", "gate"),
                new EngineOptions(Instant.parse("2026-03-01T00:00:00Z"), ZoneId.of("UTC"), true),
                engine::add,
                new Findings());
    }

    private List<ComparedEvent> same() {
        return new ArrayList<>(engine.stream().map(ComparedEvent::of).toList());
    }

    private Comparison against(List<ComparedEvent> splunk) {
        return Comparison.of(engine, splunk, splunkEngine.confs());
    }

    private static String told(Finding finding) {
        return finding.code().name() + " " + finding.where() + " " + finding.message();
    }

    @Test
    void findsNothingWhereAllIsTheSame() {
        Comparison comparison = against(same());
        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(2);
        assertThat(comparison.differences()).isZero();
    }

    @Test
    void doesNotCareForWhatSplunkAddsToEveryEvent() {
        ComparedEvent event = same().get(0);
        Map<String, List<String>> fields = new LinkedHashMap<>(event.fields());
        fields.put("punct", List.of("--::_"));
        fields.put("date_hour", List.of("3"));
        fields.put("_indextime", List.of("1"));
        List<ComparedEvent> splunk = same();
        splunk.set(0, with(event, event.time(), event.sourcetype(), fields, event.tags()));
        assertThat(against(splunk).findings()).isEmpty();
    }

    @Test
    void namesTheSettingOfEachDifference() {
        List<ComparedEvent> splunk = same();
        ComparedEvent first = splunk.get(0);
        Map<String, List<String>> fields = new LinkedHashMap<>(first.fields());
        fields.put("user", List.of("am"));
        splunk.set(0, with(first, "1767323046", "other", fields, List.of()));
        Comparison comparison = against(splunk);
        assertThat(comparison.findings())
                .extracting(ComparisonTest::told)
                .containsExactly(
                        "COMPARE_TIME default/props.conf:4 [gate] TIME_FORMAT event 1 The time is 1767323046 in Splunk and"
                                + " 1767323045.000000000 in the engine: 2026-01-02T03:04:05Z in user=amy",
                        "COMPARE_METADATA default/props.conf [gate] TRANSFORMS event 1 The sourcetype is other in Splunk and"
                                + " gate in the engine.",
                        "COMPARE_FIELD default/props.conf:5 [gate] EXTRACT-who event 1 The field user is \"am\" in Splunk and"
                                + " \"amy\" in the engine.",
                        "COMPARE_TAG default/tags.conf [authentication] event 1 Among its tags is authentication in the"
                                + " engine, but not in Splunk.");
        assertThat(comparison.differences()).isEqualTo(4);
    }

    @Test
    void seesEventsThatBreakElsewhere() {
        ComparedEvent event = same().get(0);
        ComparedEvent both = new ComparedEvent(
                event.raw() + "\n" + same().get(1).raw(),
                event.time(),
                event.host(),
                event.source(),
                event.sourcetype(),
                event.fields(),
                event.eventtypes(),
                event.tags());
        assertThat(against(List.of(both)).findings())
                .extracting(f -> f.code().name() + " " + f.where())
                .containsExactly(
                        "COMPARE_ONLY_SPLUNK default/props.conf:2 [gate] LINE_BREAKER",
                        "COMPARE_ONLY_ENGINE default/props.conf:2 [gate] LINE_BREAKER event 1",
                        "COMPARE_ONLY_ENGINE default/props.conf:2 [gate] LINE_BREAKER event 2");
    }

    private static ComparedEvent with(
            ComparedEvent event, String time, String sourcetype, Map<String, List<String>> fields, List<String> tags) {
        return new ComparedEvent(
                event.raw(), time, event.host(), event.source(), sourcetype, fields, event.eventtypes(), tags);
    }
}
