package org.tafoundry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.Criteria;
import org.tafoundry.foundry.ReportHtml;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.Validation;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.splunk.cim.CimModels;
import org.tafoundry.splunk.cim.CimVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate TA SAMPLE…}: what an add-on makes of samples. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Runs an add-on on whole samples and reports coverage and findings.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TA", description = "Add-on: .tgz, .spl, .zip or a folder.")
    private Path addOn;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SAMPLE", description = "Log files.")
    private List<Path> samples;

    @Option(
            names = "--sourcetype",
            paramLabel = "ST",
            description = "Sourcetype of the samples; without it the add-on decides.")
    private String sourcetype = "";

    @Option(names = "--tz", paramLabel = "ZONE", description = "Zone of timestamps without one; UTC without it.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--cim",
            paramLabel = "MODEL",
            description = "Data model that events must belong to; may be given more than once.")
    private List<String> models = List.of();

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as one HTML file.")
    private Path html;

    @Option(
            names = "--cim-version",
            paramLabel = "VERSION",
            description = "Version of the CIM: 4.20 or 8.5; the newest without it.")
    private CimVersion cim = CimVersion.newest();

    @Option(names = "--quiet", description = "Print neither findings nor progress; the exit code tells of findings.")
    private boolean quiet;

    @Option(names = "--now", paramLabel = "ISO", description = "Time of the run; this moment without it.")
    private Instant now = Instant.now();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Set<String> known = CimModels.of(cim).models();
        for (String model : models) {
            if (known.stream().noneMatch(name -> name.equalsIgnoreCase(model))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--cim " + model + " is no data model of the CIM " + cim.number() + "; write one of "
                                + String.join(", ", known) + ".");
            }
        }
        Findings reading = new Findings();
        List<AddOnFiles> addOns = AddOnReader.read(addOn, reading);
        if (!quiet) {
            FindingText.print(reading.list(), spec.commandLine().getErr());
        }
        Order order = new Order(
                addOns.get(0).id(),
                "",
                "",
                Arguments.sourcetype(sourcetype, spec),
                zone.getId(),
                1,
                !models.isEmpty(),
                false,
                cim.number(),
                now);
        if (html != null) {
            Arguments.writable("--html", html, spec);
            Arguments.apart("--html", html, samples, spec);
        }
        ValidationReport report = Validation.run(
                        addOns.get(0), SampleFiles.of(samples, Progress.to(spec, quiet)), order, new LastSetting())
                .judged(models.isEmpty() ? Criteria.USUAL : Criteria.USUAL.withModel());
        PrintWriter out = spec.commandLine().getOut();
        if (html != null) {
            writeHtml(ReportHtml.of(ReportJson.write(report), addOns.get(0).id()));
        }
        if (json) {
            out.println(ReportJson.write(report));
        } else {
            print(report, out);
        }
        boolean unserved = models.stream()
                .anyMatch(m -> report.models().stream().noneMatch(c -> c.model().equalsIgnoreCase(m)));
        if (unserved) {
            spec.commandLine()
                    .getErr()
                    .println("No event belongs to " + models + "; look at eventtypes.conf and tags.conf.");
        }
        if (SampleFiles.allUnread(samples, report.findings())) {
            FindingText.print(
                    SampleFiles.unread(report.findings()), spec.commandLine().getErr());
            return Main.USAGE;
        }
        boolean wrong = report.findings().stream().anyMatch(f -> f.severity().compareTo(Severity.WARNING) >= 0);
        return wrong || unserved || !report.passed() ? Main.FINDINGS : 0;
    }

    private void writeHtml(String text) {
        try {
            Files.writeString(html, text);
        } catch (IOException e) {
            throw Arguments.unwritable(html, e);
        }
    }

    private void print(ValidationReport report, PrintWriter out) {
        out.println((report.passed() ? "PASSED" : "FAILED") + ": " + report.events() + " events, "
                + report.eventsWithTime() + " with their own time, " + report.bytesLost() + " bytes lost, CIM "
                + report.cimVersion());
        report.criteria()
                .forEach(c -> out.println(
                        "  " + (c.met() ? "met" : "NOT MET") + ": " + c.wanted() + "; measured: " + c.measured()));
        report.fields().forEach(f -> out.printf(Locale.ROOT, "  %5.1f %%  %s%n", 100 * f.share(), f.name()));
        report.models()
                .forEach(m -> out.printf(
                        Locale.ROOT,
                        "  %s: %d events, %.0f %% of the recommended fields%s%n",
                        m.model() + (m.model().equals(m.dataset()) ? "" : "." + m.dataset()),
                        m.events(),
                        100 * m.coverage(),
                        m.missing().isEmpty() ? "" : ", missing " + m.missing()));
        report.eventtypes().forEach(t -> out.println("  event type " + t.name() + ": " + t.events()));
        if (!quiet) {
            FindingText.print(report.findings(), out);
        }
    }
}
