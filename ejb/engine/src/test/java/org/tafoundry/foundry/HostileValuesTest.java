package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tafoundry.foundry.Jobs.events;
import static org.tafoundry.foundry.Jobs.fields;
import static org.tafoundry.foundry.Jobs.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Odd names and values make neither a crash nor a table that holds what one event alone has. */
class HostileValuesTest {

    private static final String PERSONAL =
            """
            {"time":"2025-01-02T10:00:00Z","action":"Failed login for john.smith@quay.example from 203.0.113.9","user":"u1"}
            {"time":"2025-01-02T10:00:10Z","action":"user carla.diaz deleted","user":"u2"}
            {"time":"2025-01-02T10:00:20Z","action":"allowed","status":"blocked 203.0.113.77","user":"u3"}
            {"time":"2025-01-02T10:00:30Z","action":"user \\"ann\\" was allowed, *","user":"u4"}
            """;

    @Test
    void aNameWithoutAWordIsAName() throws IOException {
        String log =
                """
                {"time":"2025-01-02T10:00:00Z","action":"login","":"v1"}
                {"time":"2025-01-02T10:00:01Z","action":"login","*":"v2"}
                """;
        assertThat(fields(log, 0)).containsEntry("vendor_action", List.of("login"));
    }

    @Test
    void noTableHoldsWhatOneEventAloneHas() throws IOException {
        assertThat(generate(PERSONAL, false).addOn().files().entrySet().stream()
                        .filter(f -> f.getKey().endsWith(".csv"))
                        .map(f -> new String(f.getValue(), StandardCharsets.UTF_8)))
                .noneMatch(csv -> csv.contains("john") || csv.contains("carla") || csv.contains("203.0.113"))
                .noneMatch(csv -> csv.contains(", *"));
        assertThat(fields(PERSONAL, 0)).containsEntry("action", List.of("failure"));
    }

    @Test
    void aNulInAWordMakesNoBinaryFile() throws IOException {
        String log = "2025-01-02 10:00:00 app: act\0ion=x\n2025-01-02 10:00:01 app: act\0ion=y\n";
        assertThat(events(log)).hasSize(2);
    }

    @Test
    void whatCouldNotBeCleanedIsStillThere() throws IOException {
        String log =
                """
                Date,Computer,Event,Threat,File,Action Taken
                2025-03-04 09:12:44,WS-0417,Malware detected,Trojan.Moth,C:\\\\temp\\\\a.exe,Quarantined
                2025-03-04 09:15:02,WS-0422,Malware detected,Trojan.Wasp,C:\\\\temp\\\\b.exe,Failed to clean
                2025-03-04 09:15:09,WS-0423,Scan completed,,,
                """;
        assertThat(fields(log, 0)).containsEntry("action", List.of("blocked"));
        assertThat(fields(log, 1)).containsEntry("action", List.of("allowed"));
    }
}
