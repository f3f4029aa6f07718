package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.EventIndex.Facet;
import org.tafoundry.foundry.EventIndex.Kind;
import org.tafoundry.synth.sample.EventForm;

/** Notes which events have what, to find them by it. */
final class EventFacets {

    /** What is rarer than so many others of its kind is not noted. */
    private static final int MOST = 300;

    private static final int MOST_EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 80;
    private static final int LONGEST_SETTING = 2_000;
    private static final int FORM = 40;
    private static final String OTHERS = "other events";

    private static final class Noted {
        private final BitSet events = new BitSet();
        private final Set<String> examples = new LinkedHashSet<>();
        private Optional<ValueType> type = Optional.empty();
    }

    private final Map<Kind, Map<String, Noted>> noted = new EnumMap<>(Kind.class);
    private final Map<String, String> shapes = new HashMap<>();
    private int events;

    private final Function<Location, String> settings;

    /**
     * Notes nothing yet.
     *
     * @param settings gives what a setting of the add-on is set to
     */
    EventFacets(Function<Location, String> settings) {
        this.settings = settings;
        for (Kind kind : Kind.values()) {
            noted.put(kind, new LinkedHashMap<>());
        }
    }

    /** The name of the form that an event belongs to. */
    String shape(String raw) {
        String form = EventForm.of(raw, FORM);
        return shapes.size() < MOST || shapes.containsKey(form) ? shapes.computeIfAbsent(form, f -> f) : OTHERS;
    }

    void add(SampledEvent event) {
        note(Kind.SHAPE, event.shape());
        note(Kind.SAMPLE, event.sample());
        note(Kind.TIME, event.time().origin());
        Set<Location> gave = new HashSet<>();
        for (SampledEvent.Value value : event.fields()) {
            note(Kind.FIELD, value.field()).ifPresent(field -> describe(field, value.value()));
            gave.add(value.setting().atEvent(0));
        }
        gave.forEach(setting -> note(Kind.SETTING, setting.toString()).ifPresent(one -> tell(one, setting)));
        event.eventtypes().forEach(type -> note(Kind.EVENT_TYPE, type));
        event.models().forEach(model -> note(Kind.MODEL, model));
        event.unmatched().stream()
                .map(miss -> miss.setting().atEvent(0))
                .distinct()
                .forEach(setting -> note(Kind.UNMATCHED, setting.toString()).ifPresent(one -> tell(one, setting)));
        event.remarks().forEach(remark -> note(Kind.FINDING, remark.substring(0, Math.max(0, remark.indexOf(':')))));
        events++;
    }

    private Optional<Noted> note(Kind kind, String name) {
        Map<String, Noted> names = noted.get(kind);
        Noted one = names.get(name);
        if (one == null) {
            if (names.size() >= MOST) {
                return Optional.empty();
            }
            one = new Noted();
            names.put(name, one);
        }
        one.events.set(events);
        return Optional.of(one);
    }

    private void tell(Noted one, Location setting) {
        if (one.examples.isEmpty()) {
            String text = settings.apply(setting);
            one.examples.add(text.length() > LONGEST_SETTING ? text.substring(0, LONGEST_SETTING) + "…" : text);
        }
    }

    private static void describe(Noted field, String value) {
        ValueType type = ValueType.of(value);
        field.type = Optional.of(field.type.map(before -> before.and(type)).orElse(type));
        if (field.examples.size() < MOST_EXAMPLES) {
            field.examples.add(value.length() > LONGEST_EXAMPLE ? value.substring(0, LONGEST_EXAMPLE) + "…" : value);
        }
    }

    EventIndex index(boolean cut) {
        List<Facet> facets = new ArrayList<>();
        noted.forEach((kind, names) -> names.entrySet().stream()
                .map(e -> facet(kind, e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(Facet::events).reversed().thenComparing(Facet::name))
                .forEach(facets::add));
        return new EventIndex(events, cut, facets);
    }

    private static Facet facet(Kind kind, String name, Noted one) {
        return new Facet(
                kind,
                name,
                one.events.cardinality(),
                one.type.map(type -> type.name().toLowerCase(Locale.ROOT)).orElse(""),
                List.copyOf(one.examples),
                one.events.toByteArray());
    }
}
