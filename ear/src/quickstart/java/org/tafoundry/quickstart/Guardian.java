package org.tafoundry.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A small program beside the quickstart that ends the children when the quickstart itself is killed.
 *
 * <p>It reads from the quickstart what to watch. When that pipe breaks, the quickstart is gone, however it went.
 */
public final class Guardian {
    private static final String PID_FILE = "file ";
    private static final String DISMISSED = "dismissed";

    private final Process process;
    private final PrintStream orders;

    private Guardian(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static Guardian start() throws IOException {
        return new Guardian(new ProcessBuilder(
                        Java.executable().toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes(),
                        Guardian.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void watch(ProcessHandle child) {
        orders.println(child.pid());
    }

    void watch(Path pidFile) {
        orders.println(PID_FILE + pidFile);
    }

    /** Tells the guardian that the children have ended. */
    void dismiss() {
        orders.println(DISMISSED);
        orders.close();
        Endings.end(process.toHandle());
    }

    private static String classes() {
        try {
            return Path.of(Guardian.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Watches until the pipe breaks, then ends what it was told to watch, the youngest first. */
    public static void main(String[] args) throws IOException {
        List<Runnable> endings = new ArrayList<>();
        // Ctrl-C reaches this program too
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAll(endings)));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (DISMISSED.equals(line)) {
                Runtime.getRuntime().halt(0);
            }
            add(endings, line);
        }
    }

    private static void add(List<Runnable> endings, String line) {
        synchronized (endings) {
            if (line.startsWith(PID_FILE)) {
                Path file = Path.of(line.substring(PID_FILE.length()));
                endings.add(() -> Endings.end(file));
            } else {
                ProcessHandle.of(Long.parseLong(line)).ifPresent(child -> endings.add(() -> Endings.end(child)));
            }
        }
    }

    private static void endAll(List<Runnable> endings) {
        synchronized (endings) {
            Collections.reverse(endings);
            endings.forEach(Runnable::run);
        }
    }
}
