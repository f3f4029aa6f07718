package org.tafoundry.revision;

/** How revisions are called. */
public final class RevisionName {
    private RevisionName() {}

    /** The add-on's id, {@code TA-<source>-v<version>}, which is the name of its folder and of its archive too. */
    public static String of(String source, int version) {
        return "TA-" + source(source) + "-v" + version;
    }

    /** The part of the name that says what the add-on is for. */
    static String source(String source) {
        return source.strip().replaceAll("[^A-Za-z0-9_.-]+", "-");
    }
}
