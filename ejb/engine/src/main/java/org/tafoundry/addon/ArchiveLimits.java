package org.tafoundry.addon;

/**
 * How much is unpacked from an archive before it is refused.
 *
 * @param entries most files and folders
 * @param bytes most bytes of unpacked content, over all files
 * @param depth how many archives may lie inside one another
 */
public record ArchiveLimits(int entries, long bytes, int depth) {

    /** Enough for any published add-on. */
    public static final ArchiveLimits USUAL = new ArchiveLimits(50_000, 512L << 20, 3);

    public ArchiveLimits {
        if (entries < 1 || bytes < 1 || depth < 1) {
            throw new IllegalArgumentException("Limits must be positive: " + entries + ", " + bytes + ", " + depth);
        }
    }
}
