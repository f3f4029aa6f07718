package org.tafoundry.synth.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.table.Tables;

class LayoutTableTest {

    @Test
    void everyLayoutHasRegexesThatSplunkAccepts() {
        for (Layout layout : LayoutTable.of(Tables.shipped()).all()) {
            for (boolean behind : new boolean[] {true, false}) {
                Findings findings = new Findings();
                assertThat(SplunkRegex.compile(
                                new FieldRegex(layout, behind, Set.of(0, 1, 2), behind, behind, behind, false).regex(),
                                Location.NONE,
                                findings))
                        .as(layout.id() + " " + findings.list())
                        .isPresent();
            }
        }
    }

    @Test
    void shippedTablesAreSound() {
        Findings findings = new Findings();
        assertThat(LayoutTable.read(Tables.shipped(), findings).entries()).hasSizeGreaterThan(300);
        assertThat(findings.list()).isEmpty();
    }
}
