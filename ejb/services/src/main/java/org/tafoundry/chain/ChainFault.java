package org.tafoundry.chain;

/**
 * Something that is not as it was sealed.
 *
 * @param code what is wrong
 * @param block the block, or the one behind those that are missing; 0 of a line that is in none
 * @param line id of the line; empty when it is about a block
 * @param message what is wrong in words, and what to do
 */
public record ChainFault(Code code, long block, String line, String message) {
    /** What can be wrong; documented under "The chain of the audit trail" in the operations manual. */
    public enum Code {
        /** A line is not as it was written. */
        AUDIT_LINE_CHANGED,
        /** A line that was sealed is not there. */
        AUDIT_LINE_MISSING,
        /** A line is there that the product did not write. */
        AUDIT_LINE_UNKNOWN,
        /** A block is not as it was sealed, or does not follow the one before. */
        AUDIT_BLOCK_CHANGED,
        /** A block is not there. */
        AUDIT_BLOCK_MISSING,
        /** Lines of a block are said to be removed, and no line of the trail tells of it. */
        AUDIT_REMOVAL_UNKNOWN
    }
}
