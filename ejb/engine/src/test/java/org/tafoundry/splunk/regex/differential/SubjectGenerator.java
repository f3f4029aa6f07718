package org.tafoundry.splunk.regex.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes short texts of the characters that generated regular expressions look for. */
final class SubjectGenerator {

    private static final String[] PARTS = {
        "a", "a", "b", "c", "ab", "1", "0", " ", "_", "-", "=", ",", ":", "/", "\"", "x", "K", "\u212a", "k", "s", "S",
        "é", "É", "ſ", "😀", "]", "}", "{", "&", "\n", "\r", "\r\n", "#", "<", "'", "a.b", "*", "e\u0301", "\t",
        "\u00a0", "\u2028", "aa", "a{", "[", "\\", ".", "\u0085"
    };

    private final SplittableRandom random;

    SubjectGenerator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<String> next(int count) {
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder out = new StringBuilder();
            boolean small = random.nextBoolean();
            for (int parts = random.nextInt(12); parts > 0; parts--) {
                out.append(PARTS[random.nextInt(small ? 10 : PARTS.length)]);
            }
            subjects.add(out.toString());
        }
        return subjects;
    }
}
