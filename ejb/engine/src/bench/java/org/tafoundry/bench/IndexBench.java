package org.tafoundry.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.conf.AddOnConfs;
import org.tafoundry.splunk.index.IndexPipeline;

/**
 * Measures index time over a generated access log, in MiB per second of processor time and as a ratio to a bare
 * {@code BufferedReader} loop over the same bytes. Argument: size in MiB, 500 without one.
 */
public final class IndexBench {

    private static final String TIME = "TIME_PREFIX = \\[\nTIME_FORMAT = %d/%b/%Y:%H:%M:%S %z\n";
    private static final String LINES = "SHOULD_LINEMERGE = false\n";
    private static final String TRANSFORMS =
            """
            [path]
            REGEX = GET (/[^ ?]+)
            FORMAT = path::$1
            WRITE_META = true
            [drop]
            REGEX = healthcheck
            FORMAT = nullQueue
            DEST_KEY = queue
            """;

    private IndexBench() {}

    public static void main(String[] arguments) throws IOException {
        long bytes = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 500) << 20;
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("TIME_FORMAT, default breaker", LINES + TIME);
        cases.put("TIME_FORMAT, regex breaker", LINES + TIME + "LINE_BREAKER = ([\\r\\n]+)(?=\\d+\\.\\d+)\n");
        cases.put("TIME_FORMAT, line merging", TIME);
        cases.put("automatic time", LINES);
        cases.put(
                "TIME_FORMAT, SEDCMD, 2 transforms",
                LINES + TIME + "SEDCMD-u = s/user\\d+/user/\nTRANSFORMS-t = path, drop\n");
        PrintStream out = System.out;
        bare(bytes / 8);
        double bare = bare(bytes);
        out.printf("%-36s %8.0f MiB/s%n", "BufferedReader.readLine", bare);
        for (Map.Entry<String, String> each : cases.entrySet()) {
            run(each.getValue(), bytes / 8);
            double speed = run(each.getValue(), bytes);
            out.printf("%-36s %8.0f MiB/s  %.2f of the bare loop%n", each.getKey(), speed, speed / bare);
        }
    }

    private static double bare(long bytes) throws IOException {
        long start = processorTime();
        long length = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new AccessLog(bytes), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                length += line.length();
            }
        }
        return length == 0 ? 0 : speed(bytes, start);
    }

    private static double run(String props, long bytes) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("default/props.conf", ("[bench]\n" + props).getBytes(StandardCharsets.UTF_8));
        files.put("default/transforms.conf", TRANSFORMS.getBytes(StandardCharsets.UTF_8));
        Findings findings = new Findings();
        AddOnConfs confs = AddOnConfs.of(new AddOnFiles("TA-bench", files), findings);
        IndexPipeline pipeline = IndexPipeline.compile(confs, findings);
        EngineOptions options = new EngineOptions(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC, false);
        long start = processorTime();
        pipeline.run(new AccessLog(bytes), new SampleInput("access.log", "h", "bench"), options, event -> {}, findings);
        return speed(bytes, start);
    }

    private static double speed(long bytes, long start) {
        return bytes / 1048576.0 / ((processorTime() - start) / 1e9);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
