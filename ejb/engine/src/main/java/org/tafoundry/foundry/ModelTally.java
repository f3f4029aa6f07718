package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.List;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.ValidationReport.ModelCoverage;
import org.tafoundry.splunk.cim.CimCoverage;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.event.SearchedEvent;

/** Counts events by data model, and how well their recommended fields are served. */
final class ModelTally {

    private static final int MOST_SHOWN = 10;

    private final CimCoverage coverage;

    ModelTally(CimVersion version) {
        coverage = new CimCoverage(CimModels.of(version));
    }

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
        for (CimCoverage.Served served : coverage.served()) {
            if (served.dataset().isRoot()) {
                furtherRules(served, findings);
            }
        }
        return findings;
    }

    private static void furtherRules(CimCoverage.Served served, List<Finding> findings) {
        if (!served.empty().isEmpty()) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_EMPTY,
                    Location.NONE,
                    served.dataset() + ": values that say nothing: " + some(served.empty()) + ".",
                    "Leave the field out where the log does not know, for example by nullif() in its EVAL."));
        }
        if (!served.apart().isEmpty()) {
            findings.add(
                    Finding.of(
                            FoundryCode.FOUNDRY_CIM_CLUSTER,
                            Location.NONE,
                            served.dataset() + ": fields that belong together: " + some(served.apart()) + ".",
                            "Calculate the missing ones where the log states enough, for example bytes = bytes_in + bytes_out."));
        }
        if (!served.filled().isEmpty()) {
            findings.add(Finding.of(
                    FoundryCode.FOUNDRY_CIM_FILLED,
                    Location.NONE,
                    served.dataset() + ": " + some(served.filled()) + " come from the asset and identity framework.",
                    "Give the field another name, so that the framework can fill it."));
        }
    }

    private static String some(List<String> values) {
        return String.join(", ", values.stream().limit(MOST_SHOWN).toList());
    }
}
