package org.tafoundry.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tafoundry.secret.SecretAlias;

/** Servers on one database and one bucket, the bucket behind a proxy, and what a test does to them. */
final class Cluster implements AutoCloseable {
    static final String PASSWORD = "only for the cluster test";

    private static final Duration LONGEST_START = Duration.ofMinutes(15);
    private static final long PAUSE_MILLIS = 300;

    private final DataFolder data;
    private final Children children;
    private final LocalServices services;
    private final FaultyProxy storage;
    private final Map<String, String> environment;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Server> nodes = new ArrayList<>();
    private ObjectStore objects;
    private Database database;
    private Supervisor supervisor;

    private Cluster(
            DataFolder data,
            Children children,
            LocalServices services,
            FaultyProxy storage,
            Map<String, String> settings)
            throws IOException {
        this.data = data;
        this.children = children;
        this.services = services;
        this.storage = storage;
        this.objects = services.objects();
        this.database = services.database();
        this.environment = new LinkedHashMap<>(services.environment());
        environment.put("TAFOUNDRY_S3_ENDPOINT", storage.endpoint());
        environment.putAll(settings);
    }

    /**
     * Starts everything and waits until each node answers.
     *
     * @param root its folder; what is in it goes
     * @param number how many nodes
     * @param settings environment variables of the nodes
     */
    static Cluster start(Path root, int number, Map<String, String> settings) throws IOException, InterruptedException {
        empty(root);
        DataFolder data = DataFolder.take(root);
        Children children = Children.guarded();
        Steps quiet = new Steps(new PrintStream(OutputStream.nullOutputStream()));
        LocalServices services =
                LocalServices.start(Path.of(System.getProperty("quickstart.s3proxy")), data, children, quiet);
        DemoUsers.seed(services.database(), PASSWORD);
        FaultyProxy storage = FaultyProxy.before(services.objects().port());
        Cluster cluster = new Cluster(data, children, services, storage, settings);
        for (int node = 0; node < number; node++) {
            cluster.ports.add(Ports.free());
            cluster.nodes.add(cluster.launch(node));
        }
        for (Server node : cluster.nodes) {
            node.awaitReady();
        }
        cluster.supervisor = Supervisor.of(cluster);
        return cluster;
    }

    private static void empty(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.equals(root)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private Server launch(int node) throws IOException {
        return Server.start(
                node + 1,
                ports.get(node),
                Path.of(System.getProperty("quickstart.server")),
                data,
                children,
                environment);
    }

    Path root() {
        return data.root();
    }

    int size() {
        return nodes.size();
    }

    synchronized Server node(int node) {
        return nodes.get(node);
    }

    /** The node that calls itself so in the database. */
    int numberOf(String name) {
        return name.endsWith("-2") ? 1 : 0;
    }

    FaultyProxy storage() {
        return storage;
    }

    /** Kills a node and starts it again, without waiting for it. */
    synchronized void killNode(int node) throws IOException, InterruptedException {
        nodes.get(node).kill();
        nodes.set(node, launch(node));
    }

    /** The file that is there when the application could not be started. */
    Path marker(int node) throws IOException {
        return data.folder(node == 0 ? "server" : "server-" + (node + 1)).resolve("deployments/ta-foundry.ear.failed");
    }

    /** Whether a node answers now. */
    boolean isReady(int node) throws InterruptedException {
        return node(node).isReady();
    }

    /** Waits until a node answers; the supervisor starts it again when it cannot work. */
    void awaitReady(int node) throws InterruptedException {
        awaitReady(List.of(node));
    }

    /** Waits until one of the nodes answers. */
    void awaitAnyReady() throws InterruptedException {
        awaitReady(IntStream.range(0, size()).boxed().toList());
    }

    private void awaitReady(List<Integer> among) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            for (int node : among) {
                if (isReady(node)) {
                    return;
                }
            }
            if (System.nanoTime() > end) {
                throw new QuickstartException(
                        "None of " + among + " is ready after " + LONGEST_START.toMinutes() + " minutes.");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Waits until the log of a node that is starting says something. */
    void awaitLog(int node, String text) throws IOException, InterruptedException {
        Path log = data.folder("log").resolve(node == 0 ? "server.log" : "server-" + (node + 1) + ".log");
        while (!Files.exists(log) || !Files.readString(log).contains(text)) {
            Thread.sleep(20);
        }
    }

    /** How many nodes had to be started again, since the database went away while they started. */
    int restarts() {
        return supervisor.restarts();
    }

    void stopDatabase() throws IOException, InterruptedException {
        Database.kill(data);
    }

    void startDatabase() throws IOException {
        database = database.again(data, children);
    }

    boolean databaseRuns() throws IOException {
        return ProcessHandle.of(Database.process(data))
                .filter(ProcessHandle::isAlive)
                .isPresent();
    }

    /** Kills one of the database's processes that serve a node, which makes it start all of them again. */
    boolean killConnection() throws IOException, InterruptedException {
        List<String> serving;
        try {
            serving = texts("SELECT pid::text FROM pg_stat_activity WHERE usename = current_user"
                    + " AND pid <> pg_backend_pid() ORDER BY random()");
        } catch (SQLException e) {
            return false; // it is away itself
        }
        if (serving.isEmpty()) {
            return false;
        }
        signal("KILL", Long.parseLong(serving.get(0)));
        return true;
    }

    /** Stops a node in the middle of whatever it does. */
    void freeze(int node) throws IOException, InterruptedException {
        signal("STOP", nodes.get(node).pid());
    }

    /** Lets a node go on where it was stopped. */
    void thaw(int node) throws IOException, InterruptedException {
        signal("CONT", nodes.get(node).pid());
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                .inheritIO()
                .start()
                .waitFor();
    }

    void stopObjects() throws InterruptedException {
        objects.kill();
    }

    void startObjects() throws IOException, InterruptedException {
        objects = ObjectStore.start(
                objects.port(),
                Path.of(System.getProperty("quickstart.s3proxy")),
                data,
                children,
                services.secrets().store().password(SecretAlias.S3_SECRET_KEY));
        objects.awaitReady();
    }

    /** The bucket as a folder. */
    Path bucket() throws IOException {
        return data.folder("objects/" + ObjectStore.BUCKET);
    }

    /** A file for a sample. */
    Path file(String name) throws IOException {
        return data.folder("samples").resolve(name);
    }

    long ask(String sql, Object... values) throws SQLException {
        return Long.parseLong(text(sql, values));
    }

    /** The first cell of an answer; empty when there is no row or no value. */
    String text(String sql, Object... values) throws SQLException {
        List<String> all = texts(sql, values);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** The first column of an answer. */
    List<String> texts(String sql, Object... values) throws SQLException {
        try (Connection connection = services.database().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        texts.add(rows.getString(1) == null ? "" : rows.getString(1));
                    }
                }
            }
            return texts;
        }
    }

    @Override
    public void close() throws IOException {
        supervisor.close();
        storage.close();
        children.close();
        data.close();
    }
}
