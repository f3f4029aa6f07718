package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No name of a group is longer than PCRE takes it, whatever the log calls its parts. */
class GroupNamesOfAddOnsTest {

    @Test
    void longElementsKeepTheirAttributes() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i < 5; i++) {
            log.append("<Rows><At>2026-02-01T08:00:0")
                    .append(i)
                    .append("Z</At><VeryLongHarbourInspection ShipName=\"Gull ")
                    .append(i)
                    .append("\" ShipWeight=\"")
                    .append(i)
                    .append("00\"><No>")
                    .append(i)
                    .append("</No></VeryLongHarbourInspection></Rows>\n");
        }
        assertThat(Jobs.fields(log.toString()).get(1).values()).contains(List.of("Gull 2"), List.of("200"));
    }
}
