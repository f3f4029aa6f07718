package org.tafoundry.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the product up on this machine, does the main job as the demo users would, and stays until Ctrl-C. */
public final class Quickstart {
    private static final int FAILED = 1;

    private final PrintStream out;
    private final Steps steps;

    private Quickstart(PrintStream out) {
        this.out = out;
        this.steps = new Steps(out);
    }

    /** Started by {@code mvn -Pquickstart install}; the options are system properties (see README). */
    public static void main(String[] args) {
        System.exit(new Quickstart(System.out).run());
    }

    private int run() {
        try {
            Settings settings = Settings.read(System::getProperty);
            Ports.requireFree(settings.port());
            try (DataFolder data = DataFolder.take(settings.data());
                    Children children = Children.guarded()) {
                return run(settings, data, children);
            } catch (QuickstartException e) {
                if (settings.report().isPresent()) {
                    Summary.writeFailure(settings.report().get(), e.getMessage());
                }
                throw e;
            }
        } catch (QuickstartException | IOException e) {
            out.println();
            out.println("The quickstart cannot go on: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int run(Settings settings, DataFolder data, Children children) throws IOException, InterruptedException {
        LocalServices services = LocalServices.start(settings.s3proxy(), data, children, steps);
        String password = services.secrets().demoPassword(settings.password());
        steps.run("Demo users", () -> seed(services, password), names -> names);
        Server server = steps.run(
                "WildFly and the application",
                () -> start(1, settings.port(), settings, data, children, services),
                Server::url);
        for (int number = 2; number <= settings.nodes(); number++) {
            int node = number;
            steps.run("Node " + node, () -> start(node, Ports.free(), settings, data, children, services), Server::url);
        }
        Urls urls = new Urls(server.url());
        JobResult job = new MainJob(new ApiClient(urls.api(), password), steps, data.folder("downloads"))
                .run(QuickstartSample.of(settings, data));
        Summary summary = new Summary(job, urls, password);
        summary.print(out, steps.seconds());
        if (settings.report().isPresent()) {
            summary.write(settings.report().get());
        }
        if (settings.exit()) {
            return job.completed() ? 0 : FAILED;
        }
        out.println();
        out.println("Everything stays up until Ctrl-C; the data is kept in " + data.root() + ".");
        int code = server.awaitEnd();
        if (!children.ending()) {
            throw new QuickstartException("The server has ended with code " + code + ". See " + server.log() + ".");
        }
        return FAILED;
    }

    private static Server start(
            int number, int port, Settings settings, DataFolder data, Children children, LocalServices services)
            throws IOException, InterruptedException {
        return Server.start(number, port, settings.serverHome(), data, children, services.environment())
                .awaitReady();
    }

    private static String seed(LocalServices services, String password) {
        DemoUsers.seed(services.database(), password);
        return Stream.of(DemoUsers.values()).map(DemoUsers::username).collect(Collectors.joining(", "));
    }
}
