package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The processes in which the engine works, as the operating system sees them; counts the validations among them. */
final class EngineJobs {
    private static final long PAUSE_MILLIS = 250;

    private final Path root;
    private final Thread watch;
    private volatile int most;
    private volatile boolean ended;

    private EngineJobs(Path root) {
        this.root = root;
        this.watch = new Thread(this::watch, "engine-jobs");
        watch.setDaemon(true);
    }

    /** Begins to count the jobs of the servers whose folders are below {@code root}. */
    static EngineJobs below(Path root) {
        EngineJobs jobs = new EngineJobs(root);
        jobs.watch.start();
        return jobs;
    }

    /** How many validations were being worked on at the same moment, at most. */
    int mostValidations() {
        return most;
    }

    /** The jobs that are there now. */
    List<ProcessHandle> now() {
        return ProcessHandle.allProcesses()
                .filter(process -> folder(process).isPresent())
                .toList();
    }

    /** Counts no more. */
    void end() throws InterruptedException {
        ended = true;
        watch.join();
    }

    private void watch() {
        while (!ended) {
            most = Math.max(most, (int) now().stream().filter(this::validates).count());
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Optional<Path> folder(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        boolean job = arguments.length > 2 && arguments[arguments.length - 2].equals("job");
        return job
                ? Arrays.stream(arguments)
                        .skip(arguments.length - 1L)
                        .map(Path::of)
                        .filter(folder -> folder.startsWith(root))
                        .findFirst()
                : Optional.empty();
    }

    private boolean validates(ProcessHandle process) {
        try {
            Optional<Path> folder = folder(process);
            return folder.isPresent()
                    && Files.readString(folder.get().resolve("job.json")).contains("VALIDATE")
                    && process.isAlive();
        } catch (IOException e) {
            return false; // it has just ended
        }
    }
}
