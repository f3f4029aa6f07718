package org.tafoundry.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The one that people call so. */
    public static Optional<SandboxKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
