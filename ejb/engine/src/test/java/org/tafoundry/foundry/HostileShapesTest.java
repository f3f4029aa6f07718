package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.synth.sample.SampleCode;

/** Logs written to keep a core busy cost no more than others of their size; they took minutes where a rule was not linear. */
class HostileShapesTest {

    private static final int LONG = 20_000;

    static Stream<String> shapes() {
        return Stream.of(
                log("part " + "abcdefghij_1234".repeat(LONG / 15)),
                log("list " + "a|".repeat(LONG / 2)),
                log("x=" + "a=".repeat(LONG / 2)),
                log("[a \"b\" ".repeat(LONG / 7)),
                log("a.".repeat(LONG / 2)),
                log("x_".repeat(LONG / 4) + "1"),
                log("user amy did " + "x".repeat(50_000) + " today"),
                log("x" + " ".repeat(LONG) + "y"),
                log("[".repeat(LONG / 2) + "]".repeat(LONG / 2)),
                log("CEF:0|" + "a\\|".repeat(LONG / 2)),
                IntStream.range(0, 6).mapToObj(i -> "a,".repeat(LONG / 2)).collect(Collectors.joining("\n", "", "\n")));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(120)
    void areReadInTime(String log) throws IOException {
        assertThat(Jobs.generate(log, false).addOn().files()).isNotEmpty();
    }

    @Test
    @Timeout(120)
    void aLineOfFiveMegabytes() throws IOException {
        String log =
                log("text " + "lorem ipsum ".repeat(430_000)).lines().limit(1).collect(Collectors.joining()) + "\n"
                        + log("short");
        assertThat(Jobs.generate(log, false).addOn().files()).isNotEmpty();
    }

    @Test
    @Timeout(120)
    void moreStructureThanOneAddOnMayHave() throws IOException {
        String log = IntStream.range(0, 4)
                .mapToObj(i -> IntStream.range(0, 1_000)
                        .mapToObj(j -> "\"n" + j + "\":\"a" + j + "=1 b" + j + "=2 c" + j + "=" + i + "\"")
                        .collect(Collectors.joining(",", "{\"time\":\"2026-02-01T08:00:0" + i + "Z\",", "}")))
                .collect(Collectors.joining("\n", "", "\n"));
        Generated made = Jobs.generate(log, false);
        assertThat(made.addOn().files().values().stream()
                        .mapToLong(f -> f.length)
                        .sum())
                .isLessThan(1_000_000);
        assertThat(made.report().analysis().findings()).anyMatch(f -> f.code() == SampleCode.SAMPLE_RULES_LEFT);
    }

    @Test
    @Timeout(120)
    void deepNesting() throws IOException {
        String log = IntStream.range(0, 4)
                .mapToObj(i -> "{\"time\":\"2026-02-01T08:00:0" + i + "Z\",\"a\":" + "{\"b\":".repeat(5_000) + "1"
                        + "}".repeat(5_001))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(Jobs.generate(log, false).addOn().files()).isNotEmpty();
    }

    private static String log(String message) {
        return IntStream.range(10, 16)
                .mapToObj(i -> "2026-02-01 08:00:" + i + " INFO mill: " + (i % 2 == 0 ? message : "wheel " + i))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
