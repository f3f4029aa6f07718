package org.tafoundry.validation.splunk.standin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.addon.ArchiveLimits;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.SearchedEvent;

/** The apps and events of a stand-in. */
final class StandInIndex {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, AddOnFiles> apps = new LinkedHashMap<>();
    private final List<ObjectNode> events = new ArrayList<>();
    private final boolean differs;

    StandInIndex(boolean differs) {
        this.differs = differs;
    }

    synchronized boolean install(byte[] archive) {
        List<AddOnFiles> found =
                AddOnArchive.read("app.tgz", new ByteArrayInputStream(archive), ArchiveLimits.USUAL, new Findings());
        found.forEach(app -> apps.put(app.id(), app));
        return !found.isEmpty();
    }

    synchronized boolean has(String app) {
        return apps.containsKey(app);
    }

    synchronized void add(InputStream sample, String sourcetype, String source, String host) throws IOException {
        SplunkEngine engine = SplunkEngine.load(List.copyOf(apps.values()), new Findings());
        engine.run(
                sample,
                new SampleInput(source, host, sourcetype),
                new EngineOptions(Instant.now(), ZoneId.of("UTC"), false),
                event -> events.add(json(event)),
                new Findings());
    }

    synchronized List<ObjectNode> events() {
        return List.copyOf(events);
    }

    private ObjectNode json(SearchedEvent event) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("_raw", event.event().raw());
        event.fields().asMap().forEach((field, values) -> put(json, field, values));
        json.put("host", event.event().host());
        json.put("source", event.event().source());
        json.put("sourcetype", event.sourcetype());
        json.put("punct", "--::_");
        json.put("splunk_server", "sandbox");
        json.put("ta_foundry_time", seconds(event.event().time()));
        put(json, "eventtype", event.eventtypes());
        put(json, "tag", event.tags());
        if (differs && json.has("user")) {
            json.put("user", "somebody");
        }
        return json;
    }

    private static void put(ObjectNode json, String field, List<String> values) {
        if (values.size() == 1) {
            json.put(field, values.get(0));
        } else if (!values.isEmpty()) {
            ArrayNode array = json.putArray(field);
            values.forEach(array::add);
        }
    }

    private static String seconds(EventTime time) {
        return BigDecimal.valueOf(time.instant().getEpochSecond())
                .add(BigDecimal.valueOf(time.instant().getNano(), 9))
                .toPlainString();
    }
}
