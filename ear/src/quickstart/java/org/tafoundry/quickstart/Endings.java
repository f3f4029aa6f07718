package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends programs: first politely, then by force. */
final class Endings {
    private static final int POLITE_SECONDS = 20;

    private Endings() {}

    static void end(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
            ended(process);
        }
    }

    /** Ends the program that wrote its process id into the first line of {@code pidFile}. */
    static void end(Path pidFile) {
        process(pidFile).ifPresent(Endings::end);
    }

    static Optional<ProcessHandle> process(Path pidFile) {
        try {
            return Files.exists(pidFile)
                    ? Files.readAllLines(pidFile).stream()
                            .findFirst()
                            .filter(line -> line.strip().matches("\\d+"))
                            .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the program removed the file as it ended
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(POLITE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
