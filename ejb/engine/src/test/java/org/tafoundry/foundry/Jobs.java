package org.tafoundry.foundry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;

/** Runs the product on samples for tests: at a fixed time, from memory. */
final class Jobs {

    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static final Path SAMPLES = Path.of("src/test/samples");

    private Jobs() {}

    /** The names of the sample files. */
    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    static String text(String sample) throws IOException {
        return Files.readString(SAMPLES.resolve(sample));
    }

    static Order order(boolean masked) {
        return new Order("Fixture", "Example", "Fixture", "", "", 1, true, masked, NOW);
    }

    static Generated generate(String text, boolean masked) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Foundry.generate(
                List.of(new Sample("fixture.log", () -> new ByteArrayInputStream(bytes))), order(masked));
    }

    /** The events that a search over the text would return with the add-on installed. */
    static List<SearchedEvent> run(AddOnFiles addOn, String sourcetype, String text) throws IOException {
        List<SearchedEvent> events = new ArrayList<>();
        Findings findings = new Findings();
        SplunkEngine.load(List.of(addOn), findings)
                .run(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new SampleInput("fixture.log", "localhost", sourcetype),
                        new EngineOptions(NOW, ZoneId.of("UTC"), false),
                        events::add,
                        findings);
        return events;
    }

    /** The events of a log, with an add-on made of this log. */
    static List<SearchedEvent> events(String log) throws IOException {
        Generated generated = generate(log, false);
        return run(generated.addOn(), generated.report().sourcetypes().get(0), log);
    }

    /** The fields of each event of a log, with an add-on made of this log. */
    static List<Map<String, List<String>>> fields(String log) throws IOException {
        return events(log).stream().map(e -> e.fields().asMap()).toList();
    }

    /** The fields of one event of a log, counted from 0, with an add-on made of this log. */
    static Map<String, List<String>> fields(String log, int event) throws IOException {
        return fields(log).get(event);
    }

    /** The tags of one event of a log, counted from 0, with an add-on made of this log. */
    static Set<String> tags(String log, int event) throws IOException {
        return Set.copyOf(events(log).get(event).tags());
    }
}
