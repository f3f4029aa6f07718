package org.tafoundry.lint;

import java.util.Map;
import java.util.Set;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.EffectiveProps;
import org.tafoundry.splunk.conf.PropsSelector;
import org.tafoundry.splunk.eval.syntax.EvalCode;
import org.tafoundry.splunk.index.IndexPipeline;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.knowledge.EventTypes;
import org.tafoundry.splunk.knowledge.Macros;
import org.tafoundry.splunk.knowledge.Tags;
import org.tafoundry.splunk.lookup.LookupCode;
import org.tafoundry.splunk.lookup.LookupTables;
import org.tafoundry.splunk.lookup.TableLookup;
import org.tafoundry.splunk.search.SearchCode;
import org.tafoundry.splunk.search.SearchPipeline;

/**
 * The add-on is compiled as the engine would before running it: regexes, sed scripts, expressions, aliases, transforms,
 * lookups, event types, macros and tags, and what they refer to.
 */
final class EngineCheck implements LintCheck {

    /** What the engine cannot run is no defect of the add-on. */
    private static final Set<FindingCode> LIMITS = Set.of(
            SearchCode.SEARCH_NOT_RUN,
            LookupCode.LOOKUP_NOT_RUN,
            // LookupFileCheck says it of every file
            LookupCode.LOOKUP_CSV_BROKEN,
            IndexCode.INDEX_NOT_IMPLEMENTED,
            IndexCode.INDEX_ROUTED,
            EvalCode.EVAL_UNSUPPORTED,
            EvalCode.EVAL_NOT_REPRODUCIBLE);

    private static final String NAME = "lint";

    @Override
    public void check(LintSubject addOn, Findings findings) {
        Findings all = new Findings();
        Conf props = addOn.conf("props.conf");
        Conf transforms = addOn.expandedTransforms(findings);
        LookupTables lookups = new LookupTables(transforms, addOn.lookupFiles(), addOn.budget());
        // Reports patterns and rules that cannot be read.
        IndexPipeline.compile(props, transforms, all);
        for (ConfStanza stanza : props.all()) {
            if (!stanza.disabled()) {
                addOn.budget().at(Location.setting("props.conf", stanza.name(), "", 0));
                EffectiveProps effective = alone(stanza);
                IndexPipeline.check(effective, transforms, addOn.budget()).forEach(all::add);
                SearchPipeline.check(effective, transforms, addOn.conf("multikv.conf"), lookups, all, addOn.budget());
            }
        }
        TableLookup tables = new TableLookup(lookups, all);
        for (ConfStanza transform : transforms.all()) {
            transform.get("INGEST_EVAL").ifPresent(tables::open);
        }
        EventTypes.compile(
                addOn.conf("eventtypes.conf"),
                Macros.of(addOn.conf("macros.conf")),
                Tags.compile(addOn.conf("tags.conf"), all),
                all,
                addOn.budget());
        all.list().stream().filter(f -> !LIMITS.contains(f.code())).forEach(findings::add);
    }

    /** The stanza's own settings, whatever kind of pattern its name is. */
    private static EffectiveProps alone(ConfStanza stanza) {
        Conf one = new Conf("props.conf", Map.of(NAME, new ConfStanza(NAME, stanza.settings())));
        return PropsSelector.compile(one, new Findings()).select(NAME, "", "");
    }
}
