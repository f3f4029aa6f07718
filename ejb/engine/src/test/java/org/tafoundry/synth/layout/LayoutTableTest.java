package org.tafoundry.synth.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

class LayoutTableTest {

    @Test
    void everyLayoutHasRegexesThatSplunkAccepts() {
        for (Layout layout : LayoutTable.all()) {
            for (boolean behind : new boolean[] {true, false}) {
                Findings findings = new Findings();
                assertThat(SplunkRegex.compile(
                                new FieldRegex(layout, behind, Set.of(0, 1, 2), behind, behind).regex(),
                                Location.NONE,
                                findings))
                        .as(layout.id() + " " + findings.list())
                        .isPresent();
            }
        }
    }

    @Test
    void noLayoutNamesAColumnTwice() {
        for (Layout layout : LayoutTable.all()) {
            Set<String> names = new HashSet<>();
            for (Cell cell : layout.cells()) {
                assertThat(cell.name().isEmpty() || names.add(cell.name()))
                        .as(layout.id() + ": " + cell.name())
                        .isTrue();
            }
        }
    }

    @Test
    void idsAreUnique() {
        assertThat(LayoutTable.all().stream().map(Layout::name)).doesNotHaveDuplicates();
    }
}
