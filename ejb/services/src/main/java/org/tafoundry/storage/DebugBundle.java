package org.tafoundry.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Collects what a specialist needs to see why a generation or validation failed, as a zip file. */
public final class DebugBundle {
    /** So that the same content gives the same bytes. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Adds a file. */
    public DebugBundle add(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Adds a file of text. */
    public DebugBundle add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The zip file. */
    public byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
