package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.splunk.event.Fields;

/** Pairs of a name and a value that dashes separate are fields, also in events of a kind that was not in the sample. */
class DashPairsTest {

    private static final String LOG = IntStream.range(10, 40)
            .mapToObj(i -> "2026-02-03T08:00:" + i + "Z ferry gate: Ticket T" + i * 7 + " - Lane " + i % 4
                    + " - Source 192.0.2." + i + ":" + (4000 + i) + " - Comment \"row " + i + " of 9\" - Weight "
                    + i * 11
                    + "\n")
            .collect(Collectors.joining());

    @Test
    void areFieldsUnderTheirNames() throws IOException {
        Generated made = Jobs.generate(LOG, false);
        String other =
                "2026-02-03T09:00:00Z ferry gate: Ticket T900 - Lane 2 - Source 198.51.100.7:4711 - Comment \"late - but fine\""
                        + " - Deck upper\n";
        Fields fields = Jobs.run(made.addOn(), made.report().sourcetypes().get(0), other)
                .get(0)
                .fields();
        assertThat(fields.asMap())
                .containsEntry("Ticket", List.of("T900"))
                .containsEntry("Lane", List.of("2"))
                .containsEntry("Source_ip", List.of("198.51.100.7"))
                .containsEntry("Source_port", List.of("4711"))
                .containsEntry("Comment", List.of("late - but fine"))
                .containsEntry("Deck", List.of("upper"));
    }
}
