package org.tafoundry.synth.template;

/**
 * A set of ASCII characters in 128 bits.
 *
 * @param low the characters below 64, a bit each
 * @param high those from 64 to 127
 */
record AsciiSet(long low, long high) {

    /** The ASCII characters of a text. */
    static AsciiSet of(String text) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 64) {
                low |= 1L << c;
            } else if (c < 128) {
                high |= 1L << c - 64;
            }
        }
        return new AsciiSet(low, high);
    }

    /** Whether it holds this character. */
    boolean has(char c) {
        return c < 64 ? (low >> c & 1) == 1 : c < 128 && (high >> c - 64 & 1) == 1;
    }

    /** Whether a character is in both. */
    boolean meets(AsciiSet other) {
        return (low & other.low) != 0 || (high & other.high) != 0;
    }

    boolean empty() {
        return low == 0 && high == 0;
    }
}
