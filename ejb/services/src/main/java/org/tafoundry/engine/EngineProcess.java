package org.tafoundry.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.tafoundry.engine.JobEndedException.Reason;
import org.tafoundry.foundry.ReportJson;
import org.tafoundry.job.JobAnswer;
import org.tafoundry.job.JobFolder;

/** One run of the engine's command line on a job's folder. */
final class EngineProcess {

    /** How a Java ends whose heap is used up, when it is told to end then. */
    private static final Pattern SHARE = Pattern.compile("\\d+\\.\\d+(?: |$)");

    private static final int OUT_OF_MEMORY = 3;

    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final int LONGEST_WORDS = 2000;

    /** The process ends itself in time; this much later it is ended, whatever it does. */
    private static final int GRACE_SECONDS = 20;

    /** With so few bytes to read a Java does not live long enough for its second compiler to pay. */
    private static final long SMALL = 4L << 20;

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private final List<String> program;
    private final Path folder;
    private final JobLimits limits;
    private final boolean small;
    private String place = "";

    /**
     * A run to be.
     *
     * @param program the arguments of {@code java} that start the engine's command line
     * @param folder the job's folder, with the job and its samples in it
     * @param bytes size of the samples
     */
    EngineProcess(List<String> program, Path folder, JobLimits limits, long bytes) {
        this.small = bytes <= SMALL;
        this.program = List.copyOf(program);
        this.folder = folder;
        this.limits = limits;
    }

    /** Runs the job to its end; whatever ends this, the process ends with it. */
    JobAnswer run(Observer observer) throws IOException, JobEndedException {
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command()).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().clear(); // the server's secrets are none of its business
        // a server that stood still until now may have lost the work to another, whose process runs already
        goesOn(observer, 0);
        Process process = builder.start();
        RUNNING.add(process);
        try {
            await(process, observer);
            return answer(process.exitValue(), errors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is being stopped", e);
        } finally {
            RUNNING.remove(process);
            process.destroyForcibly();
        }
    }

    /** Ends all processes that run at the moment. */
    static void endAll() {
        RUNNING.forEach(Process::destroyForcibly);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.megabytes() + "m",
                "-Xss4m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder));
        if (small) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(program);
        command.add("job");
        command.add(folder.toString());
        return command;
    }

    private void await(Process process, Observer observer) throws IOException, InterruptedException, JobEndedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos((long) limits.seconds() + GRACE_SECONDS);
        try (InputStream out = process.getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8))) {
            while (!process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                sayThatSomebodyWaits(process);
                while (lines.ready()) {
                    String line = lines.readLine();
                    if (line == null || !SHARE.matcher(line).lookingAt()) {
                        continue; // Java itself says there that it ends for lack of memory
                    }
                    String[] told = line.split(" ", 2);
                    place = told.length > 1 ? told[1] : "";
                    goesOn(observer, Double.parseDouble(told[0]));
                }
                if (System.nanoTime() > end) {
                    throw overTime();
                }
            }
        }
    }

    private void goesOn(Observer observer, double share) throws JobEndedException {
        if (!observer.goesOn(share, place)) {
            throw new JobEndedException(Reason.JOB_CANCELLED, "The work was cancelled.", "");
        }
    }

    /** A server that stands still says nothing, and its process ends before another server takes the work over. */
    private static void sayThatSomebodyWaits(Process process) {
        try {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        } catch (IOException e) {
            // the process has just ended, which the next look tells
        }
    }

    private JobAnswer answer(int exit, Path errors) throws IOException, JobEndedException {
        Path file = folder.resolve(JobFolder.ANSWER);
        if (!Files.exists(file)) {
            if (exit == OUT_OF_MEMORY) {
                throw new JobEndedException(
                        Reason.JOB_OVER_MEMORY,
                        "The work needs more than the " + limits.megabytes() + " MB of memory that it may have"
                                + (place.isEmpty() ? "." : "; it was at " + place + " when there was no more."),
                        "Upload a smaller sample, or one with shorter events; in an add-on, look for settings that make"
                                + " events longer (SEDCMD) and for large lookups. An administrator can raise"
                                + " JOB_MEMORY_MB and have it tried again.");
            }
            String said = words(errors);
            throw new IllegalStateException(
                    "The engine's process ended with code " + exit + (said.isEmpty() ? "." : ": " + said));
        }
        JobAnswer answer = ReportJson.read(Files.readString(file), JobAnswer.class);
        return switch (answer.outcome()) {
            case DONE, NOT_A_LOG -> answer;
            case OVER_TIME -> {
                place = answer.where();
                throw overTime();
            }
            case FAULTY_TABLES ->
                throw new JobEndedException(
                        Reason.JOB_TABLES_FAULTY,
                        "The organisation's own tables are defective: "
                                + answer.message().lines().findFirst().orElse(""),
                        "An administrator mends the files in the folder that TABLES_FOLDER names, or empties the"
                                + " setting, and has it tried again; ta-foundry analyze SAMPLE --tables FOLDER tells"
                                + " all that is wrong.",
                        answer.message());
            case BROKEN ->
                throw new JobEndedException(
                        Reason.JOB_BROKEN,
                        "A bug in TA Foundry: "
                                + answer.message().lines().findFirst().orElse(""),
                        "Tell an administrator; the debug bundle has all that is needed to find it.",
                        answer.message());
        };
    }

    private JobEndedException overTime() {
        return new JobEndedException(
                Reason.JOB_OVER_TIME,
                String.format(
                        Locale.ROOT,
                        "The work needs more than the %d seconds that it may take%s.",
                        limits.seconds(),
                        place.isEmpty() ? "" : "; most of them went into " + place),
                "Upload a smaller sample; in an add-on, simplify the setting that is named. An administrator can raise"
                        + " JOB_SECONDS and have it tried again.");
    }

    private static String words(Path errors) throws IOException {
        String words = Files.readString(errors).strip();
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
