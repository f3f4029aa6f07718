package org.tafoundry.splunk.conf;

import java.util.HashMap;
import java.util.Map;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Reports stanzas and keys that appear twice in one file, of which a reader easily sees only one. */
public final class Duplicates {

    private Duplicates() {}

    /** Checks one file. */
    public static void check(ConfFile file, Findings findings) {
        Map<String, Integer> stanzas = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        String stanza = ConfFile.DEFAULT_STANZA;
        for (ConfLine line : file.lines()) {
            if (line instanceof ConfLine.Header header) {
                stanza = header.stanza();
                keys.clear();
                Integer first = stanzas.putIfAbsent(stanza, header.number());
                if (first != null) {
                    findings.add(
                            ConfCode.CONF_DUPLICATE_STANZA,
                            Location.setting(file.path(), stanza, "", header.number()),
                            "The stanza [" + stanza + "] stands in line " + first + " already.",
                            "Put its settings together in one stanza.");
                }
            } else if (line instanceof ConfLine.Setting setting) {
                Integer first = keys.put(setting.key(), setting.number());
                if (first != null) {
                    findings.add(
                            ConfCode.CONF_DUPLICATE_KEY,
                            Location.setting(file.path(), stanza, setting.key(), setting.number()),
                            setting.key() + " is set in line " + first + " already; only this one counts.",
                            "Remove one of the two, or give them different classes.");
                }
            }
        }
    }
}
