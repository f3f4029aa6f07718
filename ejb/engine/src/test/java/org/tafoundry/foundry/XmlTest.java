package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every value of an XML event gets a field whose name tells it from the others. */
class XmlTest {

    @Test
    void attributesOfInnerElementsAreNamedByBoth() throws IOException {
        assertThat(fields(i -> "<passage no=\"" + i + "\"><time>2026-02-03T08:00:" + i
                        + "Z</time><ship flag=\"fi\" x:kind=\"tug\">Aava " + i + "</ship><lock no=\"L" + i % 3
                        + "\"/></passage>"))
                .containsEntry("passage_no", List.of("13"))
                .containsEntry("lock_no", List.of("L1"))
                .containsEntry("ship", List.of("Aava 13"))
                .containsEntry("ship_flag", List.of("fi"))
                .containsEntry("ship_kind", List.of("tug"));
    }

    @Test
    void equalElementsInDifferentOnesAreToldApart() throws IOException {
        assertThat(fields(i -> "<alert><when>2026-02-03T08:00:" + i + "Z</when><Source><IP>198.51.100." + i
                        + "</IP><Port>" + (4000 + i) + "</Port></Source><Target><IP>192.0.2." + i
                        + "</IP><Port>443</Port></Target><ThreatName>Kraken." + i % 4 + "</ThreatName></alert>"))
                .containsEntry("Source_IP", List.of("198.51.100.13"))
                .containsEntry("Target_IP", List.of("192.0.2.13"))
                .containsEntry("src", List.of("198.51.100.13"))
                .containsEntry("src_port", List.of("4013"))
                .containsEntry("dest", List.of("192.0.2.13"))
                .containsEntry("signature", List.of("Kraken.1"))
                .doesNotContainKeys("IP", "Port");
    }

    @Test
    void sectionsAndRepeatedElements() throws IOException {
        assertThat(fields(i -> "<n:job><n:at>2026-02-03T08:00:" + i + "Z</n:at><n:note><![CDATA[ crane " + i
                        + " <idle> ]]></n:note><n:box>a" + i + "</n:box><n:box>b" + i + "</n:box></n:job>"))
                .containsEntry("note", List.of("crane 13 <idle>"))
                .containsEntry("box", List.of("a13", "b13"));
    }

    private static Map<String, List<String>> fields(java.util.function.IntFunction<String> event) throws IOException {
        String log = IntStream.range(10, 40).mapToObj(event).collect(Collectors.joining("\n", "", "\n"));
        Generated made = Jobs.generate(log, false);
        return Jobs.run(made.addOn(), made.report().sourcetypes().get(0), log)
                .get(3)
                .fields()
                .asMap();
    }
}
