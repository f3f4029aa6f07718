package org.tafoundry.settings;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sandboxes that a validation may be done in, as the settings say.
 *
 * @param configured the one that is taken when nobody names another
 * @param all all of them
 */
public record AllowedSandboxes(SandboxKind configured, Set<SandboxKind> all) {

    public AllowedSandboxes {
        SortedSet<SandboxKind> allowed = new TreeSet<>(all);
        allowed.add(configured);
        all = Collections.unmodifiableSortedSet(allowed);
    }

    /** What the settings say now. */
    public static AllowedSandboxes of(Settings settings) {
        Set<SandboxKind> named = new TreeSet<>();
        for (String word : settings.value(ValidationKeys.VALIDATION_SANDBOXES)) {
            SandboxKind.of(word).ifPresent(named::add);
        }
        return new AllowedSandboxes(settings.value(ValidationKeys.VALIDATION_SANDBOX), named);
    }

    /** Whether this word names one of them. */
    public boolean allows(String word) {
        return SandboxKind.of(word).filter(all::contains).isPresent();
    }

    /** The one that this word names, when it may be taken; else the configured one. */
    public SandboxKind orConfigured(String word) {
        Optional<SandboxKind> named = SandboxKind.of(word).filter(all::contains);
        return named.orElse(configured);
    }

    /** Their names, for people. */
    public String words() {
        return String.join(", ", all.stream().map(SandboxKind::word).toList());
    }
}
