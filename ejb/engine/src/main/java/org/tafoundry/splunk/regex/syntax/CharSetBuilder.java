package org.tafoundry.splunk.regex.syntax;

import java.util.Arrays;

/** Collects ranges of code points in any order and gives their {@link CharSet}. */
final class CharSetBuilder {

    private long[] ranges = new long[8];
    private int size;

    CharSetBuilder add(int first, int last) {
        if (size == ranges.length) {
            ranges = Arrays.copyOf(ranges, size * 2);
        }
        ranges[size++] = ((long) first << 32) | last;
        return this;
    }

    CharSetBuilder add(CharSet set) {
        int[] bounds = set.bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            add(bounds[i], bounds[i + 1]);
        }
        return this;
    }

    CharSet build() {
        Arrays.sort(ranges, 0, size);
        int[] bounds = new int[size * 2];
        int used = 0;
        for (int i = 0; i < size; i++) {
            int first = (int) (ranges[i] >>> 32);
            int last = (int) ranges[i];
            if (used > 0 && first <= bounds[used - 1] + 1) {
                bounds[used - 1] = Math.max(bounds[used - 1], last);
            } else {
                bounds[used++] = first;
                bounds[used++] = last;
            }
        }
        return CharSet.ofBounds(Arrays.copyOf(bounds, used));
    }
}
