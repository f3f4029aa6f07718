package org.tafoundry.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.foundry.EventIndex;
import org.tafoundry.foundry.EventListing;
import org.tafoundry.foundry.Explanation;
import org.tafoundry.foundry.FaultyAddOn;
import org.tafoundry.foundry.FaultyTables;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.LintReport;
import org.tafoundry.foundry.NotALog;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.Validation;
import org.tafoundry.job.Job;
import org.tafoundry.job.JobAnswer;
import org.tafoundry.job.JobFolder;
import org.tafoundry.order.OverBudget;
import org.tafoundry.order.Sample;
import org.tafoundry.proposal.FieldTrial;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.proposal.InstructionOrder;
import org.tafoundry.proposal.InstructionTrial;
import org.tafoundry.proposal.InterviewOrder;
import org.tafoundry.proposal.OpenPoints;
import org.tafoundry.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code job FOLDER}: does what a server asks for, in a process whose heap and time the server bounds. It tells on standard
 * output how far it is, and ends when standard input does, or when nothing comes from it for twenty seconds: then the
 * server is gone or stands still.
 */
@Command(name = "job", hidden = true, description = "Does the job that a folder describes, for a server.")
final class JobCommand implements Callable<Integer> {

    /** Exit code when the answer could not be written. A Java that is out of memory ends with 3. */
    static final int NO_ANSWER = 4;

    @Parameters(paramLabel = "FOLDER", description = "Folder with job.json.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            run();
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("The folder " + folder + " cannot be used: " + e);
            return NO_ANSWER;
        }
    }

    private void run() throws IOException {
        Job job = ReportJson.read(Files.readString(folder.resolve(JobFolder.JOB)), Job.class);
        JobWatch watch = JobWatch.start(job, size(job), System.in, System.out, this::answer);
        try {
            answer(done(job, watch));
        } catch (OverBudget e) {
            answer(JobAnswer.overTime(watch.costliest()));
        } catch (RuntimeException | StackOverflowError e) {
            answer(JobAnswer.broken(trace(e)));
        }
    }

    private JobAnswer done(Job job, JobWatch watch) throws IOException {
        List<Sample> samples =
                job.samples().stream().map(file -> sample(file, watch)).toList();
        Tables tables;
        try {
            boolean asked = job.kind() == Job.Kind.ANALYZE
                    || job.kind() == Job.Kind.GENERATE
                    || job.kind() == Job.Kind.INTERVIEW;
            tables = TablesFolder.read(asked && !job.tables().isEmpty() ? Path.of(job.tables()) : null);
        } catch (FaultyTables | UnreadableFile e) {
            return JobAnswer.faultyTables(e.getMessage());
        }
        switch (job.kind()) {
            case ANALYZE -> report(Foundry.analyze(samples, job.order(), tables, watch));
            case VALIDATE -> report(Validation.run(addOn(job), samples, job.order(), watch));
            case EXPLAIN -> report(Explanation.of(addOn(job), samples.get(0), job.order(), job.inquiry(), watch));
            case LINT -> report(LintReport.of(addOn(job), watch));
            case PROPOSE -> {
                FieldWish wish = ReportJson.read(Files.readString(folder.resolve(JobFolder.WISH)), FieldWish.class);
                report(FieldTrial.run(addOn(job), samples, job.order(), wish, watch));
            }
            case INSTRUCT -> {
                return instructed(job, samples);
            }
            case INTERVIEW -> {
                return interviewed(job, samples, tables, watch);
            }
            case LIST -> {
                EventBlocks blocks = new EventBlocks(folder);
                EventIndex index = EventListing.run(addOn(job), samples, job.order(), watch, blocks);
                blocks.end();
                Files.writeString(folder.resolve(JobFolder.REPORT), ReportJson.compact(index));
            }
            case GENERATE -> {
                try {
                    Generated made = Foundry.generate(samples, job.order(), tables, watch);
                    Files.createDirectories(folder.resolve(JobFolder.ADD_ON));
                    Files.write(folder.resolve(JobFolder.ADD_ON).resolve(made.fileName()), made.archive());
                    report(made.report());
                    return JobAnswer.done(made.fileName());
                } catch (NotALog e) {
                    report(e.analysis());
                    return JobAnswer.notALog();
                } catch (FaultyAddOn e) {
                    return JobAnswer.broken("Lint finds an error in the add-on that was made: " + e.getMessage());
                }
            }
        }
        return JobAnswer.done("");
    }

    private JobAnswer instructed(Job job, List<Sample> samples) throws IOException {
        InstructionOrder wanted = wanted();
        InstructionTrial trial = wanted.sentence().isEmpty()
                ? InstructionTrial.of(addOn(job), samples, job.order(), wanted.instructions())
                : InstructionTrial.of(addOn(job), samples, job.order(), wanted.sentence());
        report(trial.offer());
        String name = trial.addOn().id() + ".tgz";
        Files.write(folder.resolve(JobFolder.ADD_ON).resolve(name), AddOnArchive.write(trial.addOn()));
        return JobAnswer.done(name);
    }

    private JobAnswer interviewed(Job job, List<Sample> samples, Tables tables, JobWatch watch) throws IOException {
        try {
            Generated draft = Foundry.generate(samples, job.order(), tables, watch);
            InterviewOrder interview =
                    ReportJson.read(Files.readString(folder.resolve(JobFolder.INSTRUCTIONS)), InterviewOrder.class);
            report(OpenPoints.of(draft, samples, job.order(), interview));
            return JobAnswer.done("");
        } catch (NotALog e) {
            report(OpenPoints.NONE);
            return JobAnswer.notALog();
        } catch (FaultyAddOn e) {
            return JobAnswer.broken("Lint finds an error in the add-on that was made: " + e.getMessage());
        }
    }

    private InstructionOrder wanted() throws IOException {
        return ReportJson.read(Files.readString(folder.resolve(JobFolder.INSTRUCTIONS)), InstructionOrder.class);
    }

    private AddOnFiles addOn(Job job) throws IOException {
        Path archive = folder.resolve(JobFolder.ADD_ON).resolve(job.addOn());
        return AddOnReader.read(archive, new Findings()).get(0);
    }

    private Sample sample(Job.SampleFile file, JobWatch watch) {
        Path path = folder.resolve(file.file());
        return new Sample(file.name(), () -> new FilterInputStream(Files.newInputStream(path)) {
            @Override
            public int read() throws IOException {
                int read = in.read();
                watch.read(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                watch.read(Math.max(0, read));
                return read;
            }
        });
    }

    private long size(Job job) throws IOException {
        long size = 0;
        for (Job.SampleFile file : job.samples()) {
            size += Files.size(folder.resolve(file.file()));
        }
        return size;
    }

    private void report(Record report) throws IOException {
        Files.writeString(folder.resolve(JobFolder.REPORT), ReportJson.write(report));
    }

    /** In one piece or not at all, as the process may be killed at any time. */
    private void answer(JobAnswer answer) throws IOException {
        Path written = folder.resolve(JobFolder.ANSWER + ".new");
        Files.writeString(written, ReportJson.plain(answer));
        Files.move(written, folder.resolve(JobFolder.ANSWER), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String trace(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
