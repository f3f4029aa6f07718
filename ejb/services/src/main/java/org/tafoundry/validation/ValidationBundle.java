package org.tafoundry.validation;

import org.tafoundry.foundry.ReportHtml;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.storage.DebugBundle;

/** What a run leaves to look into: all there is when it failed, and both sides whenever a Splunk had a part in it. */
final class ValidationBundle {
    private ValidationBundle() {}

    /** Whether there is more to look into than the report, which every run has. */
    static boolean isWanted(ValidationReport judged, SandboxResult result) {
        return !judged.passed() || !result.evidence().isEmpty();
    }

    /**
     * Adds what the run found to what it was given.
     *
     * @param begun the add-on as it was, and the logs
     * @param addOn what the add-on is called
     * @param metadata how the add-on came to be, as JSON
     * @param report the report as JSON
     */
    static DebugBundle complete(
            DebugBundle begun,
            String addOn,
            String metadata,
            String report,
            ValidationParameters parameters,
            SandboxResult result) {
        begun.add("validation-report.json", report)
                .add("validation-report.html", ReportHtml.of(report, metadata, addOn))
                .add("parameters.json", ReportJson.write(parameters));
        result.evidence().forEach((name, text) -> begun.add(name, ReportJson.masked(text)));
        return begun;
    }
}
