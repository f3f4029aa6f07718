package org.tafoundry.splunk.regex.differential;

import java.util.SplittableRandom;

/** Makes regular expressions of every construct that PCRE2 has, from a seed; some are wrong on purpose. */
final class RegexGenerator {

    private static final String[] LITERALS = {
        "a", "b", "c", "ab", "1", "0", " ", "_", "-", "=", ",", ":", "/", "\"", "x", "K", "s", "é", "ſ", "😀", "]", "}",
        "{", "&", "\n", "#", "<", "'"
    };
    private static final String[] ESCAPES = {
        "\\d",
        "\\w",
        "\\s",
        "\\D",
        "\\W",
        "\\S",
        "\\h",
        "\\H",
        "\\v",
        "\\V",
        "\\N",
        ".",
        ".",
        ".",
        "\\R",
        "\\X",
        "\\.",
        "\\n",
        "\\t",
        "\\r",
        "\\x61",
        "\\x{e9}",
        "\\o{141}",
        "\\141",
        "\\cJ",
        "\\e",
        "\\Qa.b\\E",
        "\\Q*\\E",
        "\\p{L}",
        "\\P{Lu}",
        "\\pN",
        "\\p{^Ll}",
        "\\p{Xan}",
        "\\-",
        "\\/",
        "\\_",
        "\\0",
        "\\N{U+61}"
    };
    private static final String[] CLASSES = {
        "[ab]",
        "[^a]",
        "[a-c]",
        "[^a-c ]",
        "[\\d.]",
        "[\\w-]",
        "[^\\s\"]",
        "[]a]",
        "[^]]",
        "[[:alpha:]]",
        "[[:^digit:]_]",
        "[a&&b]",
        "[a[b]",
        "[\\]\\\\]",
        "[-a]",
        "[a-]",
        "[\\x61-\\x63]",
        "[[:punct:][:space:]]",
        "[\\s\\S]",
        "[^\\n]",
        "[\\p{L}1]",
        "[é-ñ]",
        "[^é]",
        "[\\b\\n]",
        "[.*+?]",
        "[K-S]",
        "[\\Qa-\\Ec]",
        "[[:upper:]]",
        "[[:xdigit:]-]",
        "[\\h]",
        "[^\\W_]",
        "[ -~]",
        "[😀-😂a]",
        "[\\1]",
        "[^[:print:]]"
    };
    private static final String[] ANCHORS = {"^", "$", "\\A", "\\z", "\\Z", "\\b", "\\B", "\\G", "\\K", "^", "$", "\\b"
    };
    private static final String[] WRONG = {
        "[a-\\d]",
        "[\\w-x]",
        "[z-a]",
        "\\y",
        "*",
        "(",
        ")",
        "[",
        "\\",
        "(?P",
        "(?<1>a)",
        "\\9",
        "\\g{9}",
        "\\k<no>",
        "{2}",
        "a**",
        "a{3,1}",
        "[[:foo:]]",
        "(?z)",
        "\\x{zz}",
        "(?(1)a|b|c)",
        "(*NO)",
        "\\u0041",
        "[:alpha:]",
        "(?<=a+)",
        "(?<=\\R)",
        "(?=\\K)",
        "\\L",
        "\\p{Foo}",
        "(?#",
        "(?&nobody)",
        "\\c",
        "[[.a.]]",
        "(?-",
        "(?i-",
        "\\o{8}",
        "\\E*",
        "(?C256)"
    };
    private static final String[] QUANTIFIERS = {
        "*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{1,2}", "{0,2}", "{2,}", "{1,}?", "{,2}", "{0}",
        "{1}", "{2,3}+", "{0,1}?", "{ 1 }", "{a}", "{1,3}?"
    };
    private static final String[] FLAGS = {
        "i", "s", "m", "x", "i-s", "U", "-i", "^", "^i", "xx", "n", "J", "im", "-m", "-x", "ix-s"
    };

    private final SplittableRandom random;
    private int groups;

    RegexGenerator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    String next() {
        groups = 0;
        String regex = choice(3);
        int odd = random.nextInt(40);
        if (odd == 0) {
            return regex.substring(0, cut(regex));
        } else if (odd == 1) {
            int at = cut(regex);
            return regex.substring(0, at) + pick(WRONG) + regex.substring(at);
        } else if (odd == 2) {
            return "(?" + pick(FLAGS) + ")" + regex;
        }
        return regex;
    }

    /** An index of the text that is not inside of a surrogate pair. */
    private int cut(String text) {
        return text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private String choice(int depth) {
        StringBuilder out = new StringBuilder(sequence(depth));
        for (int more = random.nextInt(4); more > 2; more = random.nextInt(4)) {
            out.append('|').append(sequence(depth));
        }
        return out.toString();
    }

    private String sequence(int depth) {
        StringBuilder out = new StringBuilder();
        for (int items = random.nextInt(1, 5); items > 0; items--) {
            out.append(item(depth));
        }
        return random.nextInt(30) == 0 ? "" : out.toString();
    }

    private String item(int depth) {
        int kind = random.nextInt(depth > 0 ? 100 : 62);
        if (kind < 30) {
            return quantified(pick(LITERALS));
        } else if (kind < 42) {
            return quantified(pick(ESCAPES));
        } else if (kind < 52) {
            return quantified(pick(CLASSES));
        } else if (kind < 57) {
            return pick(ANCHORS);
        } else if (kind < 61) {
            return reference();
        } else if (kind < 62) {
            return random.nextInt(4) == 0 ? pick(WRONG) : "(?" + pick(FLAGS) + ")";
        }
        return quantified(group(depth - 1));
    }

    private String quantified(String item) {
        return random.nextInt(3) == 0 ? item + pick(QUANTIFIERS) : item;
    }

    private String reference() {
        int number = groups == 0 ? 1 : random.nextInt(1, groups + 1);
        if (groups == 0 && random.nextInt(5) > 0) {
            return quantified("a");
        }
        return quantified(
                switch (random.nextInt(14)) {
                    case 0, 1, 2 -> "\\" + number + "(?:)";
                    case 3 -> "\\g" + number + "(?#c)";
                    case 4 -> "\\g{" + number + "}";
                    case 5 -> "\\g{-1}";
                    case 6 -> "\\k<n" + number + ">";
                    case 7 -> "(?P=n" + number + ")";
                    case 8 -> "\\k{n" + number + "}";
                    case 9 -> "\\k'n" + number + "'";
                    case 10 -> "(?" + number + ")";
                    case 11 -> "(?&n" + number + ")";
                    case 12 -> "\\g<" + number + ">";
                    default -> "(?-1)";
                });
    }

    private String group(int depth) {
        int kind = random.nextInt(40);
        if (kind < 12) {
            groups++;
            String number = "n" + groups;
            String body = choice(depth);
            return switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> "(" + body + ")";
                case 4 -> "(?P<" + number + ">" + body + ")";
                case 5 -> "(?'" + number + "'" + body + ")";
                default -> "(?<" + number + ">" + body + ")";
            };
        } else if (kind < 20) {
            return "(?:" + choice(depth) + ")";
        } else if (kind < 22) {
            return "(?>" + choice(depth) + ")";
        } else if (kind < 24) {
            return "(?=" + choice(depth) + ")";
        } else if (kind < 26) {
            return "(?!" + choice(depth) + ")";
        } else if (kind < 29) {
            String sign = random.nextBoolean() ? "=" : "!";
            return "(?<" + sign + (random.nextInt(4) == 0 ? choice(depth) : fixed()) + ")";
        } else if (kind < 31) {
            return "(?" + pick(FLAGS) + ":" + choice(depth) + ")";
        } else if (kind < 33) {
            return "(?|" + choice(depth) + "|" + choice(depth) + ")";
        } else if (kind < 36) {
            return conditional(depth);
        } else if (kind < 37) {
            return "(?#note)" + pick(LITERALS);
        } else if (kind < 38) {
            return verb();
        } else if (kind < 39) {
            return (random.nextBoolean() ? "(*pla:" : "(*napla:") + choice(depth) + ")";
        }
        return "(?x: " + sequence(depth) + " # note\n " + sequence(depth) + ")";
    }

    private String fixed() {
        return switch (random.nextInt(6)) {
            case 0 -> "a|bc";
            case 1 -> "^";
            case 2 -> pick(CLASSES);
            case 3 -> "\\w{2}";
            case 4 -> "\\b" + pick(LITERALS);
            default -> pick(LITERALS) + pick(CLASSES);
        };
    }

    private String conditional(int depth) {
        int number = groups == 0 ? 1 : random.nextInt(1, groups + 1);
        String condition =
                switch (random.nextInt(7)) {
                    case 0, 1 -> "(" + number + ")";
                    case 2 -> "(<n" + number + ">)";
                    case 3 -> "(?=" + sequence(0) + ")";
                    case 4 -> "(?!" + sequence(0) + ")";
                    case 5 -> "(?<=" + fixed() + ")";
                    default -> "(R)";
                };
        String otherwise = random.nextBoolean() ? "|" + sequence(depth) : "";
        return "(?" + condition + sequence(depth) + otherwise + ")";
    }

    private String verb() {
        return switch (random.nextInt(7)) {
            case 0 -> "(*F)";
            case 1 -> "(*ACCEPT)";
            case 2 -> "(*SKIP)";
            case 3 -> "(*PRUNE)";
            case 4 -> "(*COMMIT)";
            case 5 -> "(*MARK:m)";
            default -> "(*THEN)";
        };
    }
}
