package org.tafoundry.lint;

import static org.tafoundry.lint.LintCode.LINT_TAG_ON_FIELD;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfStanza;

/** Tags belong to event types; on a field's value they reach the events of other add-ons too. */
final class TagCheck implements LintCheck {

    private static final String EVENTTYPE = "eventtype=";

    /** The stanza of tags.conf for an event type. */
    static String stanzaOf(String eventtype) {
        return EVENTTYPE + URLEncoder.encode(eventtype, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("tags.conf").all()) {
            if (stanza.name().indexOf('=') > 0 && !stanza.name().startsWith(EVENTTYPE)) {
                findings.add(
                        LINT_TAG_ON_FIELD,
                        addOn.header("tags.conf", stanza.name()),
                        "The tag is set on a field's value: [" + stanza.name() + "]",
                        "Tag an event type instead, so that the tag reaches only the add-on's events.");
            }
        }
    }
}
