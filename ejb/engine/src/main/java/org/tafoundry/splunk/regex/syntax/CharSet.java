package org.tafoundry.splunk.regex.syntax;

import java.util.Arrays;

/** An immutable set of code points, quick to ask for the first 256. */
public final class CharSet {

    static final int MAX = Character.MAX_CODE_POINT;

    /** No character. */
    public static final CharSet NONE = new CharSet(new int[0]);

    /** Every character. */
    public static final CharSet ALL = new CharSet(new int[] {0, MAX});

    private final int[] bounds;
    private final boolean[] low = new boolean[256];

    /** Bounds are first, last, first, last…, ascending and not touching. */
    private CharSet(int[] bounds) {
        this.bounds = bounds;
        for (int i = 0; i < bounds.length; i += 2) {
            for (int c = bounds[i]; c <= bounds[i + 1] && c < 256; c++) {
                low[c] = true;
            }
        }
    }

    /** The set of one character. */
    public static CharSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CharSet of(String characters) {
        CharSetBuilder builder = new CharSetBuilder();
        characters.codePoints().forEach(c -> builder.add(c, c));
        return builder.build();
    }

    static CharSet range(int first, int last) {
        return new CharSet(new int[] {first, last});
    }

    static CharSet ofBounds(int[] bounds) {
        return bounds.length == 0 ? NONE : new CharSet(bounds);
    }

    /** Whether the character is in the set. */
    public boolean contains(int codePoint) {
        return codePoint < 256 ? low[codePoint] : containsHigh(codePoint);
    }

    /** Which of the first 256 characters are in the set; shared, not to be changed. */
    public boolean[] low() {
        return low;
    }

    /** Whether a character from 256 on is in the set. */
    public boolean containsHigh(int codePoint) {
        int at = Arrays.binarySearch(bounds, codePoint);
        return at >= 0 || (at & 1) == 0;
    }

    /** Whether the set has no character. */
    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Number of characters in the set. */
    public int size() {
        int size = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            size += bounds[i + 1] - bounds[i] + 1;
        }
        return size;
    }

    /** The single character of the set, or -1 when it has none or several. */
    public int single() {
        return bounds.length == 2 && bounds[0] == bounds[1] ? bounds[0] : -1;
    }

    /** All characters that are in this set or the other. */
    public CharSet union(CharSet other) {
        if (isEmpty() || this == other) {
            return other;
        }
        return other.isEmpty()
                ? this
                : new CharSetBuilder().add(this).add(other).build();
    }

    /** All characters that are not in this set. */
    public CharSet complement() {
        int[] result = new int[bounds.length + 2];
        int size = 0;
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] > next) {
                result[size++] = next;
                result[size++] = bounds[i] - 1;
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= MAX) {
            result[size++] = next;
            result[size++] = MAX;
        }
        return ofBounds(Arrays.copyOf(result, size));
    }

    /** Whether a character is in both sets. */
    public boolean intersects(CharSet other) {
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            if (bounds[i + 1] < other.bounds[j]) {
                i += 2;
            } else if (other.bounds[j + 1] < bounds[i]) {
                j += 2;
            } else {
                return true;
            }
        }
        return false;
    }

    int[] bounds() {
        return bounds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}
