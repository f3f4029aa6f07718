package org.tafoundry.lint;

import org.tafoundry.finding.Findings;

/** One concern of {@link AddOnLint}. */
interface LintCheck {

    /** Reports what is wrong with the add-on. */
    void check(LintSubject addOn, Findings findings);
}
