package org.tafoundry.synth.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells lines that were wrapped at a width: the first word of what follows had no room in the line above. */
final class Wrapping {

    private static final int NARROWEST = 60;

    private Wrapping() {}

    /** Whether a width that no line exceeds explains all these lines. */
    static boolean explains(List<Line> lines, List<Line> continued) {
        Set<Line> these = new HashSet<>(continued);
        int width = 0;
        int room = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            width = Math.max(width, line.text().stripTrailing().length());
            if (these.contains(line)) {
                if (i == 0 || !Character.isLowerCase(line.text().charAt(0))) {
                    return false;
                }
                room = Math.min(room, lines.get(i - 1).text().stripTrailing().length() + 1 + word(line.text()));
            }
        }
        return !these.isEmpty() && width >= NARROWEST && width < room;
    }

    private static int word(String line) {
        int blank = line.indexOf(' ');
        return blank < 0 ? line.length() : blank;
    }
}
