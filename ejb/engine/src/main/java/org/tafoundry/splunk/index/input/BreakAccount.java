package org.tafoundry.splunk.index.input;

/**
 * Where the characters of a stream went, counted in UTF-8 bytes: into lines, between lines, or cut off.
 *
 * @param lines number of lines, empty ones included
 * @param lineBytes bytes in lines
 * @param breakerBytes bytes between lines, which LINE_BREAKER discards
 * @param truncatedBytes bytes that TRUNCATE cut off
 */
public record BreakAccount(long lines, long lineBytes, long breakerBytes, long truncatedBytes) {

    /** All bytes that were broken into lines. */
    public long total() {
        return lineBytes + breakerBytes + truncatedBytes;
    }
}
