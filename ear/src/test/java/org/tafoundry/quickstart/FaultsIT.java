package org.tafoundry.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tafoundry.quickstart.FaultyProxy.Fault;
import org.tafoundry.quickstart.Kills.Victim;

/**
 * The long form of {@link ClusterIT}: random kills of everything, a node that stands still for longer than its leases, an
 * object store on bad days, a full disk. Runs in the profile {@code faults}; {@code cluster.kills} says how many kills
 * there are, {@code cluster.seed} which.
 */
class FaultsIT {
    private static final Logger LOG = Logger.getLogger(FaultsIT.class.getName());
    private static final Path ROOT = Path.of("target", "faults").toAbsolutePath();
    private static final int KILLS = Integer.getInteger("cluster.kills", 100);

    /** With so many kills each kind of victim is among them. */
    private static final int ENOUGH_FOR_ALL = 50;

    private static final long SEED = Long.getLong("cluster.seed", 12);

    /** Longer than a slot of a validation is leased, and than other nodes wait before they take work over. */
    private static final Duration FROZEN = Duration.ofSeconds(80);

    /** How long a node may take to end on a busy machine. */
    private static final Duration LONGEST_END = Duration.ofSeconds(90);

    /** How soon the service answers again after the database does. */
    private static final Duration BACK = Duration.ofSeconds(10);

    private static final Duration FAULT = Duration.ofSeconds(12);

    /** A server takes half a minute to be back, all else seconds; of ten kills two are of a server. */
    private static final List<Victim> ALL = List.of(
            Victim.NODE,
            Victim.NODE,
            Victim.ENGINE,
            Victim.ENGINE,
            Victim.ENGINE,
            Victim.CONNECTION,
            Victim.CONNECTION,
            Victim.DATABASE,
            Victim.STORAGE,
            Victim.STORAGE);

    private Cluster cluster;
    private EngineJobs engines;
    private Requestor requestor;
    private Outcome outcome;

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (cluster != null) {
            engines.end();
            cluster.close();
        }
    }

    @Test
    void everyRequestIsCompletedOnceWhateverIsKilled() throws IOException, InterruptedException, SQLException {
        start(ROOT, 2);
        Random random = new Random(SEED);
        Kills kills = new Kills(cluster, engines, random);
        Arrivals arrivals = new Arrivals(new Random(SEED));
        arrivals.start();
        for (int done = 0; done < KILLS; ) {
            Thread.sleep(random.nextInt(4000));
            if (kills.one(ALL) && ++done % 10 == 0) {
                LOG.info(() -> kills.done() + " killed, " + arrivals.approved.size() + " requests approved");
            }
        }
        cluster.awaitReady(0);
        cluster.awaitReady(1);
        arrivals.end();
        completed(arrivals.approved);
        if (KILLS >= ENOUGH_FOR_ALL) {
            assertThat(kills.done()).as("kills of each kind").containsOnlyKeys(Victim.values());
        }
        Returns returns = kills.returns();
        LOG.info(() -> kills.done() + " killed, " + arrivals.approved.size() + " requests approved and completed once, "
                + outcome.putAside() + " of them put aside in between, at most " + engines.mostValidations()
                + " validations at a time, " + cluster.restarts() + " nodes started again, back at most "
                + returns.longest().toMillis() + " ms after the database in " + returns.measured() + " cases");
        assertThat(outcome.refusedLogins())
                .as("refused logins, all with the right password")
                .isEmpty();
        assertThat(returns.longest()).as("back after the database").isLessThan(BACK);
    }

    @Test
    void aNodeThatStandsStillForLongerThanItsLeasesSpoilsNothing()
            throws IOException, InterruptedException, SQLException {
        start(ROOT, 2);
        for (String kind : List.of("GENERATE_TA", "VALIDATE_TA")) {
            String request = requestor.approved(0, Logs.large(cluster));
            UUID id = UUID.fromString(request);
            String from = " FROM work_jobs WHERE kind = '" + kind + "' AND state = 'RUNNING' AND request_id = ?";
            outcome.await("SELECT count(*)" + from, id);
            int frozen = cluster.numberOf(cluster.text("SELECT node" + from, id));
            cluster.freeze(frozen);
            Thread.sleep(FROZEN.toMillis());
            assertThat(cluster.text("SELECT node FROM work_jobs WHERE kind = '" + kind + "' AND request_id = ?", id))
                    .as("the node that took it over")
                    .isEqualTo(frozen == 0 ? "quickstart-2" : "quickstart");
            cluster.thaw(frozen);
            completed(List.of(request));
            completed(List.of(requestor.approvedInTheEnd(frozen, Logs.small(cluster))));
        }
    }

    @Test
    void aNodeThatIsToldToEndHandsItsWorkOver() throws IOException, InterruptedException, SQLException {
        start(ROOT, 2);
        String request = requestor.approved(0, Logs.large(cluster));
        UUID id = UUID.fromString(request);
        String running = " FROM work_jobs WHERE kind = 'GENERATE_TA' AND state = 'RUNNING' AND request_id = ?";
        outcome.await("SELECT count(*)" + running, id);
        String ended = cluster.text("SELECT node" + running, id);
        Instant told = Instant.now();
        cluster.node(cluster.numberOf(ended)).end();
        Duration took = Duration.between(told, Instant.now());
        assertThat(took).isLessThan(LONGEST_END);
        assertThat(cluster.ask(
                        "SELECT count(*) FROM work_jobs WHERE request_id = ?"
                                + " AND (failures > 0 OR state = 'RUNNING' AND node = ?)",
                        id,
                        ended))
                .as("work that it kept or that failed")
                .isZero();
        completed(List.of(request));
        LOG.info(() -> "The node ended after " + took.toSeconds() + " s");
    }

    @Test
    void aServerWhoseDatabaseGoesAwayWhileItStartsSpoilsNothing()
            throws IOException, InterruptedException, SQLException {
        start(ROOT, 1);
        String request = requestor.submitted(0, Logs.small(cluster));
        requestor.approve(0, request);
        cluster.killNode(0);
        cluster.awaitLog(0, "TaFoundry]"); // the data source is bound; what works with it comes now
        cluster.stopDatabase();
        Thread.sleep(FAULT.toMillis());
        cluster.startDatabase();
        cluster.awaitReady(0);
        completed(List.of(request));
        assertThat(cluster.ask(
                        "SELECT count(*) FROM work_jobs WHERE request_id = ? AND failures > 0",
                        UUID.fromString(request)))
                .as("tries that were used up")
                .isZero();
        LOG.info(() -> cluster.restarts() + " times started again");
    }

    @Test
    void anObjectStoreOnABadDayOnlyDelays() throws IOException, InterruptedException, SQLException {
        start(ROOT, 2);
        Arrivals arrivals = new Arrivals(new Random(SEED));
        arrivals.start();
        for (int round = 0; round < 2; round++) {
            for (Fault fault : List.of(Fault.ERROR, Fault.RESET, Fault.SLOW, Fault.CUT, Fault.SILENT)) {
                cluster.storage().set(fault);
                Thread.sleep(FAULT.toMillis());
                cluster.storage().set(Fault.NONE);
                Thread.sleep(FAULT.dividedBy(3).toMillis());
            }
        }
        arrivals.end();
        completed(arrivals.approved);
        for (Fault fault : Fault.values()) {
            assertThat(cluster.storage().count(fault)).as(fault.name()).isPositive();
            LOG.info(() -> fault + ": " + cluster.storage().count(fault) + " connections");
        }
        LOG.info(() -> arrivals.approved.size() + " requests approved and completed once");
    }

    @Test
    void aFullDiskOnlyDelays() throws IOException, InterruptedException, SQLException {
        Path disk = Files.createDirectories(Path.of("target", "small-disk").toAbsolutePath());
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=900m", "tmpfs", disk.toString()) == 0,
                "skipped: a disk of its own needs root and a kernel that mounts tmpfs");
        try {
            start(disk, 1);
            Arrivals arrivals = new Arrivals(new Random(SEED));
            arrivals.start();
            Thread.sleep(3000);
            String token = requestor.token(0);
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            Set<Integer> answers = requestor.answers(0, token, Duration.ofSeconds(30));
            Files.delete(ballast);
            if (!cluster.databaseRuns()) {
                cluster.startDatabase();
            }
            Instant free = Instant.now();
            arrivals.end();
            completed(arrivals.approved);
            assertThat(answers).as("answers while the disk was full").isSubsetOf(Set.of(200, 201, 202, 204, 503));
            LOG.info(() -> arrivals.approved.size() + " requests approved and completed once, answers " + answers + ", "
                    + Duration.between(free, Instant.now()).toSeconds() + " s after there was space again");
        } finally {
            stop();
            cluster = null;
            command("umount", "-l", disk.toString());
        }
    }

    private void start(Path root, int nodes) throws IOException, InterruptedException {
        cluster = Cluster.start(root, nodes, Map.of("MAX_PARALLEL_VALIDATIONS", "1"));
        engines = EngineJobs.below(root);
        requestor = new Requestor(cluster);
        outcome = new Outcome(cluster);
    }

    private void completed(List<String> requests) throws IOException, InterruptedException, SQLException {
        assertThat(requests).isNotEmpty();
        for (String request : requests) {
            outcome.completed(request);
        }
        outcome.nothingIsLeft();
        outcome.namesAreUnique();
        outcome.nothingIsOrphaned();
        outcome.knowledgeIsExact();
        assertThat(engines.mostValidations()).as("validations at the same time").isLessThanOrEqualTo(1);
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            LOG.info(() -> "the disk is full: " + e.getMessage());
        }
    }

    private static int command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Requests that come in all the time, some large, most small. */
    private final class Arrivals extends Thread {
        private static final int LONGEST_PAUSE_MILLIS = 12_000;

        private final List<String> approved = Collections.synchronizedList(new ArrayList<>());
        private final Random random;
        private volatile boolean over;

        Arrivals(Random random) {
            super("arrivals");
            this.random = random;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!over) {
                    boolean large = random.nextInt(6) == 0;
                    approved.add(requestor.approvedInTheEnd(
                            random.nextInt(cluster.size()), large ? Logs.medium(cluster) : Logs.small(cluster)));
                    Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void end() throws InterruptedException {
            over = true;
            join(Duration.ofMinutes(3).toMillis());
            assertThat(isAlive()).as("still waiting for an answer").isFalse();
        }
    }
}
