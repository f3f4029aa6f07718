package org.tafoundry.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;

/** Runs one step after another and prints what each does, when it began and how long it took. */
public final class Steps {
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long start = System.nanoTime();

    /** Steps that report to {@code out}. */
    public Steps(PrintStream out) {
        this.out = out;
    }

    /** One step; what it throws ends the quickstart. */
    interface Step<T> {
        T run() throws IOException, InterruptedException;
    }

    <T> T run(String what, Step<T> step, Function<T, String> outcome) {
        long began = System.nanoTime();
        out.print(String.format(Locale.ROOT, "%6.1f s  %-36s", (began - start) / NANOS, what));
        out.flush();
        try {
            T result = step.run();
            out.println(String.format(
                    Locale.ROOT, " %5.1f s  %s", (System.nanoTime() - began) / NANOS, outcome.apply(result)));
            return result;
        } catch (IOException e) {
            out.println(" failed");
            throw new QuickstartException(what + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            out.println(" interrupted");
            Thread.currentThread().interrupt();
            throw new QuickstartException(what + " was interrupted.", e);
        } catch (QuickstartException e) {
            out.println(" failed");
            throw e;
        }
    }

    double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }
}
