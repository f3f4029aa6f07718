package org.tafoundry.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.splunk.EngineOptions;
import org.tafoundry.splunk.SampleInput;
import org.tafoundry.splunk.engine.SplunkEngine;
import org.tafoundry.splunk.index.IndexSummary;

/** Five thousand of anything cost seconds of processor time: what grew with the square took minutes. */
public class GrowthTest {

    private static final int COUNT = 5_000;
    private static final Duration MOST = Duration.ofSeconds(15);

    @ParameterizedTest
    @EnumSource(Many.class)
    void manyAreNoTrouble(Many many) {
        long start = processorTime();
        lint(many, COUNT);
        long linted = processorTime();
        IndexSummary summary = run(many, COUNT, true);

        assertThat(Duration.ofNanos(linted - start)).as("lint").isLessThan(MOST);
        assertThat(Duration.ofNanos(processorTime() - linted)).as("run").isLessThan(MOST);
        assertThat(summary.events()).isPositive();
    }

    /** Does not depend on what else the machine does. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Checks the add-on. */
    public static void lint(Many many, int count) {
        AddOnLint.check(many.addOn(count));
    }

    /** Runs the add-on over the sample. */
    public static IndexSummary run(Many many, int count, boolean explain) {
        Findings findings = new Findings();
        SplunkEngine engine = SplunkEngine.load(List.of(many.addOn(count)), findings);
        try {
            return engine.run(
                    new ByteArrayInputStream(many.sample(count)),
                    new SampleInput("/var/log/x.log", "lab", "st"),
                    new EngineOptions(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC, explain),
                    event -> {},
                    findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
