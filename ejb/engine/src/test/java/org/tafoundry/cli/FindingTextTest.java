package org.tafoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfCode;

class FindingTextTest {

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
