package org.tafoundry.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.tafoundry.size.GrowthTest;
import org.tafoundry.size.Many;

/**
 * Measures how the cost of reading an add-on, and of running it, grows with the number of one thing in it. Argument: the
 * largest number, 100,000 without one. Prints milliseconds of processor time, and how many times they grow when the
 * number grows tenfold: 10 is linear, 100 a square.
 */
public final class GrowthBench {

    private static final double TENFOLD_AND_MORE = 20;
    /** Shorter times say nothing. */
    private static final double LEAST_MILLIS = 100;

    private GrowthBench() {}

    public static void main(String[] arguments) {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        PrintStream out = System.out;
        out.printf("%-28s %26s  %26s%n", "", "lint: 1/100, 1/10, 1 (x)", "run: 1/100, 1/10, 1 (x)");
        for (Many many : Many.values()) {
            out.printf("%-28s", many.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            row(out, most, count -> GrowthTest.lint(many, count));
            row(out, most, count -> GrowthTest.run(many, count, false));
            out.println();
        }
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private interface Work {
        void with(int count);
    }

    private static void row(PrintStream out, int most, Work work) {
        work.with(most / 100);
        double small = millis(work, most / 100);
        double middle = millis(work, most / 10);
        double large = millis(work, most);
        double growth = large / middle;
        boolean square = large > LEAST_MILLIS && growth > TENFOLD_AND_MORE;
        out.printf("%6.0f %6.0f %7.0f (%5.1f)%s", small, middle, large, growth, square ? "!" : " ");
    }

    private static double millis(Work work, int count) {
        long start = nanos();
        work.with(count);
        return (nanos() - start) / 1e6;
    }
}
