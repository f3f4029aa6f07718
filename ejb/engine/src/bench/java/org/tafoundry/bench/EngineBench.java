package org.tafoundry.bench;

import io.krakens.grok.api.Grok;
import io.krakens.grok.api.GrokCompiler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;

/**
 * Measures the whole engine, index time and search time, over a generated access log in one run: (a) against a bare
 * {@code java.util.regex} loop, (b) against java-grok, both giving the same fields; (c) through an add-on with twenty
 * search-time settings; (d) the memory it holds on to. Argument: size in MiB, 500 without one.
 */
public final class EngineBench {

    private static final String[] NAMES = {
        "clientip", "ident", "user", "stamp", "method", "uri", "version", "status", "bytes", "referrer", "agent"
    };
    /** Grok's own pattern for this log; it gives the same eleven fields under its own names. */
    private static final String GROK_LINE = "%{COMBINEDAPACHELOG}";

    private static final int ROUNDS = 3;

    /** Something that is done with so many bytes of the log. */
    private interface Work {
        long run(long bytes) throws IOException;
    }

    private EngineBench() {}

    public static void main(String[] arguments) throws IOException {
        long whole = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 500) << 20;
        long part = Math.min(whole, 100L << 20);
        PrintStream out = System.out;
        double bare = speed(EngineBench::bare, part);
        double grok = speed(EngineBench::grok, part);
        double one = speed(bytes -> engine(TypicalAddOn.oneExtract(), bytes), part);
        out.printf("bare java.util.regex loop          %7.1f MiB/s%n", bare);
        out.printf("java-grok                          %7.1f MiB/s%n", grok);
        out.printf("engine, one EXTRACT                %7.1f MiB/s%n", one);
        out.printf("(a) time over that of the bare loop    %.2f (at most 1.5)%n", bare / one);
        out.printf("(b) speed over that of java-grok       %.2f (at least 3)%n", one / grok);
        engine(TypicalAddOn.twentySettings(), part / 4);
        long early = held();
        double twenty = once(bytes -> engine(TypicalAddOn.twentySettings(), bytes), whole);
        out.printf(
                "(c) engine, twenty settings, %d MiB   %7.1f MiB/s (at least 20), heap %d MiB%n",
                whole >> 20, twenty, Runtime.getRuntime().maxMemory() >> 20);
        out.printf(
                "(d) memory held after %d MiB and after %d MiB: %.1f and %.1f MiB%n",
                part / 4 >> 20, whole >> 20, early / 1048576.0, held() / 1048576.0);
    }

    /** The best of some rounds after one to warm up. */
    private static double speed(Work work, long bytes) throws IOException {
        once(work, bytes / 2);
        double best = 0;
        for (int i = 0; i < ROUNDS; i++) {
            best = Math.max(best, once(work, bytes));
        }
        return best;
    }

    private static double once(Work work, long bytes) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (work.run(bytes) == 0) {
            throw new IllegalStateException("Nothing was extracted.");
        }
        long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        return bytes / 1048576.0 / (time / 1e9);
    }

    private static long lines(long bytes, ToLongFunction<String> each) throws IOException {
        long fields = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new AccessLog(bytes), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                fields += each.applyAsLong(line);
            }
        }
        return fields;
    }

    private static long bare(long bytes) throws IOException {
        Matcher matcher = Pattern.compile(TypicalAddOn.LINE).matcher("");
        return lines(bytes, line -> {
            Map<String, String> fields = new HashMap<>();
            if (matcher.reset(line).find()) {
                for (String name : NAMES) {
                    fields.put(name, matcher.group(name));
                }
            }
            return fields.size();
        });
    }

    private static long grok(long bytes) throws IOException {
        GrokCompiler compiler = GrokCompiler.newInstance();
        compiler.registerDefaultPatterns();
        Grok grok = compiler.compile(GROK_LINE, true);
        return lines(bytes, line -> grok.match(line).capture().size());
    }

    private static long engine(SplunkEngine engine, long bytes) throws IOException {
        long[] fields = new long[1];
        engine.run(
                new AccessLog(bytes),
                new SampleInput("access.log", "h", "bench"),
                new EngineOptions(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC, false),
                event -> fields[0] += event.fields().names().size(),
                new Findings());
        return fields[0];
    }

    /** Heap in use after a collection. */
    private static long held() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
