package org.tafoundry.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.comparison.ComparisonCode;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.Criteria;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.settings.SandboxKind;
import org.tafoundry.storage.DebugBundle;
import org.tafoundry.validation.splunk.Door;

class ValidationBundleTest {
    private static final Order ORDER = new Order(
            "Door", "Example", "Door", "shop:door", "", 1, false, false, Instant.parse("2026-03-01T00:00:00Z"));

    private static final Criteria NOTHING_ASKED = new Criteria(0, 0, 0, false, false, false);

    private static final Map<String, String> BOTH_SIDES =
            Map.of("splunk-events.json", "password=tide4all", "engine-events.json", "user=amy");

    private static ValidationReport passed() throws IOException {
        return Door.task(Duration.ZERO, Duration.ZERO, Optional.empty())
                .engine()
                .judged(NOTHING_ASKED);
    }

    @Test
    void aRunThatPassedInTheEngineAloneLeavesNone() throws IOException {
        ValidationReport passed = passed();
        assertThat(passed.passed()).isTrue();
        assertThat(ValidationBundle.isWanted(passed, new SandboxResult(passed, Map.of())))
                .isFalse();
    }

    @Test
    void aRunThatFailedLeavesOne() throws IOException {
        Findings findings = new Findings();
        findings.add(ComparisonCode.COMPARE_NOT_INSTALLED, Location.NONE, "It is not acceptable.", "Correct it.");
        ValidationReport failed = passed().plus(findings.list()).judged(Criteria.USUAL);
        assertThat(failed.passed()).isFalse();
        assertThat(ValidationBundle.isWanted(failed, new SandboxResult(failed, Map.of())))
                .isTrue();
    }

    @Test
    void aRunInASplunkLeavesBothSidesWithoutSecretsAlsoWhenItPassed() throws IOException {
        ValidationReport passed = passed();
        SandboxResult result = new SandboxResult(passed, BOTH_SIDES);
        assertThat(ValidationBundle.isWanted(passed, result)).isTrue();
        Map<String, String> files = files(ValidationBundle.complete(
                new DebugBundle().add("validation.log", "log"),
                "TA-door-v1.tgz",
                "{\"advice\": {\"model\": \"ollama/some\", \"promptVersion\": \"3\", \"calls\": 7}}",
                ReportJson.write(passed),
                new ValidationParameters(SandboxKind.DOCKER, ORDER, NOTHING_ASKED),
                result));
        assertThat(files)
                .containsOnlyKeys(
                        "validation.log",
                        "validation-report.json",
                        "validation-report.html",
                        "parameters.json",
                        "splunk-events.json",
                        "engine-events.json")
                .containsEntry("engine-events.json", "user=amy");
        assertThat(files.get("splunk-events.json")).startsWith("password=").doesNotContain("tide4all");
        assertThat(files.get("validation-report.html")).contains("TA-door-v1.tgz", "PASSED", "ollama/some", "7 calls");
        assertThat(files.get("parameters.json")).contains("DOCKER", "shop:door");
    }

    private static Map<String, String> files(DebugBundle bundle) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle.toBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
