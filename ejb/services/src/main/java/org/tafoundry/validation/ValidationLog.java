package org.tafoundry.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.SandboxRun;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.sample.SampleSource;

/** The log of a validation run in words. */
final class ValidationLog {
    private static final int REASONS = 3;

    private ValidationLog() {}

    static String of(ValidationAttempt attempt, ValidationReport report) {
        StringBuilder log = new StringBuilder();
        SandboxRun run = report.sandbox();
        line(log, "sandbox   %s %s", run.kind(), run.splunk());
        run.notChecked().forEach(what -> line(log, "unchecked %s", what));
        line(log, "packaging %s", report.inspection().note());
        line(
                log,
                "add-on    %s (sha256 %s)",
                attempt.revision().summary().fileName(),
                attempt.revision().checksum());
        for (SampleSource sample : attempt.samples()) {
            line(log, "sample    %s (sha256 %s)", sample.fileName(), sample.checksum());
        }
        line(
                log,
                "events    %d, of which %d with a time; %d bytes in no event",
                report.events(),
                report.eventsWithTime(),
                report.bytesLost());
        report.eventtypes().forEach(type -> line(log, "eventtype %s: %d events", type.name(), type.events()));
        report.models()
                .forEach(model -> line(
                        log,
                        "model     %s/%s: %d events, %.1f%% of the recommended fields",
                        model.model(),
                        model.dataset(),
                        model.events(),
                        100 * model.coverage()));
        report.findings()
                .forEach(finding -> line(
                        log,
                        "%-9s %s %s: %s",
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.code().name(),
                        finding.where(),
                        finding.message()));
        report.criteria()
                .forEach(c -> line(
                        log, "criterion %s: %s; measured: %s", c.met() ? "met" : "NOT MET", c.wanted(), c.measured()));
        line(log, "result    %s", report.passed() ? "passed" : "failed");
        return ReportJson.masked(log.toString());
    }

    /** Why the report did not pass, in a sentence or two. */
    static String reason(ValidationReport report) {
        String unmet = report.criteria().stream()
                .filter(criterion -> !criterion.met())
                .map(criterion -> "Not met: " + criterion.wanted() + " (measured: " + criterion.measured() + ").")
                .collect(Collectors.joining(" "));
        List<Finding> errors = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        String first = errors.stream()
                .limit(REASONS)
                .map(finding -> " " + reason(finding))
                .collect(Collectors.joining());
        String more = errors.size() <= REASONS ? "" : " And " + (errors.size() - REASONS) + " more errors.";
        return ReportJson.masked(unmet + first + more);
    }

    private static String reason(Finding finding) {
        String where = finding.where().toString();
        return finding.code().name() + (where.isEmpty() ? "" : " in " + where) + ": " + finding.message();
    }

    private static void line(StringBuilder log, String format, Object... values) {
        log.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
