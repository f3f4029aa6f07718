package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The programs started by this one: when it ends, they end, the last one first. */
public final class Children implements AutoCloseable {
    private final Guardian guardian;
    private volatile boolean ending;
    private final Deque<Runnable> running = new ArrayDeque<>();

    private Children(Guardian guardian) {
        this.guardian = guardian;
    }

    /** Starts the guardian that ends the children when this program is killed, and a hook for its ordinary end. */
    public static Children guarded() throws IOException {
        Children children = new Children(Guardian.start());
        Runtime.getRuntime().addShutdownHook(new Thread(children::close, "quickstart-stop"));
        return children;
    }

    /** Starts a program whose output goes to {@code log}. */
    Process start(ProcessBuilder builder, Path log) throws IOException {
        return adopt(builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /** Takes charge of a program that was started elsewhere. */
    Process adopt(Process process) {
        guardian.watch(process.toHandle());
        endLater(() -> Endings.end(process.toHandle()));
        return process;
    }

    /** Takes charge of the program whose process id is written into {@code pidFile} when it runs. */
    void adopt(Path pidFile) {
        guardian.watch(pidFile);
        endLater(() -> Endings.end(pidFile));
    }

    private synchronized void endLater(Runnable child) {
        running.push(child);
    }

    /** Whether the end has begun, so that what fails now fails because of it. */
    boolean ending() {
        return ending;
    }

    @Override
    public synchronized void close() {
        ending = true;
        while (!running.isEmpty()) {
            running.pop().run();
        }
        guardian.dismiss();
    }
}
