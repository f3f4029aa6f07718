package org.tafoundry.splunk.index;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.index.setting.Cursors;

/** The compiled settings that a run comes by; what is wrong with them is told once. */
final class ReportedStages {

    private final IndexPipeline pipeline;
    private final Cursors cursors;
    private final EngineOptions options;
    private final Findings findings;
    private final Set<IndexStages> reported = Collections.newSetFromMap(new IdentityHashMap<>());

    ReportedStages(IndexPipeline pipeline, Cursors cursors, EngineOptions options, Findings findings) {
        this.pipeline = pipeline;
        this.cursors = cursors;
        this.options = options;
        this.findings = findings;
    }

    /** The settings of a sourcetype, source and host. */
    IndexStages of(String sourcetype, String source, String host) {
        IndexStages found = pipeline.stages(sourcetype, source, host, options.budget());
        if (reported.add(found)) {
            found.findings().forEach(findings::add);
        }
        return found;
    }

    /** The settings for lines of this provenance, which read times of their own. */
    Provenance provenance(String host, String source, String sourcetype, String index) {
        IndexStages own = of(sourcetype, source, host);
        return new Provenance(
                host, source, sourcetype, index, own, new TimestampReader(own.timestamps(), cursors, options));
    }
}
