package org.tafoundry.synth.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rewrites a regex for strings as one for the same strings inside JSON, where a quote, a backslash and an end of line are two
 * characters. What looks back is left as it is: there it can only miss.
 */
final class JsonRegex {

    private static final char BACKSLASH = '\\';

    /** A backslash as a regex has it. */
    private static final String SLASH = "\\\\";

    private final String regex;
    private final Set<Character> used;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /**
     * Rewrites one regex.
     *
     * @param regex PCRE2
     * @param used the letters behind a backslash that the strings need: {@code n r t " \}
     */
    JsonRegex(String regex, Set<Character> used) {
        this.regex = regex;
        this.used = used;
    }

    /** The regex for JSON. */
    String written() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == BACKSLASH && at + 1 < regex.length()) {
                escape(regex.charAt(at + 1));
                at += 2;
            } else if (c == '[') {
                set();
            } else if (regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at)) {
                lookbehind();
            } else {
                out.append(c == '"' ? SLASH + '"' : String.valueOf(c));
                at++;
            }
        }
        return out.toString();
    }

    private void escape(char letter) {
        switch (letter) {
            case 's' -> out.append(blanks().isEmpty() ? "\\s" : "(?:\\s|" + SLASH + blanks() + ")");
            case 'S' -> out.append("(?:[^\\s" + SLASH + "]|" + SLASH + "[\"" + SLASH + "])");
            case 'b' -> out.append(blanks().isEmpty() ? "\\b" : "(?:\\b|(?<=" + SLASH + blanks() + "))");
            case 'n', 'r', 't' -> out.append(SLASH).append(letter);
            case BACKSLASH -> out.append("(?:").append(SLASH).append(SLASH).append(')');
            case '"' -> out.append(SLASH).append('"');
            default -> out.append(BACKSLASH).append(letter);
        }
    }

    /** The letters of blanks that the strings need, as a set: {@code [nt]}. */
    private String blanks() {
        return oneOf(used.stream()
                .filter(c -> c != '"' && c != BACKSLASH)
                .map(String::valueOf)
                .toList());
    }

    private static String oneOf(List<String> letters) {
        return letters.size() > 1 ? "[" + String.join("", letters) + "]" : String.join("", letters);
    }

    /** Everything up to the bracket that closes this one. */
    private void lookbehind() {
        int depth = 0;
        do {
            char c = regex.charAt(at);
            if (c == BACKSLASH) {
                out.append(c);
                at++;
            } else if (c == '[') {
                at++;
                out.append('[').append(String.join("", members())).append(']');
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            out.append(regex.charAt(at));
            at++;
        } while (depth > 0 && at < regex.length());
    }

    /** A set of characters: one that excludes some ends at a backslash, but for what it does not exclude. */
    private void set() {
        at++;
        List<String> members = members();
        boolean excludes = members.get(0).equals("^");
        List<String> letters = new ArrayList<>();
        for (char letter : used) {
            if (has(members, letter) != excludes) {
                letters.add(letter == BACKSLASH ? SLASH : String.valueOf(letter));
            }
        }
        List<String> own = new ArrayList<>(members);
        if (excludes && !own.contains(SLASH)) {
            own.add(1, SLASH);
        } else if (!excludes) {
            own.removeIf(m -> m.equals(SLASH) || m.equals("\""));
        }
        String set = own.isEmpty() ? "" : "[" + String.join("", own) + "]";
        String escapes = letters.isEmpty() ? "" : SLASH + oneOf(letters);
        out.append(set.isEmpty() || escapes.isEmpty() ? set + escapes : "(?:" + set + "|" + escapes + ")");
    }

    /** Whether a set names what this letter behind a backslash stands for. */
    private static boolean has(List<String> members, char letter) {
        return switch (letter) {
            case '"' -> members.contains("\"");
            case BACKSLASH -> members.contains(SLASH);
            default -> members.contains("\\s") || members.contains("\\" + letter);
        };
    }

    /** The members of the set that begins here, a first {@code ^} too; goes on behind its end. */
    private List<String> members() {
        List<String> members = new ArrayList<>();
        while (at < regex.length() && (regex.charAt(at) != ']' || members.isEmpty() || members.equals(List.of("^")))) {
            int length = regex.charAt(at) == BACKSLASH ? 2 : 1;
            members.add(regex.substring(at, Math.min(regex.length(), at + length)));
            at += length;
        }
        at++;
        return members;
    }
}
