package org.tafoundry.addon;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one add-on in memory.
 *
 * @param id the top folder's name, which is the app id
 * @param files content by path relative to the top folder, for example {@code default/props.conf}, in path order;
 *     contents are not copied and must not be changed
 */
public record AddOnFiles(String id, SortedMap<String, byte[]> files) {

    public AddOnFiles {
        Objects.requireNonNull(id, "id");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The content of a file as UTF-8 text. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
