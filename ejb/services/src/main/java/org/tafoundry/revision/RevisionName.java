package org.tafoundry.revision;

/** How revisions are called. */
public final class RevisionName {
    private RevisionName() {}

    /** The add-on's id, {@code TA-<source>-v<version>}, which is the name of its folder and of its archive too. */
    public static String of(String source, int version) {
        return "TA-" + source.strip().replaceAll("[^A-Za-z0-9_.-]+", "-") + "-v" + version;
    }
}
