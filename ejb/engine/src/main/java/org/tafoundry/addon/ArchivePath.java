package org.tafoundry.addon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the name of an archive entry into the form {@code folder/file}. */
final class ArchivePath {

    private ArchivePath() {}

    /** The clean path, empty for the archive's own root; nothing when it would leave the folder it is unpacked in. */
    static Optional<String> clean(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
