package org.tafoundry.splunk.index;

import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.conf.ConfStanza;

/**
 * One stanza of transforms.conf as TRANSFORMS uses it.
 *
 * @param name its name
 * @param regex what it does with a REGEX; absent when it has none that can be run
 * @param cloneSourcetype CLONE_SOURCETYPE; empty when it changes the event itself
 */
record IndexTransform(String name, Optional<RegexTransform> regex, String cloneSourcetype) {

    /** Compiles a stanza that a setting of props.conf names. */
    static Optional<IndexTransform> of(ConfStanza stanza, ConfSetting user, Findings findings) {
        boolean evaluates = stanza.get("INGEST_EVAL").isPresent()
                || stanza.get("STOP_PROCESSING_IF").isPresent();
        if (evaluates) {
            for (String key : new String[] {"INGEST_EVAL", "STOP_PROCESSING_IF"}) {
                stanza.get(key)
                        .ifPresent(s -> NotImplemented.report(s, "events stay as they were before it", findings));
            }
            return Optional.empty();
        }
        String clone = stanza.value("CLONE_SOURCETYPE", "");
        return RegexTransform.of(stanza, user, findings)
                .map(regex -> new IndexTransform(stanza.name(), Optional.of(regex), clone));
    }

    void apply(EventDraft event, Cursors cursors) {
        regex.ifPresent(transform -> transform.apply(event, cursors));
    }
}
