package org.tafoundry.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.addon.ArchiveLimits;
import org.tafoundry.finding.Findings;
import org.tafoundry.foundry.EventIndex;
import org.tafoundry.foundry.Generated;
import org.tafoundry.foundry.GenerationReport;
import org.tafoundry.foundry.LintReport;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.foundry.ValidationReport;
import org.tafoundry.foundry.WhyReport;
import org.tafoundry.job.Job;
import org.tafoundry.job.Job.SampleFile;
import org.tafoundry.job.JobAnswer;
import org.tafoundry.job.JobFolder;
import org.tafoundry.order.Inquiry;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.proposal.FieldOffer;
import org.tafoundry.proposal.FieldWish;
import org.tafoundry.proposal.InstructionOffer;
import org.tafoundry.proposal.InstructionOrder;
import org.tafoundry.proposal.InterviewOrder;
import org.tafoundry.proposal.OpenPoints;

/** The engine's functions, each call in a process of its own with a folder of its own. */
public final class IsolatedEngine {

    private static final ArchiveLimits OURS = new ArchiveLimits(10_000, 200L << 20, 2);

    private static final String GIVEN = "add-on.tgz";

    private final List<String> program;
    private final Path work;
    private final JobLimits limits;
    private final String tables;

    /**
     * An engine.
     *
     * @param program the arguments of {@code java} that start the engine's command line
     * @param work folder for the folders of the jobs
     * @param limits what each job may need
     */
    public IsolatedEngine(List<String> program, Path work, JobLimits limits) {
        this(program, work, limits, "");
    }

    /**
     * An engine that goes by an organisation's own tables.
     *
     * @param program the arguments of {@code java} that start the engine's command line
     * @param work folder for the folders of the jobs
     * @param limits what each job may need
     * @param tables folder of the tables; empty when there are none
     */
    public IsolatedEngine(List<String> program, Path work, JobLimits limits, String tables) {
        this.program = List.copyOf(program);
        this.work = work;
        this.limits = limits;
        this.tables = tables;
    }

    /** What came of a generation: an add-on, or the analysis that says why there is none. */
    public sealed interface Result {

        /** An add-on. */
        record Made(Generated generated) implements Result {}

        /** The samples are no log. */
        record NoLog(SampleAnalysis analysis) implements Result {}
    }

    /**
     * Says what samples are.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when a sample or the folder cannot be used now
     */
    public SampleAnalysis analyze(List<Sample> samples, Order order, Observer observer)
            throws IOException, JobEndedException {
        return inFolder(folder -> {
            run(folder, Job.Kind.ANALYZE, samples, order, "", Inquiry.NONE, observer);
            return report(folder, SampleAnalysis.class);
        });
    }

    /**
     * Makes an add-on and proves it on the samples.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when a sample or the folder cannot be used now
     */
    public Result generate(List<Sample> samples, Order order, Observer observer) throws IOException, JobEndedException {
        return inFolder(folder -> {
            JobAnswer answer = run(folder, Job.Kind.GENERATE, samples, order, "", Inquiry.NONE, observer);
            if (answer.outcome() == JobAnswer.Outcome.NOT_A_LOG) {
                return new Result.NoLog(report(folder, SampleAnalysis.class));
            }
            String name = answer.fileName();
            byte[] archive = Files.readAllBytes(folder.resolve(JobFolder.ADD_ON).resolve(name));
            AddOnFiles addOn = AddOnArchive.read(name, new ByteArrayInputStream(archive), OURS, new Findings())
                    .get(0);
            return new Result.Made(new Generated(addOn, archive, name, report(folder, GenerationReport.class)));
        });
    }

    /**
     * Runs an add-on on samples.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when a sample or the folder cannot be used now
     */
    public ValidationReport validate(AddOnFiles addOn, List<Sample> samples, Order order, Observer observer)
            throws IOException, JobEndedException {
        return inFolder(folder -> {
            give(folder, addOn);
            run(folder, Job.Kind.VALIDATE, samples, order, GIVEN, Inquiry.NONE, observer);
            return report(folder, ValidationReport.class);
        });
    }

    /**
     * Says why an event of a sample has something or does not.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when the sample or the folder cannot be used now
     */
    public WhyReport explain(AddOnFiles addOn, Sample sample, Order order, Inquiry inquiry)
            throws IOException, JobEndedException {
        return inFolder(folder -> {
            give(folder, addOn);
            run(folder, Job.Kind.EXPLAIN, List.of(sample), order, GIVEN, inquiry, Observer.NONE);
            return report(folder, WhyReport.class);
        });
    }

    private static void give(Path folder, AddOnFiles addOn) throws IOException {
        Files.createDirectories(folder.resolve(JobFolder.ADD_ON));
        Files.write(folder.resolve(JobFolder.ADD_ON).resolve(GIVEN), AddOnArchive.write(addOn));
    }

    /**
     * Says what lint finds in an add-on.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when the folder cannot be used now
     */
    public LintReport lint(AddOnFiles addOn, Order order) throws IOException, JobEndedException {
        return inFolder(folder -> {
            give(folder, addOn);
            run(folder, Job.Kind.LINT, List.of(), order, GIVEN, Inquiry.NONE, Observer.NONE);
            return report(folder, LintReport.class);
        });
    }

    /**
     * Finds the regex for a part of an event that somebody wants as a field.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when a sample or the folder cannot be used now
     */
    public FieldOffer propose(AddOnFiles addOn, List<Sample> samples, Order order, FieldWish wish)
            throws IOException, JobEndedException {
        return inFolder(folder -> {
            give(folder, addOn);
            Files.writeString(folder.resolve(JobFolder.WISH), ReportJson.plain(wish));
            run(folder, Job.Kind.PROPOSE, samples, order, GIVEN, Inquiry.NONE, Observer.NONE);
            return report(folder, FieldOffer.class);
        });
    }

    /**
     * An add-on after changes that a person wants.
     *
     * @param addOn the add-on with what could be done
     * @param offer what that is, and what becomes of the samples
     */
    public record Changed(AddOnFiles addOn, InstructionOffer offer) {}

    /**
     * Changes an add-on as a person wants it, on trial.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when a sample or the folder cannot be used now
     */
    public Changed instruct(AddOnFiles addOn, List<Sample> samples, Order order, InstructionOrder wanted)
            throws IOException, JobEndedException {
        return inFolder(folder -> {
            give(folder, addOn);
            Files.writeString(folder.resolve(JobFolder.INSTRUCTIONS), ReportJson.plain(wanted));
            JobAnswer answer = run(folder, Job.Kind.INSTRUCT, samples, order, GIVEN, Inquiry.NONE, Observer.NONE);
            return new Changed(made(folder, answer), report(folder, InstructionOffer.class));
        });
    }

    /**
     * Says what a draft of an add-on leaves open that people can say; nothing when the samples are no log.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when a sample or the folder cannot be used now
     */
    public OpenPoints interview(List<Sample> samples, Order order, InterviewOrder interview)
            throws IOException, JobEndedException {
        return inFolder(folder -> {
            Files.writeString(folder.resolve(JobFolder.INSTRUCTIONS), ReportJson.plain(interview));
            run(folder, Job.Kind.INTERVIEW, samples, order, "", Inquiry.NONE, Observer.NONE);
            return report(folder, OpenPoints.class);
        });
    }

    private static AddOnFiles made(Path folder, JobAnswer answer) throws IOException {
        byte[] archive = Files.readAllBytes(folder.resolve(JobFolder.ADD_ON).resolve(answer.fileName()));
        return AddOnArchive.read(answer.fileName(), new ByteArrayInputStream(archive), OURS, new Findings())
                .get(0);
    }

    /** Takes the events of a sample while the job's folder is there. */
    public interface ListTaker {
        /** Takes which events have what, and the events in blocks, each compressed with gzip. */
        void take(EventIndex index, List<byte[]> blocks);
    }

    /**
     * Lists the events of samples as an add-on reads them.
     *
     * @throws JobEndedException when it gives no result, now or ever
     * @throws IOException when a sample or the folder cannot be used now
     */
    public void list(AddOnFiles addOn, List<Sample> samples, Order order, Observer observer, ListTaker taker)
            throws IOException, JobEndedException {
        inFolder(folder -> {
            give(folder, addOn);
            JobAnswer answer = run(folder, Job.Kind.LIST, samples, order, GIVEN, Inquiry.NONE, observer);
            List<byte[]> blocks = new ArrayList<>();
            for (Path block = folder.resolve(JobFolder.block(0));
                    Files.exists(block);
                    block = folder.resolve(JobFolder.block(blocks.size()))) {
                blocks.add(Files.readAllBytes(block));
            }
            taker.take(report(folder, EventIndex.class), blocks);
            return answer;
        });
    }

    private interface InFolder<T> {
        T work(Path folder) throws IOException, JobEndedException;
    }

    private <T> T inFolder(InFolder<T> job) throws IOException, JobEndedException {
        Path folder = Files.createDirectories(work.resolve(UUID.randomUUID().toString()));
        try {
            return job.work(folder);
        } finally {
            remove(folder);
        }
    }

    private JobAnswer run(
            Path folder,
            Job.Kind kind,
            List<Sample> samples,
            Order order,
            String addOn,
            Inquiry inquiry,
            Observer observer)
            throws IOException, JobEndedException {
        List<SampleFile> files = new ArrayList<>();
        long bytes = 0;
        for (Sample sample : samples) {
            SampleFile file = new SampleFile(sample.name(), "sample-" + files.size());
            try (InputStream content = sample.content().open()) {
                bytes += Files.copy(content, folder.resolve(file.file()));
            }
            files.add(file);
        }
        Job job = new Job(kind, order, files, addOn, inquiry, limits.seconds(), tables);
        Files.writeString(folder.resolve(JobFolder.JOB), ReportJson.plain(job));
        return new EngineProcess(program, folder, limits, bytes).run(observer);
    }

    private static <T extends Record> T report(Path folder, Class<T> type) throws IOException {
        return ReportJson.read(Files.readString(folder.resolve(JobFolder.REPORT)), type);
    }

    /** Ends the processes of all jobs, when the server ends. */
    public static void endAll() {
        EngineProcess.endAll();
    }

    /** Removes what jobs left behind that a killed server could not end. */
    public static void clear(Path work) throws IOException {
        if (Files.exists(work)) {
            remove(work);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
