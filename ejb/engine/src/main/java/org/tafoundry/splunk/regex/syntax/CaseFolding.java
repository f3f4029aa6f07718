package org.tafoundry.splunk.regex.syntax;

import java.util.HashMap;
import java.util.Map;

/** Which characters are equal when case is ignored: one to one, for every language but Turkish. */
public final class CaseFolding {

    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;
    private static final Map<Integer, CharSet> GROUPS = groups();

    private CaseFolding() {}

    /** The character and all that differ from it in case only. */
    public static CharSet casesOf(int codePoint) {
        CharSet group = GROUPS.get(key(codePoint));
        return group != null && group.contains(codePoint) ? group : CharSet.of(codePoint);
    }

    /** Whether two characters differ in case at most. */
    public static boolean same(int left, int right) {
        return left == right || key(left) == key(right);
    }

    static CharSet fold(CharSet set) {
        CharSetBuilder builder = new CharSetBuilder().add(set);
        for (CharSet group : GROUPS.values()) {
            if (group.intersects(set)) {
                builder.add(group);
            }
        }
        return builder.build();
    }

    private static int key(int c) {
        if (c == DOTTED_CAPITAL_I || c == DOTLESS_SMALL_I) {
            return c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static Map<Integer, CharSet> groups() {
        Map<Integer, CharSetBuilder> builders = new HashMap<>();
        for (int c = 0; c <= CharSet.MAX; c++) {
            int key = key(c);
            if (key != c) {
                builders.computeIfAbsent(key, k -> new CharSetBuilder().add(k, k))
                        .add(c, c);
            }
        }
        Map<Integer, CharSet> groups = new HashMap<>();
        builders.forEach((key, builder) -> groups.put(key, builder.build()));
        return groups;
    }
}
