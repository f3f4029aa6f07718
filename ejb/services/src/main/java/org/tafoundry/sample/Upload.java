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
        fileName = Values.fileName(fileName, LONGEST_NAME);
        String type = Values.optional("content type", mimeType, LONGEST_TYPE);
        mimeType = type.isEmpty() ? "text/plain" : type;
    }
}
