package org.tafoundry.addon.lint;

import static org.tafoundry.addon.lint.LintCode.LINT_EVENTTYPE_SEARCH;
import static org.tafoundry.addon.lint.LintCode.LINT_EVENTTYPE_UNTAGGED;

import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Every event type needs a search without pipe, and a tag to be of use for the CIM. */
final class EventTypeCheck implements LintCheck {

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("eventtypes.conf").all()) {
            if (stanza.name().equals("default")) {
                continue;
            }
            Location where = stanza.get("search")
                    .map(ConfSetting::where)
                    .orElseGet(() -> addOn.header("eventtypes.conf", stanza.name()));
            String search = stanza.value("search", "");
            if (search.isEmpty() || hasPipe(search)) {
                findings.add(
                        LINT_EVENTTYPE_SEARCH,
                        where,
                        "The event type " + stanza.name()
                                + (search.isEmpty() ? " has no search." : "'s search has a pipe."),
                        "Give it a search that only names what the events have in common.");
            }
            if (addOn.conf("tags.conf").stanza(TagCheck.stanzaOf(stanza.name())).isEmpty()) {
                findings.add(
                        LINT_EVENTTYPE_UNTAGGED,
                        where,
                        "The event type " + stanza.name() + " has no tag.",
                        "Add [" + TagCheck.stanzaOf(stanza.name()) + "] to tags.conf if it belongs to a data model.");
            }
        }
    }

    private static boolean hasPipe(String search) {
        boolean quoted = false;
        for (int i = 0; i < search.length(); i++) {
            char c = search.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '|' && !quoted) {
                return true;
            }
        }
        return false;
    }
}
