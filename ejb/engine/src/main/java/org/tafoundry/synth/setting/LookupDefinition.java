package org.tafoundry.synth.setting;

import java.util.List;
import java.util.Objects;

/**
 * A lookup table and how it is asked: letter case is ignored, and the first row that fits counts.
 *
 * @param csv content of the CSV file, header first
 * @param wildcards the columns whose cells may hold wildcards
 */
public record LookupDefinition(String csv, List<String> wildcards) {

    public LookupDefinition {
        Objects.requireNonNull(csv, "csv");
        wildcards = List.copyOf(wildcards);
    }
}
