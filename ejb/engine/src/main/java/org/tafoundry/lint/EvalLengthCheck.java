package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_EVAL_LONG;

import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Calculated fields that nobody can read: what maps values is a lookup, which the add-on's owner can edit. */
final class EvalLengthCheck implements LintCheck {

    /** Nine of ten published add-ons have no longer expression. */
    private static final int LONG = 300;

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("props.conf").all()) {
            for (ConfSetting setting : stanza.withPrefix("EVAL-")) {
                if (setting.value().length() > LONG) {
                    findings.add(
                            LINT_EVAL_LONG,
                            setting.where(),
                            setting.key() + " has " + setting.value().length() + " characters.",
                            "Keep it below " + LONG
                                    + ": put values into a lookup, and parts into fields of their own.");
                }
            }
        }
    }
}
