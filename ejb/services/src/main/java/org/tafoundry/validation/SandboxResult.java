package org.tafoundry.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tafoundry.comparison.ComparisonCode;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.SandboxRun;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.settings.SandboxKind;

/**
 * What came out of a sandbox.
 *
 * @param report the report, not judged yet
 * @param evidence further files for the debug bundle, by name
 */
public record SandboxResult(ValidationReport report, Map<String, String> evidence) {
    public SandboxResult {
        Objects.requireNonNull(report, "report");
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** The Splunk that was asked for did not run: the engine's report, and why as a finding. */
    public static SandboxResult notRun(SandboxKind kind, ValidationReport engine, String why) {
        Finding finding = Finding.of(
                ComparisonCode.COMPARE_NOT_RUN, Location.NONE, why, "Correct what it says; then validate again.");
        return new SandboxResult(
                engine.plus(List.of(finding)).in(new SandboxRun(kind.word(), "", 0, 0, List.of(why))),
                Map.of("sandbox.log", why));
    }
}
