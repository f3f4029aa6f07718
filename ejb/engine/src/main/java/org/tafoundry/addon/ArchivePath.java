package org.tafoundry.addon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings the name of an archive entry into the form {@code folder/file}. */
final class ArchivePath {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 1_000;
    private static final int SHOWN = 120;

    private ArchivePath() {}

    /** Whether file systems take the name and people see what it is: not too long, no control, no change of direction. */
    static boolean isSound(String name) {
        return name.length() <= LONGEST_PATH
                && Stream.of(name.split("[/\\\\]")).allMatch(part -> part.length() <= LONGEST_NAME)
                && name.codePoints().noneMatch(ArchivePath::hides);
    }

    /** A name that is not sound, cut, with what cannot be seen as \\uXXXX. */
    static String shown(String name) {
        String cut = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
        StringBuilder shown = new StringBuilder();
        cut.chars()
                .forEach(c -> shown.append(
                        hides(c) || Character.isSurrogate((char) c)
                                ? String.format(Locale.ROOT, "\\u%04X", c)
                                : String.valueOf((char) c)));
        return shown.toString();
    }

    private static boolean hides(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

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

    /** Whether the name is one of an archive of add-ons. */
    static boolean isArchive(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.(tgz|spl|tar|tar\\.gz|zip)");
    }
}
