package org.tafoundry.splunk.index;

import java.util.Optional;
import java.util.function.BiFunction;
import org.tafoundry.splunk.index.setting.Cursors;
import org.tafoundry.splunk.index.setting.SettingRegex;
import org.tafoundry.splunk.regex.RegexCursor;

/** One command of a sed script. */
final class SedCommand {

    private final BiFunction<String, Cursors, String> operation;
    private final Optional<SettingRegex> regex;

    private SedCommand(BiFunction<String, Cursors, String> operation, Optional<SettingRegex> regex) {
        this.operation = operation;
        this.regex = regex;
    }

    /** What {@code s} looks for; nothing for {@code y}. */
    Optional<SettingRegex> regex() {
        return regex;
    }

    String apply(String text, Cursors cursors) {
        return operation.apply(text, cursors);
    }

    /** {@code s}: replaces all matches, or only the one of this number, counted from 1. */
    static SedCommand substitute(SettingRegex regex, String replacement, boolean all, int occurrence) {
        return new SedCommand(
                (text, cursors) -> replace(
                        text, cursors.over(regex, text), regex.regex().groupCount(), replacement, all, occurrence),
                Optional.of(regex));
    }

    /** {@code y}: replaces each character of the first text by the one at the same place in the second. */
    static SedCommand transliterate(String from, String to) {
        BiFunction<String, Cursors, String> exchange = (text, cursors) -> {
            StringBuilder result = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                int place = from.indexOf(text.charAt(i));
                result.append(place < 0 ? text.charAt(i) : to.charAt(place));
            }
            return result.toString();
        };
        return new SedCommand(exchange, Optional.empty());
    }

    private static String replace(
            String text, RegexCursor cursor, int groups, String replacement, boolean all, int occurrence) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        int seen = 0;
        while (cursor.find()) {
            seen++;
            if (all || seen == occurrence) {
                result.append(text, copied, cursor.start(0));
                expand(replacement, cursor, groups, result);
                copied = cursor.end(0);
                if (!all) {
                    break;
                }
            }
        }
        return copied == 0 && result.length() == 0
                ? text
                : result.append(text, copied, text.length()).toString();
    }

    private static void expand(String replacement, RegexCursor cursor, int groups, StringBuilder out) {
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            if (c != '\\' || i + 1 == replacement.length()) {
                out.append(c);
                continue;
            }
            char next = replacement.charAt(++i);
            if (next >= '0' && next <= '9') {
                if (next - '0' <= groups) {
                    cursor.group(next - '0').ifPresent(out::append);
                }
            } else {
                out.append(control(next));
            }
        }
    }

    /** Text with its backslash sequences resolved. */
    static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' && i + 1 < text.length() ? control(text.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char control(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
