package org.tafoundry.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;

/**
 * Runs every folder below {@code src/test/golden}: {@code ta/} over {@code sample}, compared with
 * {@code expected.jsonl}, one line for each event: {@code time} (epoch seconds or null), {@code fields} (all of them but
 * host, source and sourcetype; a name that is not there must be absent) and, where it matters, {@code raw},
 * {@code sourcetype}, {@code host}, {@code index}, {@code eventtypes}, {@code tags}, {@code models}.
 */
class GoldenTest {

    private static final Path ROOT = Path.of("src", "test", "golden");
    private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OWN = Set.of("host", "source", "sourcetype");

    static Stream<String> folders() throws IOException {
        try (Stream<Path> list = Files.list(ROOT)) {
            return list.filter(Files::isDirectory).map(p -> p.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void givesWhatIsExpected(String name) throws IOException {
        Path folder = ROOT.resolve(name);
        Findings findings = new Findings();
        SplunkEngine engine =
                SplunkEngine.load(AddOnArchive.ofFolder("ta", files(folder.resolve("ta")), findings), findings);
        List<SearchedEvent> events = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("sample"))) {
            engine.run(
                    in,
                    new SampleInput("/var/log/" + name + ".log", "lab", ""),
                    new EngineOptions(NOW, ZoneOffset.UTC, false),
                    events::add,
                    findings);
        }
        List<String> expected = Files.readAllLines(folder.resolve("expected.jsonl"), StandardCharsets.UTF_8);
        assertThat(events).as("events; findings: " + findings.list()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            check(name + " event " + (i + 1), JSON.readTree(expected.get(i)), events.get(i));
        }
    }

    private static void check(String what, JsonNode expected, SearchedEvent event) {
        Map<String, Object> fields = new TreeMap<>();
        event.fields().asMap().forEach((k, v) -> {
            if (!OWN.contains(k)) {
                fields.put(k, v.size() == 1 ? v.get(0) : v);
            }
        });
        assertThat(fields).as(what + " fields").isEqualTo(new TreeMap<>(plain(expected.get("fields"))));
        JsonNode time = expected.get("time");
        if (time.isNull()) {
            assertThat(event.event().time().known()).as(what + " has a time").isFalse();
        } else {
            assertThat(event.event().time().instant())
                    .as(what + " time")
                    .isEqualTo(Instant.ofEpochMilli(Math.round(time.asDouble() * 1000)));
        }
        if (expected.has("sourcetype")) {
            assertThat(event.sourcetype())
                    .as(what)
                    .isEqualTo(expected.get("sourcetype").asText());
        }
        if (expected.has("host")) {
            assertThat(event.event().host())
                    .as(what)
                    .isEqualTo(expected.get("host").asText());
        }
        if (expected.has("raw")) {
            assertThat(event.event().raw())
                    .as(what)
                    .isEqualTo(expected.get("raw").asText());
        }
        if (expected.has("index")) {
            assertThat(event.event().index())
                    .as(what)
                    .isEqualTo(expected.get("index").asText());
        }
        if (expected.has("models")) {
            assertThat(event.models()).as(what).isEqualTo(texts(expected.get("models")));
        }
        if (expected.has("eventtypes")) {
            assertThat(event.eventtypes()).as(what).isEqualTo(texts(expected.get("eventtypes")));
        }
        if (expected.has("tags")) {
            assertThat(event.tags()).as(what).isEqualTo(texts(expected.get("tags")));
        }
    }

    private static Map<String, Object> plain(JsonNode fields) {
        Map<String, Object> map = new TreeMap<>();
        fields.properties()
                .forEach(f -> map.put(
                        f.getKey(),
                        f.getValue().isArray()
                                ? texts(f.getValue())
                                : f.getValue().asText()));
        return map;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .forEach(p -> files.put(root.relativize(p).toString().replace('\\', '/'), bytes(p)));
        }
        return files;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
