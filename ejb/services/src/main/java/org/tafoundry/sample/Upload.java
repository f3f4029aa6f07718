package org.tafoundry.sample;

import org.tafoundry.refusal.Values;

/**
 * What a client says about a file it uploads.
 *
 * @param fileName the file's own name, without folders
 * @param mimeType media type; {@code text/plain} when not known
 */
public record Upload(String fileName, String mimeType) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 100;

    public Upload {
        String given = fileName == null ? "" : fileName;
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        fileName = Values.required("file name", last.replaceAll("\\p{Cntrl}", ""), LONGEST_NAME);
        String type = Values.optional("content type", mimeType, LONGEST_TYPE);
        mimeType = type.isEmpty() ? "text/plain" : type;
    }
}
