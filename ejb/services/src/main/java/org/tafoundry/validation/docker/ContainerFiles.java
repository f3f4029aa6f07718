package org.tafoundry.validation.docker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tafoundry.validation.splunk.SplunkDefaults;

/** Files for a container, as the tar archives that a Docker engine copies into it; Splunk's user owns them. */
final class ContainerFiles {
    private static final int OWNER_ONLY = 0600;
    private static final int OWNER_FOLDER = 0700;
    private static final int READ_ONLY = 0644;

    private ContainerFiles() {}

    /** {@code defaults/default.yml}, readable by Splunk's user alone. */
    static InputStream defaults(String password) throws IOException {
        byte[] yaml = SplunkDefaults.yaml(password).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.putArchiveEntry(owned("defaults/", OWNER_FOLDER, 0));
            tar.closeArchiveEntry();
            add(tar, "defaults/default.yml", yaml, OWNER_ONLY);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** A file that anybody in the container may read. */
    static InputStream file(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            add(tar, name, content, READ_ONLY);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content, int mode) throws IOException {
        tar.putArchiveEntry(owned(name, mode, content.length));
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry owned(String name, int mode, int size) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setUserId(SplunkDefaults.USER);
        entry.setGroupId(SplunkDefaults.USER);
        entry.setSize(size);
        return entry;
    }
}
