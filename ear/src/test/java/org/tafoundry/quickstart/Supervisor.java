package org.tafoundry.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts servers again that have ended because they cannot work, as the start script, systemd and Kubernetes do: whose
 * database went away while they started.
 */
final class Supervisor implements AutoCloseable {

    /** With which a server ends that can do no work. */
    private static final int NOT_USABLE = 4;

    private static final long PAUSE_MILLIS = 500;

    private final Cluster cluster;
    private final Thread watch;
    private volatile boolean ended;
    private final AtomicInteger restarts = new AtomicInteger();

    private Supervisor(Cluster cluster) {
        this.cluster = cluster;
        this.watch = new Thread(this::watch, "supervisor");
        watch.setDaemon(true);
    }

    static Supervisor of(Cluster cluster) {
        Supervisor supervisor = new Supervisor(cluster);
        supervisor.watch.start();
        return supervisor;
    }

    /** How many servers it has started again. */
    int restarts() {
        return restarts.get();
    }

    private void watch() {
        try {
            while (!ended) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                for (int node = 0; node < cluster.size() && !ended; node++) {
                    look(node);
                }
            }
        } catch (InterruptedException e) {
            return; // it is over
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(int node) throws IOException, InterruptedException {
        synchronized (cluster) {
            Path failed = cluster.marker(node);
            if (Files.exists(failed) || cluster.node(node).hasEndedWith(NOT_USABLE)) {
                restarts.incrementAndGet();
                cluster.killNode(node);
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        watch.interrupt();
    }
}
