package org.tafoundry.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.EventTime;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.event.TimeOrigin;
import org.tafoundry.splunk.index.IndexSummary;

/** What an add-on makes of the beginning of samples, counted so that two add-ons can be compared. */
final class Measure {
    /** How much of each sample is run, in bytes. */
    static final int HEAD = 4 << 20;

    private static final Set<TimeOrigin> READ =
            EnumSet.of(TimeOrigin.FORMAT, TimeOrigin.FIELD, TimeOrigin.EVAL, TimeOrigin.AUTOMATIC);
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;

    /** Text of more words than this was taken as it is, not understood. */
    private static final int MOST_WORDS = 4;

    /** Share of the words of an event that fields must hold for it to count as extracted. */
    private static final double EXTRACTED = 1.0 / 3;

    /** Fields of Splunk's own whose values are somebody's. */
    private static final Set<String> NAMES_OF_VALUES = Set.of("host");

    private static final int MOST_HELD = 5_000;
    private static final int LONGEST_HELD = 100;
    private static final int MOST_VALUES = 200;
    private static final int MOST_PLACES = 50;
    private static final int LONGEST_BEFORE = 40;
    private static final int MOST_BARE = 200;
    private static final int MOST_EXAMPLES = 200;
    private static final int LONGEST_EXAMPLE = 2_000;

    /**
     * A value in the text of an event.
     *
     * @param before what stands before it, at most 40 characters
     * @param value the value
     */
    record Place(String before, String value) {}

    /** A field: how many events have it, a number that changes with any of its values, and some values with their counts. */
    static final class FieldTally {
        private long events;
        private long hash;
        private final SortedMap<String, Long> values = new TreeMap<>();
        private final List<Place> places = new ArrayList<>();

        /** Takes note of where its value stands in an event; behind its name where it stands there too. */
        private void place(String name, String raw, String value) {
            if (places.size() < MOST_PLACES && !value.isEmpty()) {
                int named = raw.indexOf(name);
                int at = raw.indexOf(value, Math.max(0, named));
                at = at < 0 ? raw.indexOf(value) : at;
                if (at >= 0) {
                    places.add(new Place(raw.substring(Math.max(0, at - LONGEST_BEFORE), at), value));
                }
            }
        }

        /** Where values of the first events stand; at most {@value #MOST_PLACES}. */
        List<Place> places() {
            return places;
        }

        private void add(long event, List<String> all) {
            events++;
            hash += (event * 31 + all.hashCode()) * 0x9E3779B97F4A7C15L;
            for (String value : all) {
                if (values.size() < MOST_VALUES || values.containsKey(value)) {
                    values.merge(value, 1L, Long::sum);
                }
            }
        }

        long events() {
            return events;
        }

        long hash() {
            return hash;
        }

        /** Values with the number of events that have them; at most 200 different ones. */
        SortedMap<String, Long> values() {
            return values;
        }
    }

    private final CimCoverage cim = new CimCoverage(CimModels.standard());
    private final SortedMap<String, FieldTally> fields = new TreeMap<>();
    private final SortedMap<String, Long> modelEvents = new TreeMap<>();
    private final SortedMap<String, Long> problems = new TreeMap<>();
    private final SortedSet<String> sourcetypes = new TreeSet<>();
    private final List<String> unread = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private final Set<String> held = new HashSet<>();
    private long extracted;
    private long events;
    private long timed;
    private long lost;
    private long modelless;
    private long wordsRead;
    private String firstTimed = "";
    private Optional<Instant> firstTime = Optional.empty();

    private Measure() {}

    /** Runs an add-on on the beginning of samples. */
    static Measure of(AddOnFiles addOn, List<Sample> samples, Order order) throws IOException {
        Measure measure = new Measure();
        Findings findings = new Findings();
        SplunkEngine engine = SplunkEngine.load(List.of(addOn), findings);
        ZoneId zone = ZoneId.of(order.zone().isEmpty() ? "UTC" : order.zone());
        EngineOptions options = new EngineOptions(order.now(), zone, false);
        for (Sample sample : samples) {
            SampleInput input = new SampleInput(sample.name(), "localhost", order.sourcetype());
            try (InputStream in = Foundry.unpack(sample.content().open())) {
                ByteArrayInputStream head = new ByteArrayInputStream(wholeLines(in.readNBytes(HEAD)));
                IndexSummary summary = engine.run(head, input, options, measure::count, findings);
                measure.lost += summary.account().truncatedBytes();
            }
        }
        measure.add(findings.list());
        measure.add(AddOnLint.check(addOn));
        return measure;
    }

    static byte[] wholeLines(byte[] head) {
        if (head.length < HEAD) {
            return head;
        }
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? head : Arrays.copyOf(head, end);
    }

    private void add(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> problems.merge(finding.code().name(), 1L, Long::sum));
    }

    private void count(SearchedEvent event) {
        events++;
        sourcetypes.add(event.sourcetype());
        TimeOrigin origin = event.event().time().origin();
        if (READ.contains(origin)) {
            timed++;
            if (firstTime.isEmpty()) {
                EventTime time = event.event().time();
                firstTime = Optional.of(time.instant());
                firstTimed = time.start() < 0 ? "" : event.event().raw().substring(time.start(), time.end());
            }
        }
        cim.add(event.fields(), event.tags(), events, event.models()::contains);
        event.models().forEach(model -> modelEvents.merge(model, 1L, Long::sum));
        modelless += event.models().isEmpty() ? 1 : 0;
        add(event.findings());
        boolean own = false;
        Set<String> told = new HashSet<>();
        for (Map.Entry<String, List<String>> field : event.fields().asMap().entrySet()) {
            if (!DefaultFields.STORED.contains(field.getKey())) {
                own = true;
                FieldTally tally = fields.computeIfAbsent(field.getKey(), name -> new FieldTally());
                tally.add(events, field.getValue());
                tally.place(
                        field.getKey(), event.event().raw(), field.getValue().get(0));
                field.getValue().forEach(value -> tell(told, value));
                tell(told, field.getKey());
            }
            if (NAMES_OF_VALUES.contains(field.getKey()) || !DefaultFields.STORED.contains(field.getKey())) {
                field.getValue().forEach(this::hold);
            }
        }
        read(event.event().raw(), told, own);
    }

    /** Keeps a value that is one word, so that nobody takes it for a word of the log's language. */
    private void hold(String value) {
        if (held.size() < MOST_HELD && value.length() <= LONGEST_HELD && !value.isEmpty()) {
            String[] words = WORD.split(value, 2);
            if (words.length == 1) {
                held.add(value);
            }
        }
    }

    private static void tell(Set<String> told, String text) {
        String[] words = WORD.split(text, MOST_WORDS + 2);
        if (words.length <= MOST_WORDS) {
            told.addAll(List.of(words));
        }
    }

    private void read(String raw, Set<String> told, boolean own) {
        int left = 0;
        int got = 0;
        for (String word : WORD.split(raw)) {
            if (word.length() >= SHORTEST_WORD) {
                if (told.contains(word)) {
                    wordsRead++;
                    got++;
                } else {
                    left++;
                }
            }
        }
        String shown = raw.length() <= LONGEST_EXAMPLE ? raw : raw.substring(0, LONGEST_EXAMPLE);
        if (own && got >= EXTRACTED * (got + left)) {
            extracted++;
        }
        if ((!own || left > MOST_WORDS) && unread.size() < MOST_BARE) {
            unread.add(shown);
        }
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(shown);
        }
    }

    long events() {
        return events;
    }

    long timed() {
        return timed;
    }

    long lost() {
        return lost;
    }

    /** Events of whose words a third or more are names and values of fields; a field that takes the rest of a line is none. */
    long extracted() {
        return extracted;
    }

    /** Words that are whole values of fields; at most 5,000. */
    Set<String> held() {
        return held;
    }

    /** Events of no data model. */
    long modelless() {
        return modelless;
    }

    /** Words of three letters or more that a field holds, over all events. */
    long wordsRead() {
        return wordsRead;
    }

    SortedMap<String, FieldTally> fields() {
        return fields;
    }

    SortedSet<String> sourcetypes() {
        return sourcetypes;
    }

    /** Events by data model. */
    SortedMap<String, Long> modelEvents() {
        return modelEvents;
    }

    /** The time of the first event that has one of its own. */
    Optional<Instant> firstTime() {
        return firstTime;
    }

    /** The text that it was read from; empty when it was not read from text. */
    String firstTimed() {
        return firstTimed;
    }

    /** Findings that are no mere remarks, by code. */
    SortedMap<String, Long> problems() {
        return problems;
    }

    List<CimCoverage.Served> served() {
        return cim.served();
    }

    /** Events of which much is in no field, at most 200 of them, each cut. */
    List<String> unread() {
        return unread;
    }

    /** The first events, at most 200 of them, each cut. */
    List<String> examples() {
        return examples;
    }
}
