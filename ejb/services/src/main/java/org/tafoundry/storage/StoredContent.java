package org.tafoundry.storage;

import java.io.InputStream;

/**
 * An object opened for download; whoever gets it closes the stream.
 *
 * @param fileName name to save it as
 * @param contentType media type
 * @param size bytes; negative when not known
 * @param checksum SHA-256 in hexadecimal; empty when not known
 * @param stream the bytes
 */
public record StoredContent(String fileName, String contentType, long size, String checksum, InputStream stream) {}
