package org.tafoundry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.FaultyAddOn;
import org.tafoundry.foundry.FaultyTables;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.NotALog;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.order.Order;
import org.tafoundry.splunk.cim.CimVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code generate SAMPLE…}: the add-on for samples of one log. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes an add-on of log samples, and proves it on them.")
final class GenerateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "SAMPLE", description = "Log files of one source: text, gzip or zip.")
    private List<Path> samples = List.of();

    @Option(names = "--source", required = true, paramLabel = "NAME", description = "Name of the source: TA-NAME-v1.")
    private String source = "";

    @Option(names = "--vendor", paramLabel = "V", description = "Vendor.")
    private String vendor = "";

    @Option(names = "--product", paramLabel = "P", description = "Product.")
    private String product = "";

    @Option(names = "--sourcetype", paramLabel = "ST", description = "Sourcetype instead of vendor:product.")
    private String sourcetype = "";

    @Option(names = "--tz", paramLabel = "ZONE", description = "Zone of times that do not say it; UTC without it.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--revision", paramLabel = "N", description = "Revision number, from 1.")
    private int revision = 1;

    @Option(names = "--no-cim", description = "Leave the CIM mapping out.")
    private boolean noCim;

    @Option(
            names = "--mask",
            description = "Mask the kinds of sensitive data that the samples hold, as events are indexed (SEDCMD).")
    private boolean masked;

    @Option(names = "--now", paramLabel = "ISO", description = "Time of the run; this moment without it.")
    private Instant now = Instant.now();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Archive (.tgz) or folder to write; TA-NAME-vN.tgz without it.")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the report with every decision as JSON.")
    private Path report;

    @Option(names = "--quiet", description = "Print neither findings nor progress; the exit code tells of findings.")
    private boolean quiet;

    @Option(
            names = "--cim-version",
            paramLabel = "VERSION",
            description = "Version of the CIM: 4.20 or 8.5; the newest without it.")
    private CimVersion cim = CimVersion.newest();

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description =
                    "Folder with own tables (layouts, names, deeds, roles ...), which count before those that ship.")
    private Path tables;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            Arguments.writable("--out", out, spec);
            Arguments.apart("--out", out, samples, spec);
        }
        if (tables != null && tables.toString().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--tables is empty; name a folder with tables.");
        }
        if (report != null) {
            if (Files.isDirectory(report)) {
                throw new ParameterException(
                        spec.commandLine(), "--report " + report + " is a folder; name the file to write.");
            }
            Arguments.writable("--report", report, spec);
            Arguments.apart("--report", report, samples, spec);
            Arguments.apart("--report", report, out == null ? List.of() : List.of(out), spec);
        }
        Order order = new Order(
                Arguments.source(source, spec),
                vendor,
                product,
                Arguments.sourcetype(sourcetype, spec),
                zone.equals(ZoneId.of("UTC")) ? "" : zone.getId(),
                Arguments.positive("--revision", revision, spec),
                !noCim,
                masked,
                cim.number(),
                now);
        Generated generated;
        try {
            generated = Foundry.generate(
                    SampleFiles.of(samples, Progress.to(spec, quiet)),
                    order,
                    TablesFolder.read(tables),
                    new LastSetting());
        } catch (NotALog e) {
            FindingText.print(e.analysis().findings(), spec.commandLine().getErr());
            return Main.USAGE;
        } catch (FaultyTables e) {
            FindingText.print(e.defects(), spec.commandLine().getErr());
            return Main.USAGE;
        } catch (FaultyAddOn e) {
            FindingText.print(e.errors(), spec.commandLine().getErr());
            return Main.FINDINGS;
        }
        Path written;
        try {
            written = write(generated);
        } catch (IOException e) {
            throw Arguments.unwritable(out == null ? Path.of(generated.fileName()) : out, e);
        }
        if (report != null) {
            writeReport(generated);
        }
        ValidationReport validation = generated.report().validation();
        if (!quiet) {
            FindingText.print(validation.findings(), spec.commandLine().getErr());
        }
        spec.commandLine()
                .getOut()
                .println(written + ": " + generated.report().analysis().format() + ", " + validation.events()
                        + " events, " + validation.eventsWithTime() + " with their own time, "
                        + validation.fields().size() + " fields, "
                        + validation.models().size() + " data models");
        boolean clean =
                validation.findings().stream().noneMatch(f -> f.severity().compareTo(Severity.WARNING) >= 0);
        return clean ? 0 : Main.FINDINGS;
    }

    private Path write(Generated generated) throws IOException {
        if (out == null || out.toString().matches(".*\\.(tgz|spl|tar\\.gz)")) {
            Path archive = out == null ? Path.of(generated.fileName()) : out;
            Files.write(archive, generated.archive());
            return archive;
        }
        Path folder = out.resolve(generated.addOn().id());
        for (Map.Entry<String, byte[]> file : generated.addOn().files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    private void writeReport(Generated generated) {
        try {
            Files.writeString(report, ReportJson.write(generated.report()));
        } catch (IOException e) {
            throw Arguments.unwritable(report, e);
        }
    }
}
