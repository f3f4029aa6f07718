package org.tafoundry.splunk.search;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfBoolean;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.conf.PropsSelector;
import org.tafoundry.splunk.event.Attempt;
import org.tafoundry.splunk.event.DefaultFields;
import org.tafoundry.splunk.event.FieldOrigin;
import org.tafoundry.splunk.event.Fields;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.lookup.LookupTables;

/** Extracts the fields of indexed events; each combination of stanzas is compiled once. For one thread. */
public final class SearchPipeline {

    private final PropsSelector selector;
    private final Conf transforms;
    private final Conf multikv;
    private final LookupTables lookups;
    private final Instant now;
    private final ZoneId zone;
    private final boolean explain;
    private final Budget budget;
    private final Findings findings;
    private final Map<EffectiveProps, SearchTime> compiled = new IdentityHashMap<>();
    /** The fields of an event that has nothing but its metadata. */
    private final Fields metadata = new Fields();

    private IndexedEvent last;
    private String sourcetype = "";
    private SearchTime steps = new SearchTime();
    private DefaultFields defaults;

    /**
     * A pipeline over an add-on's merged search-time confs.
     *
     * @param selector props.conf
     * @param transforms transforms.conf
     * @param multikv multikv.conf
     * @param lookups the lookup tables
     * @param now time of the search
     * @param zone the searching user's zone
     * @param explain whether to note the origin of every value
     * @param budget is told before each setting that is applied
     * @param findings takes what is wrong with settings when they are first used
     */
    public SearchPipeline(
            PropsSelector selector,
            Conf transforms,
            Conf multikv,
            LookupTables lookups,
            Instant now,
            ZoneId zone,
            boolean explain,
            Budget budget,
            Findings findings) {
        this.selector = selector;
        this.transforms = transforms;
        this.multikv = multikv;
        this.lookups = lookups;
        this.now = now;
        this.zone = zone;
        this.explain = explain;
        this.budget = budget;
        this.findings = findings;
        this.defaults = new DefaultFields(now, true, true);
    }

    /**
     * An event's fields at search time.
     *
     * @param event the event as indexed; a row of a table has its own text
     * @param sourcetype sourcetype at search time
     * @param fields all fields, host, source and sourcetype included
     * @param origins where values came from; empty unless explaining
     * @param findings what was remarkable about this event
     */
    public record Extracted(
            IndexedEvent event, String sourcetype, Fields fields, List<FieldOrigin> origins, List<Finding> findings) {

        public Extracted {
            origins = origins.isEmpty() ? List.of() : List.copyOf(origins);
            findings = findings.isEmpty() ? List.of() : List.copyOf(findings);
        }
    }

    /** Reports what is wrong with these search-time settings, without running them. */
    public static void check(
            EffectiveProps props,
            Conf transforms,
            Conf multikv,
            LookupTables lookups,
            Findings findings,
            Budget budget) {
        SearchTime.compile(props, transforms, multikv, lookups, Instant.EPOCH, ZoneOffset.UTC, findings, budget);
    }

    private void describe(Fields fields, IndexedEvent event) {
        fields.set("host", event.host());
        fields.set("source", event.source());
        fields.set("sourcetype", sourcetype);
    }

    /** Whether the event before had the very same metadata, as nearly always. */
    private boolean sameStanzas(IndexedEvent event) {
        return last != null
                && last.sourcetype().equals(event.sourcetype())
                && last.source().equals(event.source())
                && last.host().equals(event.host());
    }

    /** The setting that gave an event its indexed fields: INDEXED_EXTRACTIONS, else its first index-time transform. */
    private Location indexing(IndexedEvent event) {
        EffectiveProps props = selector.select(event.sourcetype(), event.source(), event.host());
        return props.get("INDEXED_EXTRACTIONS")
                .or(() -> props.withPrefix("TRANSFORMS-").stream().findFirst())
                .map(ConfSetting::where)
                .orElse(Location.setting("", event.sourcetype(), "TRANSFORMS", 0));
    }

    /** Extracts the fields of one event; with KV_MODE = multi each row of its table is an event of its own. */
    public List<Extracted> extract(IndexedEvent event) {
        budget.at(Location.event(event.number()));
        Working working = begin(event, explain);
        List<Working> rows = steps.apply(working, budget);
        return rows.size() == 1
                ? List.of(extracted(rows.get(0)))
                : rows.stream().map(this::extracted).toList();
    }

    /**
     * What each setting that could give an event a field did about it, in the order in which they run.
     *
     * @param field the field; empty for all that any setting does
     */
    public List<Attempt> attempts(IndexedEvent event, String field) {
        Working working = begin(event, true);
        return steps.attempts(field, working);
    }

    /** What Splunk itself gives an event as a field, whatever the add-on says; nothing for other fields. */
    public Optional<String> given(IndexedEvent event, String field) {
        begin(event, false);
        return DefaultFields.names().contains(field) ? defaults.value(field, event) : Optional.empty();
    }

    private Working begin(IndexedEvent event, boolean explaining) {
        if (!sameStanzas(event)) {
            sourcetype = selector.renamed(event.sourcetype());
            EffectiveProps props = selector.select(sourcetype, event.source(), event.host());
            steps = compiled.computeIfAbsent(
                    props, p -> SearchTime.compile(p, transforms, multikv, lookups, now, zone, findings, budget));
            EffectiveProps indexed = selector.select(event.sourcetype(), event.source(), event.host());
            defaults =
                    new DefaultFields(now, timeFields(indexed), indexed.flag("ANNOTATE_PUNCT", true, new Findings()));
            last = event;
            metadata.clear();
            describe(metadata, event);
        }
        Fields fields = event.indexed().isEmpty() ? new Fields(metadata) : new Fields(event.indexed());
        if (!event.indexed().isEmpty()) {
            describe(fields, event);
        }
        Working working = new Working(event, fields, defaults, explaining);
        if (explaining && !event.indexed().names().isEmpty()) {
            working.indexedBy(indexing(event));
        }
        return working;
    }

    private Extracted extracted(Working row) {
        return new Extracted(row.event, sourcetype, row.fields, row.origins(), row.findings);
    }

    /** ADD_EXTRA_TIME_FIELDS: none, subseconds, all or a boolean. */
    private static boolean timeFields(EffectiveProps props) {
        String value = props.value("ADD_EXTRA_TIME_FIELDS", "").strip();
        boolean fewer = value.equalsIgnoreCase("none") || value.equalsIgnoreCase("subseconds");
        return !fewer && ConfBoolean.parse(value).orElse(true);
    }
}
