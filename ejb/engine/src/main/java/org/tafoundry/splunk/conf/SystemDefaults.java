package org.tafoundry.splunk.conf;

import java.util.Map;
import java.util.TreeMap;

/**
 * The lowest layer: the documented default values of Splunk's settings and the shared transforms that add-ons may refer
 * to, as our own tables.
 */
public final class SystemDefaults {

    private static final Map<String, Conf> TABLES = load("props.conf", "transforms.conf");

    private SystemDefaults() {}

    /** The defaults of this kind of .conf; empty when there are none. */
    public static Conf of(String name) {
        Conf table = TABLES.get(name);
        return table == null ? Conf.empty(name) : table;
    }

    private static Map<String, Conf> load(String... names) {
        Map<String, Conf> tables = new TreeMap<>();
        for (String name : names) {
            tables.put(name, ConfTable.load(SystemDefaults.class, "system/" + name, "system/default/" + name));
        }
        return tables;
    }
}
