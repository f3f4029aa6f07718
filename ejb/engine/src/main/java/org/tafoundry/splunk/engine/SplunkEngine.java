package org.tafoundry.splunk.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.order.Budget;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.PropsSelector;
import org.tafoundry.splunk.event.IndexedEvent;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.index.IndexPipeline;
import org.tafoundry.splunk.index.IndexSummary;
import org.tafoundry.splunk.lookup.LookupTables;
import org.tafoundry.splunk.lookup.TableLookup;
import org.tafoundry.splunk.search.SearchPipeline;

/** Splunk with one or more add-ons installed: gives the events that a search over a sample would return. */
public final class SplunkEngine {

    private static final String LOOKUPS = "lookups/";

    private final AddOnConfs confs;
    private final IndexPipeline index;
    private final PropsSelector searchProps;
    private final Conf searchTransforms;
    private final Map<String, byte[]> lookupFiles;

    private SplunkEngine(
            AddOnConfs confs,
            IndexPipeline index,
            PropsSelector searchProps,
            Conf searchTransforms,
            Map<String, byte[]> lookupFiles) {
        this.confs = confs;
        this.index = index;
        this.searchProps = searchProps;
        this.searchTransforms = searchTransforms;
        this.lookupFiles = lookupFiles;
    }

    /**
     * Installs add-ons.
     *
     * @param addOns the add-on in context first
     * @param findings takes what is wrong with their files
     */
    public static SplunkEngine load(List<AddOnFiles> addOns, Findings findings) {
        return load(addOns, findings, Budget.NONE);
    }

    /** Installs add-ons; the budget is told before each file that is read. */
    public static SplunkEngine load(List<AddOnFiles> addOns, Findings findings, Budget budget) {
        AddOnConfs confs = AddOnConfs.of(addOns, findings, budget);
        Map<String, byte[]> lookups = new HashMap<>();
        for (AddOnFiles addOn : addOns) {
            addOn.files().forEach((path, content) -> {
                if (path.startsWith(LOOKUPS)) {
                    lookups.putIfAbsent(path.substring(LOOKUPS.length()), content);
                }
            });
        }
        budget.at(Location.file("default/props.conf"));
        IndexPipeline index = IndexPipeline.compile(confs, findings);
        PropsSelector searchProps = PropsSelector.compile(confs.searchTime("props.conf"), new Findings());
        budget.at(Location.file("default/transforms.conf"));
        Conf transforms = confs.searchTime("transforms.conf");
        budget.at(Location.NONE);
        return new SplunkEngine(confs, index, searchProps, transforms, lookups);
    }

    /** The add-ons' merged configuration. */
    public AddOnConfs confs() {
        return confs;
    }

    /**
     * Runs a sample through index time and search time.
     *
     * @param sample read once, not closed
     * @param input how it reaches Splunk; without a sourcetype, the add-on's source rules decide, else the sourcetype of
     *     the add-on that does most with the sample's first events
     * @param sink takes the events in order
     * @param findings takes what is wrong with the settings that were used
     * @throws IOException when the sample cannot be read
     */
    public IndexSummary run(
            InputStream sample,
            SampleInput input,
            EngineOptions options,
            Consumer<SearchedEvent> sink,
            Findings findings)
            throws IOException {
        return observe(sample, input, options, (event, search, found) -> found.forEach(sink), findings);
    }

    /**
     * Runs a sample and shows each event with the search time that it goes through, so that one can ask why.
     *
     * @see #run
     */
    public IndexSummary observe(
            InputStream sample, SampleInput input, EngineOptions options, EventObserver observer, Findings findings)
            throws IOException {
        if (!input.sourcetype().isEmpty() || index.assigns(input.source())) {
            return observed(sample, input, options, observer, findings);
        }
        byte[] head = sample.readNBytes(SourcetypeChoice.HEAD_BYTES);
        String sourcetype = new SourcetypeChoice(this, options).choose(head, input);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), sample);
        return observed(whole, new SampleInput(input.source(), input.host(), sourcetype), options, observer, findings);
    }

    IndexSummary typed(
            InputStream sample,
            SampleInput input,
            EngineOptions options,
            Consumer<SearchedEvent> sink,
            Findings findings)
            throws IOException {
        return observed(sample, input, options, (event, search, found) -> found.forEach(sink), findings);
    }

    private IndexSummary observed(
            InputStream sample, SampleInput input, EngineOptions options, EventObserver observer, Findings findings)
            throws IOException {
        LookupTables tables = new LookupTables(searchTransforms, lookupFiles, options.budget());
        TableLookup lookup = new TableLookup(tables, findings);
        SearchPipeline search = search(tables, options, findings);
        EventKnowledge knowledge = EventKnowledge.of(confs, options, findings);
        for (ConfStanza transform : searchTransforms.all()) {
            transform.get("INGEST_EVAL").ifPresent(lookup::open);
        }
        return index.run(
                sample,
                input,
                options,
                lookup,
                event -> observer.event(event, search, found(search.extract(event), knowledge)),
                findings);
    }

    /**
     * What a search makes of events that are in the index.
     *
     * @param findings takes what is wrong with the settings that are used
     */
    public Function<IndexedEvent, SearchedEvent> search(EngineOptions options, Findings findings) {
        SearchPipeline search =
                search(new LookupTables(searchTransforms, lookupFiles, options.budget()), options, findings);
        EventKnowledge knowledge = EventKnowledge.of(confs, options, findings);
        // the rows of a table are events of their own already
        return event -> knowledge.add(search.extract(event).get(0));
    }

    private SearchPipeline search(LookupTables tables, EngineOptions options, Findings findings) {
        return new SearchPipeline(
                searchProps,
                searchTransforms,
                confs.searchTime("multikv.conf"),
                tables,
                options.now(),
                options.zone(),
                options.explain(),
                options.budget(),
                findings);
    }

    private static List<SearchedEvent> found(List<SearchPipeline.Extracted> rows, EventKnowledge knowledge) {
        // nearly always one, and every event comes by here
        return rows.size() == 1
                ? List.of(knowledge.add(rows.get(0)))
                : rows.stream().map(knowledge::add).toList();
    }
}
