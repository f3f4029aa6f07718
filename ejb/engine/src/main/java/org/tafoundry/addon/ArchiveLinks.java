package org.tafoundry.addon;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** The links of an archive: one to a file of the same archive has that file's content, any other is left out. */
final class ArchiveLinks {

    /** A link to a link to a link. */
    private static final int LONGEST = 8;

    private final Map<String, Optional<String>> targets = new TreeMap<>();
    private final Map<String, String> given = new TreeMap<>();
    private final String within;

    /**
     * The links of an archive.
     *
     * @param within what findings put before a path: the archive's place inside another one
     */
    ArchiveLinks(String within) {
        this.within = within;
    }

    /**
     * Notes a link or a device.
     *
     * @param path where it stands
     * @param target what it points to; empty for a device
     * @param hard whether the target is a path from the archive's root, not from the link's folder
     */
    void add(String path, String target, boolean hard) {
        given.put(path, target == null || target.isEmpty() ? "a device" : "a link to " + ArchivePath.shown(target));
        String folder = hard ? "" : path.substring(0, path.lastIndexOf('/') + 1);
        targets.put(path, target == null || target.isEmpty() ? Optional.empty() : inside(folder, target));
    }

    /** Gives links the content of the files that they point to, and reports each. */
    void resolve(SortedMap<String, byte[]> files, Findings findings) {
        for (String path : targets.keySet()) {
            Optional<String> target = targets.get(path);
            for (int i = 0; i < LONGEST && target.filter(targets::containsKey).isPresent(); i++) {
                target = targets.get(target.get());
            }
            Optional<byte[]> content = target.map(files::get);
            boolean archive = content.isPresent() && ArchivePath.isArchive(target.get());
            if (!archive) {
                content.ifPresent(bytes -> files.putIfAbsent(path, bytes));
            }
            String use = archive ? ", which is unpacked where it lies." : ", whose content is taken.";
            findings.add(
                    AddOnCode.ADDON_LINK,
                    Location.file(within + path),
                    content.isPresent()
                            ? "The entry " + path + " is a link to " + target.get() + use
                            : "The entry " + path + " is " + given.get(path) + ", which is no file of the archive.",
                    "Pack the file itself.");
        }
        targets.clear();
        given.clear();
    }

    /** The target as a path from the archive's root; nothing when it lies outside. */
    private static Optional<String> inside(String folder, String target) {
        String path = target.startsWith("/") ? target : folder + target;
        while (path.contains("/../")) {
            int up = path.indexOf("/../");
            path = path.substring(0, Math.max(0, path.lastIndexOf('/', up - 1) + 1)) + path.substring(up + 4);
        }
        return ArchivePath.clean(path);
    }
}
