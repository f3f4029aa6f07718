package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_INPUT_DENIED;
import static org.tafoundry.lint.LintCode.LINT_INPUT_ENABLED;

import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfStanza;

/** Inputs in the package are examples: switched off, and of a kind that Splunk Cloud allows. */
final class InputCheck implements LintCheck {

    private static final String DENIED =
            "(tcp|tcp-ssl|udp|splunktcp|splunktcp-ssl|splunktcptoken|fifo|fschange|remote_queue)(:.*)?|SSL|http(:.*)?";

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("inputs.conf").all()) {
            if (stanza.name().matches(DENIED)) {
                findings.add(
                        LINT_INPUT_DENIED,
                        addOn.header("inputs.conf", stanza.name()),
                        "Splunk Cloud does not allow the input [" + stanza.name() + "] in an app.",
                        "Describe the input in the README instead.");
            } else if (stanza.name().contains("://") && !stanza.disabled()) {
                findings.add(
                        LINT_INPUT_ENABLED,
                        addOn.header("inputs.conf", stanza.name()),
                        "The input [" + stanza.name() + "] is switched on as soon as the add-on is installed.",
                        "Add disabled = true.");
            }
        }
    }
}
