package org.tafoundry.splunk.regex.syntax;

import java.util.Map;
import java.util.Optional;

/** The character sets that have a name: \d, \w, \s, \h, \v and POSIX classes, ASCII only as without PCRE2_UCP. */
final class NamedSets {

    static final CharSet NEWLINE = CharSet.of('\n');
    static final CharSet NOT_NEWLINE = NEWLINE.complement();
    static final CharSet DIGIT = CharSet.range('0', '9');
    static final CharSet UPPER = CharSet.range('A', 'Z');
    static final CharSet LOWER = CharSet.range('a', 'z');
    static final CharSet ALPHA = UPPER.union(LOWER);
    static final CharSet ALNUM = ALPHA.union(DIGIT);
    static final CharSet WORD = ALNUM.union(CharSet.of('_'));
    static final CharSet SPACE = CharSet.range(9, 13).union(CharSet.of(' '));
    static final CharSet HORIZONTAL =
            CharSet.of("\t \u00a0\u1680\u180e\u202f\u205f\u3000").union(CharSet.range(0x2000, 0x200a));
    static final CharSet VERTICAL =
            CharSet.range(10, 13).union(CharSet.of(0x85)).union(CharSet.range(0x2028, 0x2029));
    private static final CharSet GRAPH = CharSet.range(33, 126);

    private static final Map<String, CharSet> POSIX = Map.ofEntries(
            Map.entry("alpha", ALPHA),
            Map.entry("lower", LOWER),
            Map.entry("upper", UPPER),
            Map.entry("alnum", ALNUM),
            Map.entry("ascii", CharSet.range(0, 127)),
            Map.entry("blank", CharSet.of("\t ")),
            Map.entry("cntrl", CharSet.range(0, 31).union(CharSet.of(127))),
            Map.entry("digit", DIGIT),
            Map.entry("graph", GRAPH),
            Map.entry("print", CharSet.range(32, 126)),
            Map.entry(
                    "punct",
                    CharSet.range(33, 47)
                            .union(CharSet.range(58, 64))
                            .union(CharSet.range(91, 96))
                            .union(CharSet.range(123, 126))),
            Map.entry("space", SPACE),
            Map.entry("word", WORD),
            Map.entry("xdigit", DIGIT.union(CharSet.range('a', 'f')).union(CharSet.range('A', 'F'))));

    private NamedSets() {}

    /** The set of a POSIX class; upper and lower are all letters when case is ignored. */
    static Optional<CharSet> posix(String name, boolean ignoreCase) {
        boolean anyCase = ignoreCase && (name.equals("upper") || name.equals("lower"));
        return Optional.ofNullable(POSIX.get(anyCase ? "alpha" : name));
    }

    /** The set of \d, \D, \h… */
    static Optional<CharSet> escape(int letter) {
        return switch (letter) {
            case 'd' -> Optional.of(DIGIT);
            case 'D' -> Optional.of(DIGIT.complement());
            case 'w' -> Optional.of(WORD);
            case 'W' -> Optional.of(WORD.complement());
            case 's' -> Optional.of(SPACE);
            case 'S' -> Optional.of(SPACE.complement());
            case 'h' -> Optional.of(HORIZONTAL);
            case 'H' -> Optional.of(HORIZONTAL.complement());
            case 'v' -> Optional.of(VERTICAL);
            case 'V' -> Optional.of(VERTICAL.complement());
            default -> Optional.empty();
        };
    }
}
