package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfCode;
import org.tafoundry.splunk.time.TimeCode;

class FindingTextTest {

    @Test
    void whatIsWrongWithManyEventsIsSaidOnceWithTheirNumber() {
        Findings findings = new Findings();
        for (int i = 1; i <= 500; i++) {
            findings.add(Finding.of(
                    TimeCode.TIME_FORMAT_NO_MATCH,
                    Location.setting("default/props.conf", "quay:gate", "TIME_FORMAT", 3)
                            .atEvent(i),
                    "No time.",
                    "Compare."));
        }
        StringWriter text = new StringWriter();
        FindingText.print(findings, new PrintWriter(text));
        assertThat(text.toString().lines()).hasSize(2);
        assertThat(text.toString())
                .contains("TIME_FORMAT event 1: No time.", "Compare. So 500 times; this is the first.");
    }

    @Test
    void findingsOfWhichThereAreVeryManyAreCounted() {
        List<Finding> findings = IntStream.rangeClosed(1, 1_500)
                .mapToObj(i -> Finding.of(
                        ConfCode.CONF_UNKNOWN_KEY, Location.line("default/props.conf", i), "No key.", "Remove it."))
                .toList();
        StringWriter text = new StringWriter();
        FindingText.print(findings, new PrintWriter(text));
        assertThat(text.toString().lines()).hasSize(2_001);
        assertThat(text.toString().strip()).endsWith("500 more of CONF_UNKNOWN_KEY are not shown.");
    }
}
