package org.tafoundry.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;

/** Each documented construct of a search-time or index-time setting, one case of the tables in {@code constructs/}. */
class ConstructsTest {

    private static final List<String> TABLES = List.of(
            "extract.txt",
            "report.txt",
            "kv.txt",
            "alias-eval.txt",
            "lookup.txt",
            "stanza.txt",
            "knowledge.txt",
            "published.txt",
            "observed.txt");
    private static final Set<String> OWN = Set.of("host", "source", "sourcetype");
    private static final EngineOptions OPTIONS =
            new EngineOptions(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC, false);
    private static final String FIRST = "[st]\nSHOULD_LINEMERGE = false\nDATETIME_CONFIG = CURRENT\nKV_MODE = none\n";

    static Stream<ConstructCase> cases() throws IOException {
        List<ConstructCase> cases = new ArrayList<>();
        for (String table : TABLES) {
            try (InputStream in = ConstructsTest.class.getResourceAsStream("constructs/" + table)) {
                cases.addAll(ConstructCase.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void worksAsDocumented(ConstructCase wanted) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        wanted.files()
                .forEach((path, text) -> files.put(
                        path.contains("/") ? path : "default/" + path,
                        (path.equals("props.conf") ? FIRST + text : text).getBytes(StandardCharsets.UTF_8)));
        Findings findings = new Findings();
        SplunkEngine engine = SplunkEngine.load(List.of(new AddOnFiles("TA-test", files)), findings);
        List<SearchedEvent> events = new ArrayList<>();
        engine.run(
                new ByteArrayInputStream(wanted.sample().getBytes(StandardCharsets.UTF_8)),
                new SampleInput("/var/log/x.log", "lab", "st"),
                OPTIONS,
                events::add,
                findings);
        Set<String> codes = new TreeSet<>();
        Set<String> remarks = new TreeSet<>();
        Stream.concat(findings.list().stream(), events.stream().flatMap(e -> e.findings().stream()))
                .forEach(f -> (f.severity() == Severity.INFO ? remarks : codes)
                        .add(f.code().name()));
        assertThat(codes).as("findings " + findings.list()).isEqualTo(wanted.codes());
        assertThat(remarks).as("remarks").containsAll(wanted.remarks());
        assertThat(events).as("events").hasSize(wanted.events().size());
        for (int i = 0; i < events.size(); i++) {
            Map<String, String> expected = wanted.events().get(i);
            assertThat(shown(events.get(i), expected.keySet()))
                    .as("event " + (i + 1))
                    .isEqualTo(expected);
        }
    }

    private static Map<String, String> shown(SearchedEvent event, Set<String> asked) {
        Map<String, String> shown = new TreeMap<>();
        event.fields().asMap().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                shown.put(name, String.join("|", values).replace("\n", "\\n"));
            }
        });
        Map<String, String> more = Map.of(
                "@raw", event.event().raw().replace("\n", "\\n"),
                "@sourcetype", event.sourcetype(),
                "@host", event.event().host(),
                "@source", event.event().source(),
                "@index", event.event().index(),
                "@eventtypes", String.join(", ", event.eventtypes()),
                "@tags", String.join(", ", event.tags()));
        more.forEach((name, value) -> {
            if (asked.contains(name)) {
                shown.put(name, value);
            }
        });
        return shown;
    }
}
