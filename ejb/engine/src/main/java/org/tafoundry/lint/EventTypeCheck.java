package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_EVENTTYPE_UNTAGGED;

import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfStanza;

/** An event type is of use for the CIM through its tags only. */
final class EventTypeCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("eventtypes.conf").all()) {
            String tags = TagCheck.stanzaOf(stanza.name());
            if (!stanza.name().equals("default")
                    && addOn.conf("tags.conf").stanza(tags).isEmpty()) {
                findings.add(
                        LINT_EVENTTYPE_UNTAGGED,
                        addOn.header("eventtypes.conf", stanza.name()),
                        "The event type " + stanza.name() + " has no tag.",
                        "Add [" + tags + "] to tags.conf if it belongs to a data model.");
            }
        }
    }
}
