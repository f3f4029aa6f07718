package org.tafoundry.splunk.conf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tafoundry.finding.Findings;

/** Loads the engine's own tables, which are kept as .conf files beside the classes that use them. */
public final class ConfTable {

    private ConfTable() {}

    /**
     * Loads a table.
     *
     * @param owner class beside which the resource lies
     * @param resource the resource's name, relative to the class
     * @param path the path that its settings give as their file
     */
    public static Conf load(Class<?> owner, String resource, String path) {
        Findings findings = new Findings();
        Conf table = ConfReader.read(path, bytes(owner, resource), findings).merged();
        if (!findings.list().isEmpty()) {
            throw new IllegalStateException("The engine's own table is broken: " + findings.list());
        }
        return table;
    }

    private static byte[] bytes(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The engine's resource is missing: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's resource cannot be read: " + resource, e);
        }
    }
}
