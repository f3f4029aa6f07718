package org.tafoundry.synth.template;

import java.util.List;
import java.util.regex.Pattern;

/** A column of a header in brackets that says who is served and from where: {@code (alice@192.0.2.7)}, {@code (?@192.0.2.7)}. */
final class AccountAtAddress {

    private static final String ACCOUNT = "[A-Za-z_][\\w.+$-]{0,63}";
    private static final String NOBODY = "[?*-]?";
    private static final String ADDRESS = "\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";

    private static final Pattern VALUE = Pattern.compile("(?:" + ACCOUNT + "|" + NOBODY + ")@(?:" + ADDRESS + ")");

    private AccountAtAddress() {}

    /** Whether all values of a column, without its brackets, have this form. */
    static boolean all(List<String> values) {
        return !values.isEmpty()
                && values.stream().allMatch(v -> VALUE.matcher(v).matches());
    }

    /** The regex of the column without its brackets. */
    static String regex(HeaderNames names) {
        return "(?:" + names.group("account", ACCOUNT) + "|" + NOBODY + ")@" + names.group("src_ip", ADDRESS);
    }
}
