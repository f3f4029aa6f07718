package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.SampledEvent.Time;
import org.tafoundry.foundry.SampledEvent.Unmatched;
import org.tafoundry.foundry.SampledEvent.Value;
import org.tafoundry.foundry.ShapeTally.Kept;
import org.tafoundry.foundry.ValidationReport.UnmatchedSetting;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.search.SearchCode;

/** Explains chosen events: where each value comes from, and what did not match. */
final class EventSampler {

    private static final int LONGEST_RAW = 2_000;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_REASON = 600;
    private static final int MOST_VALUES = 80;
    private static final int MOST_UNMATCHED = 20;
    private static final int MOST_SETTINGS = 60;

    private static final class Setting {
        private int matched;
        private int failed;
        private long example;
        private String sample = "";
        private String text = "";
        private String reason = "";
    }

    private final Function<IndexedEvent, SearchedEvent> search;
    private final Function<String, String> shapes;
    private final Map<Location, Setting> settings = new LinkedHashMap<>();
    private final List<SampledEvent> events = new ArrayList<>();

    /**
     * Explains by a search.
     *
     * @param search a search that explains
     * @param shapes gives the name of a text's form
     */
    EventSampler(Function<IndexedEvent, SearchedEvent> search, Function<String, String> shapes) {
        this.search = search;
        this.shapes = shapes;
    }

    void add(Kept kept) {
        SearchedEvent event = search.apply(kept.event());
        String raw = kept.event().raw();
        Masked masked = new Masked(raw, event.fields());
        List<Finding> unmatched = unmatched(event);
        events.add(shown(kept.sample(), shapes.apply(raw), event, masked));
        count(kept.sample(), event, unmatched, masked);
    }

    /** An event with where its values come from; the search that found it has to explain. */
    static SampledEvent shown(String sample, String shape, SearchedEvent event, Masked masked) {
        String shown = masked.text(event.event().raw());
        boolean cut = shown.length() > LONGEST_RAW;
        return new SampledEvent(
                event.event().number(),
                sample,
                shape,
                cut ? shown.substring(0, LONGEST_RAW) : shown,
                cut,
                time(event.event().time()),
                event.sourcetype(),
                event.origins().stream()
                        .limit(MOST_VALUES)
                        .map(o -> value(o, masked))
                        .toList(),
                event.eventtypes(),
                event.tags(),
                event.models(),
                unmatched(event).stream()
                        .limit(MOST_UNMATCHED)
                        .map(f -> new Unmatched(f.where(), masked.text(f.message(), LONGEST_REASON)))
                        .toList(),
                Stream.concat(event.event().findings().stream(), event.findings().stream())
                        .filter(f -> f.code() != SearchCode.SEARCH_NO_MATCH)
                        .map(f -> f.code().name() + ": " + masked.text(f.message(), LONGEST_REASON))
                        .distinct()
                        .toList());
    }

    private static List<Finding> unmatched(SearchedEvent event) {
        return event.findings().stream()
                .filter(f -> f.code() == SearchCode.SEARCH_NO_MATCH)
                .toList();
    }

    private void count(String sample, SearchedEvent event, List<Finding> unmatched, Masked masked) {
        event.origins().stream().map(o -> o.setting().atEvent(0)).distinct().forEach(s -> settings.computeIfAbsent(
                        s, key -> new Setting())
                .matched++);
        for (Finding finding : unmatched) {
            Setting setting = settings.computeIfAbsent(finding.where().atEvent(0), key -> new Setting());
            if (setting.failed++ == 0) {
                setting.example = event.event().number();
                setting.sample = sample;
                setting.text = masked.text(event.event().raw(), LONGEST_VALUE);
                setting.reason = masked.text(finding.message(), LONGEST_REASON);
            }
        }
    }

    List<SampledEvent> events() {
        return events;
    }

    /** The settings that do not match some of the events; those that never matched come first. */
    List<UnmatchedSetting> unmatched() {
        return settings.entrySet().stream()
                .filter(e -> e.getValue().failed > 0)
                .sorted((a, b) -> Integer.compare(a.getValue().matched, b.getValue().matched))
                .limit(MOST_SETTINGS)
                .map(e -> new UnmatchedSetting(
                        e.getKey(),
                        e.getValue().matched,
                        e.getValue().failed,
                        e.getValue().example,
                        e.getValue().sample,
                        e.getValue().text,
                        e.getValue().reason))
                .toList();
    }

    private static Time time(EventTime time) {
        return new Time(
                time.known() ? time.instant().toString() : "", time.origin().name(), time.start(), time.end());
    }

    private static Value value(FieldOrigin origin, Masked masked) {
        boolean shown = origin.end() <= LONGEST_RAW;
        return new Value(
                origin.field(),
                masked.value(origin.field(), origin.value(), LONGEST_VALUE),
                origin.setting(),
                shown ? origin.start() : -1,
                shown ? origin.end() : -1);
    }
}
