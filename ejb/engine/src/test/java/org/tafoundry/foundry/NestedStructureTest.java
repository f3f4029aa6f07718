package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that holds structure of its own is read in its own terms. */
class NestedStructureTest {

    static Stream<Arguments> structures() {
        return Stream.of(
                Arguments.of(
                        """
                        at=08:01:01 post=7 text="parcel=<red box>, wait=00:01, to=hut7.hill.example. [192.0.2.9], end=Left (at: 9 sharp)"
                        at=08:01:04 post=7 text="parcel=<blue>, wait=00:09, to=[192.0.2.10], end=Kept"
                        at=08:01:09 post=8 text="parcel=<red>, wait=00:02, to=hut8.hill.example. [192.0.2.11], end=Left"
                        """,
                        0,
                        Map.of(
                                "post",
                                "7",
                                "parcel",
                                "red box",
                                "wait",
                                "00:01",
                                "end",
                                "Left (at: 9 sharp)",
                                "to_ip",
                                "192.0.2.9")),
                Arguments.of(
                        """
                        {"when":"2026-02-01T08:00:00Z","what":"sold","props":[{"label":"Colour","is":"dark red"},{"label":"Size","is":"12"}]}
                        {"when":"2026-02-01T08:00:01Z","what":"sold","props":[{"label":"Size","is":"9"},{"label":"Colour","is":"blue"}]}
                        {"when":"2026-02-01T08:00:02Z","what":"kept","props":[{"label":"Shape","is":"round"},{"label":"Colour","is":"blue"}]}
                        """,
                        1,
                        Map.of("Colour", "blue", "Size", "9", "what", "sold")),
                Arguments.of(
                        """
                        {"n":"1","when":"2026-02-01T08:00:00Z","host":"kiln1","more":"{\\"heat\\": 90, \\"trays\\": [\\"up\\", \\"low\\"]}"}
                        {"n":"2","when":"2026-02-01T08:01:00Z","host":"kiln2","more":"{\\"heat\\": 91, \\"trays\\": [\\"low\\", \\"mid\\"]}"}
                        """,
                        1,
                        Map.of("heat", "91", "trays", "low mid", "extracted_host", "kiln2")),
                Arguments.of(
                        """
                        {"lvl":"warn","at":"2026-02-01T08:00:00Z","say":"Boat refused for user `ines` from address `192.0.2.8` at pier"}
                        {"lvl":"info","at":"2026-02-01T08:01:00Z","say":"Boat lent to user `omar` from address `192.0.2.9` at pier"}
                        {"lvl":"warn","at":"2026-02-01T08:04:00Z","say":"Boat refused for user `ines` from address `192.0.2.8` at pier"}
                        """,
                        1,
                        Map.of("user", "omar", "src", "192.0.2.9")),
                Arguments.of(
                        """
                        {"grade":"warn","at":1757002001.25,"text":"[who \\"192.0.2.21\\"] Guard: Too loud [page \\"41\\"] [word \\"so loud\\"] [tag \\"noise\\"] [tag \\"hall\\"]"}
                        {"grade":"warn","at":1757002002.25,"text":"[who \\"192.0.2.22\\"] Guard: Too fast [page \\"7\\"] [word \\"so fast\\"] [tag \\"speed\\"] [tag \\"hall\\"]"}
                        """,
                        0,
                        Map.of("who", "192.0.2.21", "page", "41", "word", "so loud")));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void innerValuesAreFields(String log, int event, Map<String, String> expected) throws IOException {
        Map<String, List<String>> fields = Jobs.fields(log).get(event);
        expected.forEach((name, value) -> assertThat(String.join(" ", fields.getOrDefault(name, List.of())))
                .as(name)
                .isEqualTo(value));
    }
}
