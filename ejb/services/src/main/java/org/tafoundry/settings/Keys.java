package org.tafoundry.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every setting of the system. To add one, add a constant to the class of its group and read it with {@link
 * Settings#value(Key)}; that is all: REST, check on write, environment override, default and documentation follow from the
 * declaration. A test refuses a setting that nothing reads.
 */
public final class Keys {
    private static final List<Key<?>> ALL = Stream.of(
                    AdviceKeys.all(),
                    CallKeys.all(),
                    NotificationKeys.all(),
                    LoginKeys.all(),
                    MaintenanceKeys.all(),
                    WorkKeys.all(),
                    ValidationKeys.all())
            .<Key<?>>flatMap(List::stream)
            .toList();

    private Keys() {}

    /** Every setting, as declared. */
    public static List<Key<?>> all() {
        return ALL;
    }

    static Optional<Key<?>> named(String name) {
        return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
