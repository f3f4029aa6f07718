package org.tafoundry.quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** PostgreSQL on a port of the loopback interface, with its data in the data folder. */
public final class Database {
    /** Name of the database and of its owner. */
    static final String NAME = "tafoundry";

    private static final String PASSWORD = "password";

    /** Nobody gets in without the password, the database's own administrator included. */
    private static final String ACCESS =
            """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final int port;
    private final String password;

    private Database(EmbeddedPostgres server, String password) {
        this.server = server;
        this.port = server.getPort();
        this.password = password;
    }

    /** Starts the server and makes sure that the product's database and user are there. */
    public static Database start(DataFolder data, Children children, String password) throws IOException {
        return start(Ports.free(), data, children, password);
    }

    static Database start(int port, DataFolder data, Children children, String password) throws IOException {
        Path files = data.folder("postgres");
        children.adopt(files.resolve("postmaster.pid"));
        Path log = data.folder("log").resolve("postgres.log");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.folder("postgres-program").toFile())
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                // what was answered is kept, whatever ends the database
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setConnectConfig(PASSWORD, password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        try (Connection connection =
                        server.getPostgresDatabase(Map.of(PASSWORD, password)).getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            // base64 has no quote in it
            statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME + " TEMPLATE template0 ENCODING 'UTF8'");
            }
            Files.writeString(files.resolve("pg_hba.conf"), ACCESS);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new QuickstartException(
                    "The database could not be prepared: " + e.getMessage() + ". See " + log + ".", e);
        }
        return new Database(server, password);
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** Ends the database of this folder at once, as a power failure would. */
    static void kill(DataFolder data) throws IOException, InterruptedException {
        long process = process(data);
        new ProcessBuilder("kill", "-QUIT", String.valueOf(process))
                .inheritIO()
                .start()
                .waitFor();
        while (ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()) {
            Thread.sleep(50);
        }
    }

    /** Starts it again after it has ended, at the same port. */
    Database again(DataFolder data, Children children) throws IOException {
        server.close(); // else this process keeps the folder locked
        return start(port, data, children, password);
    }

    /** The id of the process of the database of this folder. */
    static long process(DataFolder data) throws IOException {
        Path file = data.folder("postgres").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    /** The JDBC address for the user {@link #NAME}. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** A connection as the product's own user. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), NAME, password);
    }
}
