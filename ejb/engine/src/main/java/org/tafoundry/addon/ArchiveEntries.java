package org.tafoundry.addon;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Unpacks a .tgz, .spl, .tar or .zip, and such archives inside it, into memory within limits. */
final class ArchiveEntries {

    private static final int HEAD = 512;
    private static final int OWNER_READ_WRITE = 0600;
    private static final int OWNER_ALL = 0700;
    private static final int ANY_EXECUTE = 0111;

    /** Thrown to stop at a limit. */
    private static final class LimitReached extends IOException {
        private LimitReached(String message) {
            super(message);
        }
    }

    private final ArchiveLimits limits;
    private final Findings findings;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final ArchiveLinks links;
    /** Path of the archive inside another one, with a slash behind it; empty for one that is in no other. */
    private final String within;

    private boolean dotSlash;
    private int entries;
    private long bytes;

    ArchiveEntries(ArchiveLimits limits, Findings findings) {
        this(limits, findings, "");
    }

    private ArchiveEntries(ArchiveLimits limits, Findings findings, String within) {
        this.within = within;
        this.links = new ArchiveLinks(within);
        this.limits = limits;
        this.findings = findings;
    }

    /** The regular files found, by path from the archive's root. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** Unpacks an archive; what is wrong with it becomes a finding, what could be read is kept. */
    void unpack(String name, InputStream in) {
        try {
            unpack(in, 1);
        } catch (LimitReached e) {
            findings.add(
                    AddOnCode.ADDON_TOO_LARGE,
                    Location.file(name),
                    e.getMessage(),
                    "Remove what the add-on does not need.");
        } catch (IOException | IllegalArgumentException e) {
            // The library reports some damaged headers as illegal arguments.
            findings.add(
                    AddOnCode.ADDON_UNREADABLE,
                    Location.file(name),
                    "The archive " + name + " cannot be read: " + reason(e) + ".",
                    "Give a complete .tgz, .spl, .tar or .zip.");
        }
        links.resolve(files, findings);
    }

    private static String reason(Exception e) {
        if (e.getMessage() == null) {
            return "it ends too early";
        }
        // what the library says of the numbers of a tar header tells nobody anything
        boolean header =
                e.getMessage().startsWith("Invalid byte ") || e.getMessage().startsWith("Corrupted TAR");
        return header ? "it is neither gzip, tar nor zip, or damaged" : e.getMessage();
    }

    /** Replaces archives among the files by what is in them; false when there were none. */
    boolean unpackInner() {
        List<String> inner =
                files.keySet().stream().filter(ArchivePath::isArchive).toList();
        for (String path : inner) {
            byte[] content = files.remove(path);
            ArchiveEntries unpacked = new ArchiveEntries(limits, findings, within + path + "/");
            unpacked.entries = entries;
            unpacked.bytes = bytes;
            unpacked.unpack(path, new ByteArrayInputStream(content));
            entries = unpacked.entries;
            bytes = unpacked.bytes;
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            unpacked.files.forEach((name, file) -> files.put(folder + name, file));
        }
        return !inner.isEmpty();
    }

    private void unpack(InputStream in, int depth) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        if (startsWith(head, 0x1f, 0x8b)) {
            if (depth > 1) {
                throw new IOException("it is packed by gzip twice");
            }
            GzipCompressorInputStream.Builder gzip = GzipCompressorInputStream.builder();
            gzip.setInputStream(buffered);
            gzip.setDecompressConcatenated(true);
            unpack(gzip.get(), depth + 1);
        } else if (startsWith(head, 'P', 'K')) {
            unpackZip(buffered);
        } else if (startsWith(head, 'B', 'Z') || startsWith(head, 0xfd, '7')) {
            throw new IOException("it is packed by bzip2 or xz, which Splunk does not read");
        } else if (head.length == HEAD && TarUtils.verifyCheckSum(head)) {
            unpackTar(buffered);
        } else {
            throw new IOException("it is neither gzip, tar nor zip");
        }
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private void unpackTar(InputStream in) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().startsWith("./") && !dotSlash) {
                    dotSlash = true;
                    add(
                            AddOnCode.ADDON_DOT_SLASH,
                            entry.getName(),
                            "The archive's paths start with ./.",
                            "Pack the folder by its name: tar czf TA.tgz TA.");
                }
                Optional<String> path = path(entry.getName());
                if (path.isPresent()) {
                    boolean special = entry.isLink()
                            || entry.isSymbolicLink()
                            || entry.isCharacterDevice()
                            || entry.isBlockDevice()
                            || entry.isFIFO();
                    if (entry.isDirectory()) {
                        checkMode(path.get(), entry.getMode(), true);
                    } else if (!special) {
                        checkMode(path.get(), entry.getMode(), false);
                        store(path.get(), tar);
                    } else {
                        links.add(path.get(), entry.getLinkName(), entry.isLink());
                    }
                }
            }
        }
    }

    private void unpackZip(InputStream in) throws IOException {
        byte[] content = readAll(in);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                Optional<String> path = path(entry.getName());
                if (path.isPresent() && entry.isUnixSymlink()) {
                    links.add(path.get(), zip.getUnixSymlink(entry), false);
                } else if (path.isPresent() && !entry.isDirectory()) {
                    if (entry.getUnixMode() != 0) {
                        checkMode(path.get(), entry.getUnixMode(), false);
                    }
                    if (entry.getGeneralPurposeBit().usesEncryption()) {
                        add(
                                AddOnCode.ADDON_ENCRYPTED,
                                path.get(),
                                "The entry is encrypted: " + path.get() + ".",
                                "Pack it without a password.");
                    } else if (zip.canReadEntryData(entry)) {
                        try (InputStream data = zip.getInputStream(entry)) {
                            store(path.get(), data);
                        }
                    } else {
                        add(
                                AddOnCode.ADDON_ENTRY_UNREADABLE,
                                path.get(),
                                "The entry is packed in an unknown way: " + path.get() + ".",
                                "Pack it as an ordinary .tgz or .zip.");
                    }
                }
            }
        }
    }

    private Optional<String> path(String name) throws IOException {
        if (++entries > limits.entries()) {
            throw new LimitReached("The archive has more than " + limits.entries() + " entries.");
        }
        if (!ArchivePath.isSound(name)) {
            String shown = ArchivePath.shown(name);
            add(
                    AddOnCode.ADDON_BAD_NAME,
                    shown,
                    "The entry's name is too long or holds a character that hides what it is: " + shown,
                    "Give it a name of at most 255 printable characters, and a path of at most 1,000.");
            return Optional.empty();
        }
        Optional<String> path = ArchivePath.clean(name);
        if (path.isEmpty()) {
            add(
                    AddOnCode.ADDON_UNSAFE_PATH,
                    name,
                    "The entry's path is absolute or leads upwards: " + name,
                    "Pack the app's folder with relative paths.");
        }
        return path.filter(p -> !p.isEmpty());
    }

    private void store(String path, InputStream in) throws IOException {
        if (files.put(path, readAll(in)) != null) {
            add(
                    AddOnCode.ADDON_DUPLICATE_ENTRY,
                    path,
                    "The archive holds this path twice.",
                    "Pack it once; the later one is used.");
        }
    }

    private byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            if (bytes > limits.bytes()) {
                throw new LimitReached("The archive unpacks to more than " + limits.bytes() + " bytes.");
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    private void checkMode(String path, int mode, boolean folder) {
        int needed = folder ? OWNER_ALL : OWNER_READ_WRITE;
        if ((mode & needed) != needed) {
            add(
                    AddOnCode.ADDON_PERMISSIONS,
                    path,
                    "The owner's permissions are not enough: " + Integer.toOctalString(mode & 0777) + ".",
                    folder ? "Use 755 for folders." : "Use 644 for files.");
        }
        if (!folder && (mode & ANY_EXECUTE) != 0 && !path.matches("[^/]+/bin/.*")) {
            add(
                    AddOnCode.ADDON_EXECUTABLE,
                    path,
                    "The file is marked as executable: " + Integer.toOctalString(mode & 0777) + ".",
                    "Use 644 for files outside bin/.");
        }
    }

    private void add(FindingCode code, String path, String message, String suggestion) {
        findings.add(code, Location.file(within + path), message, suggestion);
    }
}
