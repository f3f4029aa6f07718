package org.tafoundry.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

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
            }
        } catch (QuickstartException e) {
            out.println();
            out.println("The quickstart cannot go on: " + e.getMessage());
            return FAILED;
        } catch (IOException e) {
            out.println("The quickstart cannot go on: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int run(Settings settings, DataFolder data, Children children) throws IOException, InterruptedException {
        LocalServices services = LocalServices.start(settings.s3proxy(), data, children, steps);
        Server server = steps.run(
                "WildFly and the application",
                () -> {
                    Server started = Server.start(settings, data, children, services.environment());
                    started.awaitReady();
                    return started;
                },
                Server::url);
        out.println("Ready after " + Duration.ofMillis((long) (steps.seconds() * 1000)));
        if (settings.exit()) {
            return 0;
        }
        out.println("Ctrl-C stops everything.");
        return server.awaitEnd();
    }
}
