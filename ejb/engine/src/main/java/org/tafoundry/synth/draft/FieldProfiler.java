package org.tafoundry.synth.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.synth.cim.EventRow;
import org.tafoundry.synth.cim.vocabulary.ProfiledField;

/** Runs an add-on over the beginning of a sample and notes which fields have which values. */
final class FieldProfiler {

    private static final int MOST_EXAMPLES = 200;

    /** Names beyond so many are values themselves, of a document that has an entry for each of its things. */
    private static final int MOST_FIELDS = 2_000;

    private static final int LONGEST_EXAMPLE = 2000;
    private static final int MOST_ROWS = 1000;
    private static final int MOST_ROW_CHARACTERS = 1 << 21;

    private static final class Profile {
        private final Set<String> examples = new LinkedHashSet<>();
        private long events;
    }

    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final List<EventRow> rows = new ArrayList<>();
    private int rowCharacters;
    private long events;

    private FieldProfiler() {}

    static FieldProfiler run(AddOnFiles addOn, byte[] bytes, String sourcetype, Order order, Budget budget) {
        FieldProfiler profiler = new FieldProfiler();
        Findings findings = new Findings();
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), findings);
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        try {
            engine.run(
                    new ByteArrayInputStream(bytes),
                    new SampleInput("sample", "localhost", sourcetype),
                    new EngineOptions(order.now(), zone, false, budget),
                    profiler::add,
                    findings);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        return profiler;
    }

    private void add(SearchedEvent event) {
        events++;
        keep(event);
        event.fields().asMap().forEach((name, values) -> {
            if (!DefaultFields.NAMES.contains(name) && (profiles.size() < MOST_FIELDS || profiles.containsKey(name))) {
                Profile profile = profiles.computeIfAbsent(name, n -> new Profile());
                profile.events++;
                for (String value : values) {
                    if (profile.examples.size() < MOST_EXAMPLES) {
                        profile.examples.add(bounded(value));
                    }
                }
            }
        });
    }

    /** Keeps whole events while there is room, so that what stands together in one event is known. */
    private void keep(SearchedEvent event) {
        if (rows.size() >= MOST_ROWS || rowCharacters > MOST_ROW_CHARACTERS) {
            return;
        }
        String raw = event.event().raw().length() > LONGEST_EXAMPLE
                ? event.event().raw().substring(0, LONGEST_EXAMPLE)
                : event.event().raw();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        event.fields().asMap().forEach((name, values) -> {
            if (!DefaultFields.NAMES.contains(name)) {
                fields.put(
                        name,
                        values.stream().limit(20).map(FieldProfiler::bounded).toList());
            }
        });
        rows.add(new EventRow(raw, fields));
        rowCharacters += 2 * raw.length();
    }

    private static String bounded(String value) {
        return value.length() > LONGEST_EXAMPLE ? value.substring(0, LONGEST_EXAMPLE) : value;
    }

    /** The first events with their fields. */
    List<EventRow> rows() {
        return List.copyOf(rows);
    }

    long events() {
        return events;
    }

    List<ProfiledField> fields() {
        List<ProfiledField> fields = new ArrayList<>();
        profiles.forEach((name, p) -> fields.add(new ProfiledField(name, List.copyOf(p.examples), p.events, "")));
        return fields;
    }
}
