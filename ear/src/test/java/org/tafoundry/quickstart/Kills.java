package org.tafoundry.quickstart;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ends parts of a cluster at random, each as {@code kill -9} or a power failure would, and starts them again. */
final class Kills {

    /** What is killed. */
    enum Victim {
        /** A server. */
        NODE,
        /** A process in which the engine works. */
        ENGINE,
        /** A process of the database that serves a connection; the database ends all of them then and recovers. */
        CONNECTION,
        /** The whole database. */
        DATABASE,
        /** The object store. */
        STORAGE
    }

    private static final int ENGINE_WAIT_MILLIS = 5000;
    private static final int LONGEST_OUTAGE_MILLIS = 3000;

    private final Cluster cluster;
    private final EngineJobs engines;
    private final Random random;
    private final Map<Victim, Integer> done = new EnumMap<>(Victim.class);
    private final Returns returns;

    Kills(Cluster cluster, EngineJobs engines, Random random) {
        this.cluster = cluster;
        this.engines = engines;
        this.random = random;
        this.returns = new Returns(cluster);
    }

    /** How many of each there were. */
    Map<Victim, Integer> done() {
        return done;
    }

    /** How soon nodes answered again after the database was there again. */
    Returns returns() {
        return returns;
    }

    /** Kills one of these, as soon as a node answers, so that there is always something to spoil; false when there was none. */
    boolean one(List<Victim> among) throws IOException, InterruptedException {
        cluster.awaitAnyReady();
        Victim victim = among.get(random.nextInt(among.size()));
        boolean killed =
                switch (victim) {
                    case NODE -> node();
                    case ENGINE -> engine();
                    case CONNECTION -> connection();
                    case DATABASE -> database();
                    case STORAGE -> storage();
                };
        if (killed) {
            done.merge(victim, 1, Integer::sum);
        }
        return killed;
    }

    private boolean connection() throws IOException, InterruptedException {
        Map<Integer, String> answering = returns.answering();
        boolean killed = cluster.killConnection();
        returns.await(killed ? answering : Map.of());
        return killed;
    }

    private boolean database() throws IOException, InterruptedException {
        Map<Integer, String> answering = returns.answering();
        cluster.stopDatabase();
        Thread.sleep(random.nextInt(LONGEST_OUTAGE_MILLIS));
        cluster.startDatabase();
        returns.await(answering);
        return true;
    }

    private boolean storage() throws IOException, InterruptedException {
        cluster.stopObjects();
        Thread.sleep(random.nextInt(LONGEST_OUTAGE_MILLIS));
        cluster.startObjects();
        return true;
    }

    /** One of the nodes; in two of three cases only while the other one answers, so that the work goes on. */
    private boolean node() throws IOException, InterruptedException {
        int node = random.nextInt(cluster.size());
        if (random.nextInt(3) > 0 && !cluster.isReady((node + 1) % cluster.size())) {
            return false;
        }
        cluster.killNode(node);
        return true;
    }

    private boolean engine() throws InterruptedException {
        for (int waited = 0; waited < ENGINE_WAIT_MILLIS; waited += 50) {
            List<ProcessHandle> jobs = engines.now();
            if (!jobs.isEmpty()) {
                jobs.get(random.nextInt(jobs.size())).destroyForcibly();
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }
}
