package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.ValidationReport.ModelCoverage;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.event.SearchedEvent;

/** Counts events by data model, and how well their recommended fields are served. */
final class ModelTally {

    private final CimCoverage coverage = new CimCoverage(CimModels.standard());

    void add(SearchedEvent event) {
        if (!event.models().isEmpty()) {
            coverage.add(event.fields(), event.tags(), event.models()::contains);
        }
    }

    List<ModelCoverage> coverage() {
        return coverage.served().stream()
                .map(s -> new ModelCoverage(
                        s.dataset().model(),
                        s.dataset().name(),
                        s.events(),
                        s.coverage(),
                        s.missing(),
                        s.nonconforming()))
                .toList();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (CimCoverage.Served served : coverage.served()) {
            if (!served.dataset().isRoot()) {
                continue;
            }
            if (!served.missing().isEmpty()) {
                findings.add(Finding.of(
                        FoundryCode.FOUNDRY_CIM_MISSING,
                        Location.NONE,
                        served.dataset() + ": no event has " + String.join(", ", served.missing()) + ".",
                        "Map them where the log states them; do not invent them where it does not."));
            }
            if (!served.nonconforming().isEmpty()) {
                findings.add(Finding.of(
                        FoundryCode.FOUNDRY_CIM_VALUE,
                        Location.NONE,
                        served.dataset() + ": values that the model does not prescribe: "
                                + String.join(
                                        ", ",
                                        served.nonconforming().stream()
                                                .limit(10)
                                                .toList()) + ".",
                        "Map the vendor's values to the prescribed ones by an EVAL or a lookup."));
            }
        }
        return findings;
    }
}
