package org.tafoundry.foundry;

import java.util.List;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.finding.Finding;
import org.tafoundry.lint.AddOnLint;
import org.tafoundry.order.Budget;

/**
 * What lint says about an add-on.
 *
 * @param findings the findings
 */
public record LintReport(List<Finding> findings) {

    public LintReport {
        findings = List.copyOf(findings);
    }

    /** Checks an add-on within a budget. */
    public static LintReport of(AddOnFiles addOn, Budget budget) {
        return new LintReport(AddOnLint.check(addOn, budget));
    }
}
