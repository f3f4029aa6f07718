package org.tafoundry.addon.lint;

import static org.tafoundry.addon.lint.LintCode.LINT_EVENTTYPE_UNDEFINED;
import static org.tafoundry.addon.lint.LintCode.LINT_TAG_ON_FIELD;
import static org.tafoundry.addon.lint.LintCode.LINT_TAG_STANZA;
import static org.tafoundry.addon.lint.LintCode.LINT_TAG_VALUE;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/** Tags belong to event types that exist, and are enabled or disabled. */
final class TagCheck implements LintCheck {

    private static final String EVENTTYPE = "eventtype=";

    /** The stanza of tags.conf for an event type. */
    static String stanzaOf(String eventtype) {
        return EVENTTYPE + URLEncoder.encode(eventtype, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void check(LintSubject addOn, Findings findings) {
        for (ConfStanza stanza : addOn.conf("tags.conf").all()) {
            if (stanza.name().equals("default")) {
                continue;
            }
            Location where = addOn.header("tags.conf", stanza.name());
            if (stanza.name().indexOf('=') < 1) {
                findings.add(
                        LINT_TAG_STANZA,
                        where,
                        "Not of the form field=value: [" + stanza.name() + "]",
                        "Write [eventtype=name].");
            } else if (!stanza.name().startsWith(EVENTTYPE)) {
                findings.add(
                        LINT_TAG_ON_FIELD,
                        where,
                        "The tag is set on a field's value: [" + stanza.name() + "]",
                        "Tag an event type instead, so that the tag reaches only the add-on's events.");
            } else {
                eventtype(addOn, stanza.name().substring(EVENTTYPE.length()), where, findings);
            }
            stanza.all().forEach(setting -> value(setting, findings));
        }
    }

    private static void eventtype(LintSubject addOn, String encoded, Location where, Findings findings) {
        String name = decoded(encoded);
        boolean defined = addOn.conf("eventtypes.conf").stanza(name).isPresent()
                || addOn.conf("eventtypes.conf").stanza(encoded).isPresent();
        if (!defined) {
            findings.add(
                    LINT_EVENTTYPE_UNDEFINED,
                    where,
                    "eventtypes.conf has no event type " + name + ".",
                    "Define it, or correct the name.");
        }
    }

    private static void value(ConfSetting setting, Findings findings) {
        if (!setting.value().matches("enabled|disabled")) {
            findings.add(
                    LINT_TAG_VALUE,
                    setting.where(),
                    "The tag " + setting.key() + " is neither enabled nor disabled: " + setting.value(),
                    "Write " + setting.key() + " = enabled.");
        }
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign: the name was never encoded.
            return encoded;
        }
    }
}
