package org.tafoundry.splunk.conf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.tafoundry.finding.Findings;

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

    /** One of the engine's own tables, which are kept as .conf files beside this class. */
    static Conf table(String resource) {
        Findings findings = new Findings();
        String path = resource.replace("system/", "system/default/");
        Conf table = ConfReader.read(path, bytes(resource), findings).merged();
        if (!findings.list().isEmpty()) {
            throw new IllegalStateException("The engine's own table is broken: " + findings.list());
        }
        return table;
    }

    private static Map<String, Conf> load(String... names) {
        Map<String, Conf> tables = new TreeMap<>();
        for (String name : names) {
            tables.put(name, table("system/" + name));
        }
        return tables;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = SystemDefaults.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The engine's resource is missing: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's resource cannot be read: " + resource, e);
        }
    }
}
