package org.tafoundry.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.splunk.cim.CimVersion;
import org.tafoundry.splunk.engine.SplunkEngine;

/** Whoever gives the time and the memory is told what file, stanza and setting they are about to be spent on. */
class PlaceOfWorkTest {

    private static final Map<String, String> FILES = Map.of(
            "default/props.conf",
            """
            [quay:gate]
            LINE_BREAKER = ([\\r\\n]+)
            SEDCMD-a = s/x/y/
            TRANSFORMS-b = gate_route
            EXTRACT-c = gate=(?<gate>\\w+)
            EVAL-d = upper(gate)
            LOOKUP-e = gates gate OUTPUT berth
            """,
            "default/transforms.conf",
            "[gate_route]\nREGEX = .\nFORMAT = x\nDEST_KEY = MetaData:Host\n[gates]\nfilename = gates.csv\n",
            "default/eventtypes.conf",
            "[gate_any]\nsearch = gate=*\n",
            "lookups/gates.csv",
            "gate,berth\nwest,7\n");

    private final List<String> told = new ArrayList<>();

    private AddOnFiles addOn() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        FILES.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new AddOnFiles("TA-gate", files);
    }

    private void note(Location where) {
        told.add(where.toString());
    }

    @Test
    void aRunTellsFilesBeforeTheyAreReadAndSettingsBeforeTheyAreCompiled() throws IOException {
        SplunkEngine engine = SplunkEngine.load(List.of(addOn()), new Findings(), this::note);
        assertThat(told).contains("default/props.conf", "default/transforms.conf", "default/eventtypes.conf");
        told.clear();
        engine.run(
                new ByteArrayInputStream(new byte[0]),
                new SampleInput("gate.log", "h", "quay:gate"),
                new EngineOptions(Instant.EPOCH, ZoneOffset.UTC, false, CimVersion.newest(), this::note),
                event -> {},
                new Findings());
        assertThat(told)
                .contains(
                        "default/eventtypes.conf [gate_any] search",
                        "default/props.conf:2 [quay:gate] LINE_BREAKER",
                        "default/props.conf:3 [quay:gate] SEDCMD-a",
                        "default/props.conf:4 [quay:gate] TRANSFORMS-b");
        told.clear();
        engine.run(
                new ByteArrayInputStream("gate=west\n".getBytes(StandardCharsets.UTF_8)),
                new SampleInput("gate.log", "h", "quay:gate"),
                new EngineOptions(Instant.EPOCH, ZoneOffset.UTC, false, CimVersion.newest(), this::note),
                event -> {},
                new Findings());
        assertThat(told)
                .contains(
                        "default/props.conf:5 [quay:gate] EXTRACT-c",
                        "default/props.conf:6 [quay:gate] EVAL-d",
                        "default/props.conf:7 [quay:gate] LOOKUP-e",
                        "lookups/gates.csv");
    }

    @Test
    void aCheckTellsThemToo() {
        AddOnLint.check(addOn(), this::note);
        assertThat(told)
                .contains(
                        "default/props.conf",
                        "lookups/gates.csv",
                        "default/props.conf:5 [quay:gate] EXTRACT-c",
                        "default/props.conf:7 [quay:gate] LOOKUP-e")
                .as("what a user knows")
                .noneMatch(place -> place.endsWith("Check"));
    }
}
