package org.tafoundry.synth.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says in words where a value stands: the regex of its context without the regex. */
final class ContextWords {

    private static final String ANY = "…";

    private static final int LONGEST = 40;

    /** The regexes that stand for values inside a context, longest first so that none is cut by a shorter one. */
    private static final List<String> VALUES = Stream.concat(
                    Arrays.stream(ChunkType.values()).map(ChunkType::pcre),
                    Stream.of(ChunkType.CHUNK, "[^\"'\\r\\n]*", "[^'\\r\\n]*", "\\S+?"))
            .filter(regex -> !regex.isEmpty())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private ContextWords() {}

    /** {@code behind "from"}, {@code before "bytes"} or {@code between "for" and "from"}. */
    static String of(String context) {
        String text = context;
        for (String value : VALUES) {
            text = text.replace(value, ANY);
        }
        text = text.replace("(?!\\w)", "");
        int ahead = text.indexOf("(?=");
        String before = plain(ahead < 0 ? text : text.substring(0, ahead));
        // the lookahead runs over the value itself first
        String behind = ahead < 0
                ? ""
                : plain(text.substring(ahead + "(?=".length(), text.length() - 1)
                        .replaceFirst("^" + ANY, ""));
        if (behind.isEmpty()) {
            return "behind " + quoted(before.length() > LONGEST ? before.substring(before.length() - LONGEST) : before);
        }
        String cut = behind.length() > LONGEST ? behind.substring(0, LONGEST) : behind;
        return before.isEmpty() ? "before " + quoted(cut) : "between " + quoted(before) + " and " + quoted(cut);
    }

    private static String quoted(String text) {
        return '"' + text.strip() + '"';
    }

    private static String plain(String regex) {
        return regex.replace("\\s+", " ")
                .replace("\\b", "")
                .replaceAll("\\\\(.)", "$1")
                .strip();
    }
}
