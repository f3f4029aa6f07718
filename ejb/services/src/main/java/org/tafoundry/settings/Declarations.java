package org.tafoundry.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Settings that are declared together. */
final class Declarations {
    private final List<Key<?>> keys = new ArrayList<>();

    /** All of them, in the order of their declaration. */
    List<Key<?>> all() {
        return Collections.unmodifiableList(keys);
    }

    <T> Key<T> key(String name, Kind<T> kind, String standard, String description, String reader) {
        return declared(new Key<>(name, kind, standard, false, description, reader));
    }

    /** A setting whose value is sealed and never shown; it is empty as long as nobody gives one. */
    <T> Key<T> secret(String name, Kind<T> kind, String description, String reader) {
        return declared(new Key<>(name, kind, "", true, description, reader));
    }

    private <T> Key<T> declared(Key<T> key) {
        keys.add(key);
        return key;
    }
}
