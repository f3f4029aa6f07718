package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A name in the plural is the name of one thing where each value is one, and durations are in seconds. */
class NamesAndUnitsTest {

    private static final List<String> NAMES = List.of("ada", "bo", "cleo", "dag", "eva", "finn", "gro");

    private static Map<String, List<String>> fields(IntFunction<String> message, int event) throws IOException {
        String log = IntStream.range(0, 30)
                .mapToObj(i -> String.format("2026-03-03 07:%02d:00 %s%n", i, message.apply(i)))
                .collect(Collectors.joining());
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log)
                .get(event)
                .fields()
                .asMap();
    }

    @Test
    void keysInThePluralHaveTheMeaningOfOne() throws IOException {
        Map<String, List<String>> fields = fields(
                i -> "Login accepted. Users: " + NAMES.get(i % 7) + ", Clients: 192.0.2." + i + ", Roles: clerk", 10);
        assertThat(fields).containsEntry("user", List.of("dag")).containsEntry("src", List.of("192.0.2.10"));
    }

    @Test
    void listsAndCountsOfUsersAreNoUser() throws IOException {
        assertThat(fields(i -> "Backup done. Users: " + (i + 3) + ", Files: " + i * 7, 10))
                .doesNotContainKey("user");
    }

    @Test
    void aNameDoesNotGoOnBehindTheEndOfASentence() throws IOException {
        Map<String, List<String>> fields =
                fields(i -> "Login accepted. Users: " + NAMES.get(i % 7) + ", Clients: 192.0.2." + i, 10);
        assertThat(fields.values()).noneMatch(v -> v.contains("Login accepted. Users"));
    }

    @Test
    void hoursMinutesAndSecondsAreSeconds() throws IOException {
        Map<String, List<String>> fields = fields(
                i -> String.format(
                        "gw1 event=session_end user=%s src=192.0.2.%d bytes=%d duration=%d:%02d:%02d",
                        NAMES.get(i % 7), i, i * 100, i / 20, i, i * 7 % 60),
                24);
        assertThat(fields)
                .containsEntry("duration", List.of("5088"))
                .containsEntry("vendor_duration", List.of("1:24:48"));
    }

    @Test
    void whoStandsInBracketsBehindTheResultOfALoginIsTheUser() throws IOException {
        IntFunction<String> messages =
                i -> (i % 3 == 0 ? "(" + i + ") Login incorrect (no such account): [" : "(" + i + ") Login OK: [")
                        + NAMES.get(i % 7) + (i % 3 == 0 ? "/secret" : "") + "] (from berth pier" + i % 4 + ")";
        assertThat(fields(messages, 10)).containsEntry("user", List.of("dag"));
        assertThat(fields(messages, 12)).containsEntry("user", List.of("finn"));
    }
}
