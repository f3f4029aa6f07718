package org.tafoundry.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.foundry.NoEvents;
import org.tafoundry.order.Sample;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.event.SearchedEvent;
import org.tafoundry.splunk.index.IndexSummary;
import org.tafoundry.splunk.why.Answer;
import org.tafoundry.splunk.why.Question;
import org.tafoundry.splunk.why.Why;
import org.tafoundry.synth.sample.SampleStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract TA SAMPLE}: the events that a search would return. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Runs a sample through an add-on as Splunk would and prints one JSON object for each event.")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TA", description = "Add-on: .tgz, .spl, .zip or a folder.")
    private Path addOn;

    @Parameters(
            index = "1",
            paramLabel = "SAMPLE",
            description = "Log file; .gz and .zip are unpacked, as a monitored file is.")
    private Path sample;

    @Option(
            names = "--sourcetype",
            paramLabel = "ST",
            description = "Sourcetype of the sample; without it the add-on decides.")
    private String sourcetype = "";

    @Option(names = "--source", paramLabel = "PATH", description = "Source of the sample; the file's path without it.")
    private String source = "";

    @Option(names = "--host", paramLabel = "H", description = "Host of the sample; localhost without it.")
    private String host = "localhost";

    @Option(
            names = "--now",
            paramLabel = "ISO",
            description = "Time of indexing and searching, for example 2025-01-31T12:00:00Z; this moment without it.")
    private Instant now = Instant.now();

    @Option(names = "--tz", paramLabel = "ZONE", description = "Zone of the indexer; UTC without it.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl (default) or table.")
    private OutputFormat format = OutputFormat.jsonl;

    @Option(
            names = "--explain",
            description =
                    "Say for every value which setting gave it and from which characters, and how far each regex got that does not match.")
    private boolean explain;

    @Option(
            names = "--why",
            paramLabel = "NAME",
            description =
                    "Instead of the events, say why one has or lacks NAME: a field, a setting, _time, host, source, sourcetype, index, an event type, tag=NAME or a data model; field=, setting=, eventtype= and model= before it say which.")
    private Optional<String> why = Optional.empty();

    @Option(
            names = "--event",
            paramLabel = "N",
            description = "With --why: the event, from 1; the first that lacks NAME without it.")
    private Optional<Integer> event = Optional.empty();

    @Option(names = "--quiet", description = "Print neither findings nor progress; the exit code tells of findings.")
    private boolean quiet;

    @Option(
            names = "--cim-version",
            paramLabel = "VERSION",
            description = "Version of the CIM: 4.20 or 8.5; the newest without it.")
    private CimVersion cim = CimVersion.newest();

    @Spec
    private CommandSpec spec;

    /** How events are printed. */
    enum OutputFormat {
        jsonl,
        table
    }

    @Override
    public Integer call() throws IOException {
        Findings findings = new Findings();
        List<AddOnFiles> addOns = AddOnReader.read(addOn, findings);
        SplunkEngine engine = SplunkEngine.load(addOns, findings, new LastSetting());
        checkQuestion();
        SampleInput input = new SampleInput(
                source.isEmpty() ? sample.toString() : source, host, Arguments.sourcetype(sourcetype, spec));
        EngineOptions options = new EngineOptions(now, zone, explain, cim, new LastSetting());
        Sample log = SampleFiles.of(List.of(sample), Progress.to(spec, quiet)).get(0);
        if (why.isPresent()) {
            return why(engine, log, input, options, findings);
        }
        OutputStream out = new BufferedOutputStream(new StandardOutput(System.out), 1 << 16);
        IndexSummary summary;
        try (InputStream in = SampleStream.open(log)) {
            if (format == OutputFormat.table) {
                EventTable table = new EventTable(out, explain);
                summary = engine.run(in, input, options, noting(table::write, findings), findings);
                table.finish();
            } else {
                EventJson json = new EventJson(out, explain);
                summary = engine.run(in, input, options, noting(json::write, findings), findings);
                json.close();
            }
        } catch (SampleStream.Unreadable e) {
            // the events before the damage are whole
            out.flush();
            throw UnreadableFile.of(sample, e);
        }
        out.flush();
        Optional<Finding> none = NoEvents.finding(sample.toString(), summary);
        none.ifPresent(findings::add);
        if (!quiet) {
            FindingText.print(findings, spec.commandLine().getErr());
        }
        if (none.isPresent()) {
            if (quiet) {
                FindingText.print(List.of(none.get()), spec.commandLine().getErr());
            }
            return Main.USAGE;
        }
        return findings.atLeast(Severity.WARNING) ? Main.FINDINGS : 0;
    }

    /** Writes an event, and takes what is wrong with it at search time to the others. */
    private static Consumer<SearchedEvent> noting(Consumer<SearchedEvent> sink, Findings findings) {
        return event -> {
            sink.accept(event);
            event.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(findings::add);
        };
    }

    private void checkQuestion() {
        event.ifPresent(number -> Arguments.positive("--event", number, spec));
        if (event.isPresent() && why.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--event goes with --why; add --why NAME.");
        }
        for (String option : List.of("--explain", "--format")) {
            if (why.isPresent() && spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " says how events are printed, and --why prints an answer instead; leave one of"
                                + " them out.");
            }
        }
        why.filter(text -> Question.of(text.isBlank() ? "x" : text, 0).unnamed())
                .ifPresent(text -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "--why " + text + " names nothing; write the name behind it, for example " + text
                                    + "user.");
                });
    }

    private int why(SplunkEngine engine, Sample log, SampleInput input, EngineOptions options, Findings findings)
            throws IOException {
        String name = why.filter(text -> !text.isBlank())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--why is empty; write a field, for example user, or a setting."));
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream in = SampleStream.open(log)) {
            Answer answer = Why.ask(engine, in, input, options, Question.of(name, event.orElse(0)), findings);
            if (!quiet) {
                // an answer about settings that could not be read would mislead
                FindingText.print(findings, err);
            }
            if (answer.event() == 0) {
                err.println(
                        answer.events() == 0
                                ? sample + " has no events; name a log with some."
                                : sample + " has no event " + event.orElse(0) + "; write --event 1 to "
                                        + answer.events() + ".");
                return Main.USAGE;
            }
            new WhyText(spec.commandLine().getOut()).print(answer);
            return answer.having() == answer.events() && !findings.atLeast(Severity.WARNING) ? 0 : Main.FINDINGS;
        } catch (SampleStream.Unreadable e) {
            throw UnreadableFile.of(sample, e);
        }
    }
}
