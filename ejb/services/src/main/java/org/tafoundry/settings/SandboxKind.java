package org.tafoundry.settings;

import java.util.Locale;

/** What an add-on can be validated in; the name in lower case is what settings and the interface call it. */
public enum SandboxKind {
    /** The engine. */
    BUILTIN,
    /** A Splunk in a container of this machine. */
    DOCKER,
    /** A Splunk in a pod. */
    KUBERNETES;

    /** The name that people see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
