package org.tafoundry.lint;

import java.util.Set;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfTable;

/** The names that Splunk, or a system under it, has taken for itself. */
final class SplunkNames {

    private static final Conf TABLE = ConfTable.load(SplunkNames.class, "names.conf", "names.conf");

    /** Kinds of .conf that Splunk documents, without ending. */
    static final Set<String> CONFS = names("confs");

    /** Sourcetypes that Splunk configures itself. */
    static final Set<String> SOURCETYPES = names("sourcetypes");

    /** Apps that come with Splunk. */
    static final Set<String> APPS = names("apps");

    /** Kinds of .conf, without ending, that an app may not ship to Splunk Cloud. */
    static final Set<String> DENIED_CONFS = names("denied");

    /** Names of devices, which Windows lets no folder have. */
    static final Set<String> DEVICES = names("devices");

    private SplunkNames() {}

    private static Set<String> names(String stanza) {
        return Set.copyOf(TABLE.stanza(stanza).orElseThrow().words("names"));
    }
}
