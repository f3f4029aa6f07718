package org.tafoundry.addon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tafoundry.finding.Findings;

/** Reads add-ons from archives of any usual kind, and writes them as {@code .tgz}: same files, same bytes. */
public final class AddOnArchive {

    /** 2025-01-01, so that no archive tells when it was made. */
    private static final long ENTRY_TIME = 1_735_689_600_000L;

    private static final int FILE_MODE = 0100644;

    /** Splunk starts scripts. */
    private static final int PROGRAM_MODE = 0100755;

    private static final String PROGRAMS = "bin/";
    private static final int FOLDER_MODE = 040755;

    private AddOnArchive() {}

    /**
     * Reads the add-ons of an archive; what is wrong with it becomes a finding.
     *
     * @param name file name of the archive, for messages and as the id of an app without folder
     */
    public static List<AddOnFiles> read(String name, InputStream in, ArchiveLimits limits, Findings findings) {
        ArchiveEntries entries = new ArchiveEntries(limits, findings);
        entries.unpack(name, in);
        for (int depth = 1; depth < limits.depth() && !AppFolders.in(entries.files()); depth++) {
            if (!entries.unpackInner()) {
                break;
            }
        }
        return new AppFolders(name, entries.files(), findings).apps();
    }

    /**
     * Takes the add-ons of an unpacked folder.
     *
     * @param name the folder's name
     * @param files content by path relative to the folder
     */
    public static List<AddOnFiles> ofFolder(String name, Map<String, byte[]> files, Findings findings) {
        TreeMap<String, byte[]> below = new TreeMap<>();
        files.forEach((path, content) -> below.put(name + "/" + path.replace('\\', '/'), content));
        return new AppFolders(name, below, findings).apps();
    }

    /** The add-on as a {@code .tgz} of one top folder; the same files always give the same bytes. */
    public static byte[] write(AddOnFiles addOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (String folder : folders(addOn)) {
                tar.putArchiveEntry(entry(addOn.id() + "/" + folder, FOLDER_MODE));
                tar.closeArchiveEntry();
            }
            for (Map.Entry<String, byte[]> file : addOn.files().entrySet()) {
                TarArchiveEntry entry = entry(
                        addOn.id() + "/" + file.getKey(),
                        file.getKey().startsWith(PROGRAMS) ? PROGRAM_MODE : FILE_MODE);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed for " + addOn.id(), e);
        }
        return bytes.toByteArray();
    }

    private static SortedSet<String> folders(AddOnFiles addOn) {
        SortedSet<String> folders = new TreeSet<>();
        folders.add("");
        for (String path : addOn.files().keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash + 1));
            }
        }
        return folders;
    }

    private static TarArchiveEntry entry(String path, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setMode(mode);
        entry.setModTime(ENTRY_TIME);
        entry.setIds(0, 0);
        entry.setNames("", "");
        return entry;
    }
}
