package org.tafoundry.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Checks on values that a caller gave, with one wording for all features. */
public final class Values {
    private Values() {}

    /** The text without surrounding blanks; refused when it is missing, blank or longer than {@code limit}. */
    public static String required(String name, String text, int limit) {
        if (text == null || text.isBlank()) {
            throw invalid(name + " is missing.", "Give a value for " + name + ".");
        }
        return optional(name, text, limit);
    }

    /**
     * The text without surrounding blanks, empty when it is missing; refused when it is longer than {@code limit} or cannot
     * be stored.
     */
    public static String optional(String name, String text, int limit) {
        String value = text == null ? "" : text.strip();
        if (value.length() > limit) {
            throw invalid(
                    name + " has " + value.length() + " characters; at most " + limit + " are allowed.",
                    "Shorten " + name + ".");
        }
        if (value.indexOf('\0') >= 0) {
            throw invalid(name + " contains a NUL character.", "Remove it from " + name + ".");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw invalid(name + " contains half of a surrogate pair, which is no character.", "Correct " + name + ".");
        }
        return value;
    }

    /**
     * The pattern of a LIKE in lower case that finds this text anywhere and takes it literally; {@code !} is its escape.
     */
    public static String containing(String name, String text, int limit) {
        String escaped = optional(name, text, limit)
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    /** A file's own name, without folders and control characters; refused when nothing of a name is left. */
    public static String fileName(String text, int limit) {
        String given = text == null ? "" : text;
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = required("file name", last.replaceAll("\\p{Cntrl}", ""), limit);
        if (name.equals(".") || name.equals("..")) {
            throw invalid("'" + name + "' names a folder, not a file.", "Give the file's own name.");
        }
        return name;
    }

    /** The refusal of a value. */
    public static Refusal invalid(String message, String next) {
        return new Refusal(CommonRefusal.INVALID_VALUE, message, next);
    }
}
