package org.tafoundry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.FaultyTables;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.order.Order;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.synth.sensitive.Redactor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analyze SAMPLE…}: what a log is. */
@Command(name = "analyze", mixinStandardHelpOptions = true, description = "Says what log samples are.")
final class AnalyzeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "SAMPLE", description = "Log files of one source: text, gzip or zip.")
    private List<Path> samples = List.of();

    @Option(names = "--json", description = "Print the whole analysis as JSON.")
    private boolean json;

    @Option(names = "--redact", description = "Mask sensitive data in what is printed.")
    private boolean redact;

    @Option(names = "--tz", paramLabel = "ZONE", description = "Zone of times that do not say it; UTC without it.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--now", paramLabel = "ISO", description = "Time of the run; this moment without it.")
    private Instant now = Instant.now();

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description =
                    "Folder with own tables (layouts, names, deeds, roles ...), which count before those that ship.")
    private Path tables;

    @Option(names = "--quiet", description = "Print neither findings nor progress; the exit code tells of findings.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Order order =
                new Order("sample", "", "", "", zone.equals(ZoneId.of("UTC")) ? "" : zone.getId(), 1, true, false, now);
        SampleAnalysis analysis;
        try {
            analysis = Foundry.analyze(
                    SampleFiles.of(samples, Progress.to(spec, quiet)),
                    order,
                    TablesFolder.read(tables),
                    new LastSetting());
        } catch (FaultyTables e) {
            FindingText.print(e.defects(), spec.commandLine().getErr());
            return Main.USAGE;
        }
        String text = json ? ReportJson.write(analysis) : text(analysis);
        PrintWriter out = spec.commandLine().getOut();
        out.println(redact ? Redactor.redact(text) : text);
        if (!quiet || !analysis.log()) {
            FindingText.print(analysis.findings(), spec.commandLine().getErr());
        }
        if (!analysis.log()) {
            return Main.USAGE;
        }
        boolean clean = analysis.findings().stream().noneMatch(f -> f.severity().compareTo(Severity.WARNING) >= 0);
        return clean ? 0 : Main.FINDINGS;
    }

    private static String text(SampleAnalysis analysis) {
        if (!analysis.log()) {
            return "Not a log.";
        }
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, %s, %d bytes, %d events%ntime: %s%n",
                analysis.format(),
                analysis.encoding(),
                analysis.bytes(),
                analysis.events(),
                analysis.timestamp().isEmpty() ? "none" : analysis.timestamp()));
        analysis.fields()
                .forEach(f -> text.append(String.format(
                        Locale.ROOT,
                        "%-40s %-8s %3.0f %%  %s%n",
                        f.name(),
                        f.type(),
                        100 * f.coverage(),
                        f.examples())));
        return text.toString().stripTrailing();
    }
}
