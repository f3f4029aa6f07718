package org.tafoundry.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.foundry.Foundry;
import org.tafoundry.foundry.Validation;
import org.tafoundry.order.Budget;
import org.tafoundry.order.Order;
import org.tafoundry.order.Sample;
import org.tafoundry.synth.draft.Drafting;
import org.tafoundry.synth.draft.ScanStage;
import org.tafoundry.synth.writing.AddOnPlan;
import org.tafoundry.synth.writing.AddOnWriter;
import org.tafoundry.table.Tables;

/**
 * Measures the wall time of making add-ons: 100,000 events each of an access log, sshd's log and JSON, with the share
 * of each stage; then a whole access log. Argument: size of the last in MiB, 500 without one, 0 for none.
 */
public final class FoundryBench {

    private static final int EVENTS = 100_000;

    private FoundryBench() {}

    public static void main(String[] arguments) throws IOException {
        long whole = arguments.length > 0 ? Long.parseLong(arguments[0]) : 500;
        System.out.printf(
                Locale.ROOT,
                "| %,d events | Wall time | Processor time | Reading all of it | Designing | Packaging | Validating |%n"
                        + "|---|---|---|---|---|---|---|%n",
                EVENTS);
        stages("access log", GeneratedLogs.access(EVENTS));
        stages("sshd", GeneratedLogs.sshd(EVENTS));
        stages("JSON", GeneratedLogs.json(EVENTS));
        if (whole > 0) {
            Sample large = new Sample("access.log", () -> new AccessLog(whole << 20));
            long processor = processor();
            long start = System.nanoTime();
            Foundry.generate(List.of(large), order("whole"));
            System.out.printf(
                    Locale.ROOT,
                    "%n%d MiB of access log: %.1f s wall time, %.1f s processor time with a heap of %d MiB%n",
                    whole,
                    seconds(start),
                    (processor() - processor) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void stages(String name, Sample sample) throws IOException {
        List<Sample> samples = List.of(sample);
        Order order = order("bench");
        long processor = processor();
        long start = System.nanoTime();
        ScanStage.run(samples);
        double scan = seconds(start);
        start = System.nanoTime();
        Drafting draft = Drafting.draft(samples, order, Tables.shipped(), Budget.NONE);
        // drafting scans first
        double design = Math.max(0, seconds(start) - scan);
        start = System.nanoTime();
        AddOnPlan plan = draft.plan().orElseThrow();
        AddOnFiles addOn = AddOnWriter.write(plan);
        int bytes = AddOnArchive.write(addOn).length;
        double packaging = seconds(start);
        start = System.nanoTime();
        Validation.run(addOn, draft.unpacked(), order.with(plan.design().sourcetype()));
        double validation = seconds(start);
        double all = scan + design + packaging + validation;
        if (bytes == 0) {
            throw new IllegalStateException("Nothing was packaged.");
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f s | %.1f s | %.0f %% | %.0f %% | %.0f %% | %.0f %% |%n",
                name,
                all,
                (processor() - processor) / 1e9,
                100 * scan / all,
                100 * design / all,
                100 * packaging / all,
                100 * validation / all);
    }

    /** Processor time of the process so far, all its threads: it does not depend on what else the machine does. */
    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Order order(String source) {
        return new Order(source, "", "", "", "", 1, true, false, Instant.parse("2026-03-10T12:00:00Z"));
    }
}
