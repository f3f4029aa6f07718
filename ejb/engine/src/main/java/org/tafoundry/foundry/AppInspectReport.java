package org.tafoundry.foundry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/**
 * What AppInspect said, from its JSON report.
 *
 * @param inspection that it ran, and its counts
 * @param findings its objections
 */
public record AppInspectReport(Inspection inspection, List<Finding> findings) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST = 1_000;

    private static final Map<String, InspectionCode> CODES = Map.of(
            "failure", InspectionCode.INSPECTION_FAILURE,
            "error", InspectionCode.INSPECTION_ERROR,
            "skipped", InspectionCode.INSPECTION_ERROR,
            "future_failure", InspectionCode.INSPECTION_WARNING,
            "warning", InspectionCode.INSPECTION_WARNING,
            "manual_check", InspectionCode.INSPECTION_MANUAL);

    public AppInspectReport {
        findings = List.copyOf(findings);
    }

    /** Reads a report; one that is broken or holds no check says that nothing was inspected. */
    public static AppInspectReport read(String json) {
        try {
            JsonNode report = MAPPER.readTree(json);
            Findings findings = new Findings();
            int checks = 0;
            for (JsonNode app : report.path("reports")) {
                for (JsonNode group : app.path("groups")) {
                    for (JsonNode check : group.path("checks")) {
                        checks++;
                        add(check, findings);
                    }
                }
            }
            String version =
                    report.path("run_parameters").path("appinspect_version").asText("");
            String tool = ("AppInspect " + version).strip();
            return checks == 0
                    ? none("AppInspect gave a report without a check; only the built-in lint looked at the packaging.")
                    : new AppInspectReport(
                            new Inspection(
                                    true,
                                    tool,
                                    String.format(
                                            Locale.ROOT,
                                            "%d checks: %d failures, %d broke, %d warnings, %d for a person to look at.",
                                            checks,
                                            findings.count(InspectionCode.INSPECTION_FAILURE),
                                            findings.count(InspectionCode.INSPECTION_ERROR),
                                            findings.count(InspectionCode.INSPECTION_WARNING),
                                            findings.count(InspectionCode.INSPECTION_MANUAL))),
                            findings.list());
        } catch (JsonProcessingException e) {
            return none("AppInspect's report cannot be read; only the built-in lint looked at the packaging.");
        }
    }

    /** AppInspect did not run, for this reason. */
    public static AppInspectReport none(String why) {
        return new AppInspectReport(new Inspection(false, "", why), List.of());
    }

    private static void add(JsonNode check, Findings findings) {
        InspectionCode code = CODES.get(check.path("result").asText());
        if (code == null) {
            return;
        }
        JsonNode message = check.path("messages").path(0);
        String text = message.path("message").asText(check.path("description").asText());
        findings.add(
                code,
                new Location(
                        message.path("message_filename").asText(""),
                        "",
                        check.path("name").asText(),
                        Math.max(0, message.path("message_line").asInt(0)),
                        0),
                check.path("name").asText() + ": " + (text.length() > LONGEST ? text.substring(0, LONGEST) : text),
                "See Splunk's documentation of this AppInspect check.");
    }
}
