package org.tafoundry.synth.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constant first part of an identifier such as {@code blk_1234} or {@code core.77}. */
final class IdPrefix {

    private static final Pattern PREFIXED = Pattern.compile("((?:[A-Za-z]+[_.#-])++)[A-Za-z]?[-+]?\\d[\\w.:-]*");

    /** Any such first part, as PCRE2. */
    static final String ANY = "(?:[A-Za-z]+[_.#-])+";

    /** What stands behind it. */
    static final String REST = "[-+]?[\\w.:-]*\\w";

    private IdPrefix() {}

    /** The letters before the number with the separator; empty when the value is not of that form. */
    static String of(String value) {
        Matcher matcher = PREFIXED.matcher(value);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
