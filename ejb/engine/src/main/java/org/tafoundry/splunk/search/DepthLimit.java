package org.tafoundry.splunk.search;

import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;

/** DEPTH_LIMIT, which bounds how deep PCRE2 backtracks: this engine's matcher has no such depth. */
final class DepthLimit {

    private DepthLimit() {}

    /** Reports a limit that the add-on sets itself. */
    static void report(ConfSetting setting, Findings findings) {
        if (!setting.file().startsWith("system/") && !setting.value().isBlank()) {
            findings.add(
                    SearchCode.SEARCH_NOT_RUN,
                    setting.where(),
                    "DEPTH_LIMIT = " + setting.value() + " has no effect here; only MATCH_LIMIT bounds a regex.",
                    "Judge regexes that need this limit in a real Splunk.");
        }
    }
}
