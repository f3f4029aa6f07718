package org.tafoundry.it;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.tafoundry.quickstart.Children;
import org.tafoundry.quickstart.DataFolder;
import org.tafoundry.quickstart.Database;
import org.tafoundry.quickstart.DemoUsers;
import org.tafoundry.quickstart.LocalServices;
import org.tafoundry.quickstart.Ports;
import org.tafoundry.quickstart.ServerFolder;
import org.tafoundry.quickstart.Steps;

/** Starts database and object store before the first test and tells arquillian.xml how the server finds them. */
public final class TestServices implements LauncherSessionListener {
    /** System property with the address of the application. */
    public static final String URL = "tafoundry.test.url";

    private static Database database;

    private DataFolder data;
    private Children children;

    /** The database of the tests, which is one as the quickstart has it. */
    static Database database() {
        return database;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Path root = Path.of("target", "it").toAbsolutePath();
            remove(root);
            data = DataFolder.take(root);
            children = Children.guarded();
            Steps quiet = new Steps(new PrintStream(Files.newOutputStream(root.resolve("steps.txt"))));
            LocalServices services =
                    LocalServices.start(Path.of(System.getProperty("quickstart.s3proxy")), data, children, quiet);
            database = services.database();
            DemoUsers.seed(database, TestPasswords.DEMO);
            describeServer(services, ServerFolder.renew(Path.of(System.getProperty("quickstart.server")), data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        children.close();
        data.close();
    }

    private static void describeServer(LocalServices services, Path base) throws IOException {
        int port = Ports.free();
        int managementPort = Ports.free();
        System.setProperty(URL, "http://127.0.0.1:" + port);
        System.setProperty("it.management.port", Integer.toString(managementPort));
        System.setProperty(
                "it.vm.arguments",
                "-Xmx768m -Djboss.http.port=" + port + " -Djboss.management.http.port=" + managementPort
                        + " -Djboss.server.base.dir=" + base
                        + " -DRETENTION_SCHEDULE=off -DRECONCILE_SCHEDULE=off -DHOUSEKEEPING_SCHEDULE=off"
                        + " -DAUDIT_VERIFICATION_SCHEDULE=off "
                        + asProperties(services.environment()));
    }

    /** Arquillian cannot set environment variables for the server, so each goes in under the two names it is read by. */
    private static String asProperties(Map<String, String> environment) {
        return environment.entrySet().stream()
                .flatMap(entry -> Stream.of(
                        "-Denv." + entry.getKey() + "=" + entry.getValue(),
                        "-D" + entry.getKey().toLowerCase(Locale.ROOT).replace('_', '.') + "=" + entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static void remove(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
