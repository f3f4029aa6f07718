package org.tafoundry.foundry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.finding.Finding;
import org.tafoundry.foundry.ValidationReport.ModelCoverage;
import org.tafoundry.splunk.event.SearchedEvent;

/** Counts events by data model, and how well their recommended fields are served. */
final class ModelTally {

    private final Map<String, Long> events = new TreeMap<>();

    void add(SearchedEvent event) {
        event.models().forEach(m -> events.merge(m, 1L, Long::sum));
    }

    List<ModelCoverage> coverage() {
        return new ArrayList<>(events.entrySet().stream()
                .map(e -> new ModelCoverage(e.getKey(), e.getKey(), e.getValue(), 0, List.of(), List.of()))
                .toList());
    }

    List<Finding> findings() {
        return List.of();
    }
}
