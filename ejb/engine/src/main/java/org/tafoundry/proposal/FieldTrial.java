package org.tafoundry.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Finds the regex for a part of an event that somebody wants as a field, and tries it on the beginning of the samples. */
public final class FieldTrial {
    private static final int MOST_TEXTS = 5_000;
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_VALUES = 8;
    private static final int FAR_MORE = 2;

    private final AddOnFiles addOn;
    private final List<Sample> samples;
    private final Order order;
    private final Budget budget;

    private FieldTrial(AddOnFiles addOn, List<Sample> samples, Order order, Budget budget) {
        this.addOn = addOn;
        this.samples = samples;
        this.order = order;
        this.budget = budget;
    }

    /** What an add-on makes of the events. */
    private static final class Count {
        private final Map<String, Long> fields = new TreeMap<>();
        private final List<String> texts = new ArrayList<>();
        private final Set<String> values = new LinkedHashSet<>();
        private long events;
    }

    /**
     * Finds the regex.
     *
     * @throws org.tafoundry.order.OverBudget when the budget ends it
     * @throws IOException when a sample cannot be read
     */
    public static FieldOffer run(AddOnFiles addOn, List<Sample> samples, Order order, FieldWish wish, Budget budget)
            throws IOException {
        return new FieldTrial(addOn, samples, order, budget).run(wish);
    }

    /** The add-on with the field: an EXTRACT more for its sourcetype. */
    public static AddOnFiles write(AddOnFiles addOn, String sourcetype, String name, String regex) {
        String key = "EXTRACT-" + name;
        String props = addOn.text("default/props.conf").orElse("");
        for (int i = 2; props.contains(key + " =") || props.contains(key + "="); i++) {
            key = "EXTRACT-" + name + "_" + i;
        }
        return new ConfEdit(addOn).set("props.conf", sourcetype, key, regex).done();
    }

    private FieldOffer run(FieldWish wish) throws IOException {
        Count before = count(addOn, wish);
        String regex = best(wish, before.texts);
        long had = before.fields.getOrDefault(wish.name(), 0L);
        if (regex.isEmpty()) {
            return new FieldOffer(wish.sourcetype(), wish.name(), "", before.events, had, had, List.of(), List.of());
        }
        Count after = count(write(addOn, wish.sourcetype(), wish.name(), regex), wish);
        List<String> changed = before.fields.entrySet().stream()
                .filter(field -> after.fields.getOrDefault(field.getKey(), 0L) < field.getValue())
                .map(Map.Entry::getKey)
                .toList();
        return new FieldOffer(
                wish.sourcetype(),
                wish.name(),
                regex,
                before.events,
                had,
                after.fields.getOrDefault(wish.name(), 0L),
                List.copyOf(after.values),
                changed);
    }

    /** A regex and the number of texts that it matches. */
    private record Found(String regex, long matches) {
        static final Found NONE = new Found("", 0);
    }

    /** The best regex of the first kind, unless the second kind serves far more events; the last one only when it must. */
    private String best(FieldWish wish, List<String> texts) {
        List<List<String>> kinds = FieldRegexes.of(wish);
        Found first = best(wish, texts, kinds.get(0));
        Found second = best(wish, texts, kinds.get(1));
        Found found = second.matches() > FAR_MORE * first.matches() ? second : first;
        return found.equals(Found.NONE) ? best(wish, texts, kinds.get(2)).regex() : found.regex();
    }

    /** Of the regexes that give the wished part of its event, the first of those that match the most events. */
    private Found best(FieldWish wish, List<String> texts, List<String> candidates) {
        Found best = Found.NONE;
        for (String candidate : candidates) {
            budget.at(Location.setting("default/props.conf", wish.sourcetype(), "EXTRACT-" + wish.name(), 0));
            Optional<SplunkRegex> regex = SplunkRegex.compileExtract(candidate, Location.NONE, new Findings());
            if (regex.isPresent() && gives(regex.get(), wish)) {
                long matched = texts.stream()
                        .filter(text -> regex.get().cursor(text, MOST_STEPS).find())
                        .count();
                if (matched > best.matches()) {
                    best = new Found(candidate, matched);
                }
            }
        }
        return best;
    }

    private static boolean gives(SplunkRegex regex, FieldWish wish) {
        RegexCursor cursor = regex.cursor(wish.text(), MOST_STEPS);
        int group = regex.names().get(wish.name()).get(0);
        return cursor.find() && cursor.start(group) == wish.start() && cursor.end(group) == wish.end();
    }

    private Count count(AddOnFiles tried, FieldWish wish) throws IOException {
        Count count = new Count();
        SplunkEngine engine = SplunkEngine.load(List.of(tried), new Findings());
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        EngineOptions options = new EngineOptions(order.now(), zone, false, budget);
        for (Sample sample : samples) {
            SampleInput input = new SampleInput(sample.name(), "localhost", order.sourcetype());
            try (InputStream in = Foundry.unpack(sample.content().open())) {
                ByteArrayInputStream head = new ByteArrayInputStream(Measure.wholeLines(in.readNBytes(Measure.HEAD)));
                engine.run(head, input, options, event -> add(count, event, wish), new Findings());
            }
        }
        return count;
    }

    private static void add(Count count, SearchedEvent event, FieldWish wish) {
        count.events++;
        event.fields().names().forEach(name -> count.fields.merge(name, 1L, Long::sum));
        if (count.texts.size() < MOST_TEXTS && event.sourcetype().equals(wish.sourcetype())) {
            count.texts.add(event.event().raw());
        }
        for (String value : event.fields().all(wish.name())) {
            if (count.values.size() < MOST_VALUES) {
                count.values.add(ProposalTrial.cut(value));
            }
        }
    }
}
