package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs written to keep a core busy cost no more than others of their size; they took minutes where a rule was not linear. */
class HostileShapesTest {

    private static final int LONG = 20_000;

    static Stream<String> shapes() {
        return Stream.of(
                log("part " + "abcdefghij_1234".repeat(LONG / 15)),
                log("list " + "a|".repeat(LONG / 2)),
                log("x=" + "a=".repeat(LONG / 2)),
                log("[a \"b\" ".repeat(LONG / 7)),
                IntStream.range(0, 6).mapToObj(i -> "a,".repeat(LONG / 2)).collect(Collectors.joining("\n", "", "\n")));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(120)
    void areReadInTime(String log) throws IOException {
        assertThat(Jobs.generate(log, false).addOn().files()).isNotEmpty();
    }

    private static String log(String message) {
        return IntStream.range(10, 16)
                .mapToObj(i -> "2026-02-01 08:00:" + i + " INFO mill: " + (i % 2 == 0 ? message : "wheel " + i))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
