package org.tafoundry.synth.template;

import java.util.List;
import java.util.regex.Pattern;

/** A column of a header in brackets that holds the end of a connection, whose port tells that somebody is served there: {@code [192.0.2.7:51880]}. */
final class ClientEnd {

    private static final String ADDRESS =
            "\\d{1,3}(?:\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\\]";
    private static final String PORT = "\\d{1,5}";
    private static final String NOBODY = "[?*-]?";

    private static final Pattern VALUE = Pattern.compile("(?:(?:" + ADDRESS + "):" + PORT + "|" + NOBODY + ")");

    /** Who is served; a protocol in capitals and a level of the log are nobody. */
    private static final String ACCOUNT = "(?![A-Z\\d]{2,}\\]|(?i:" + HeaderScanner.LEVELS.replace("|[VDIWEF]", "")
            + "|https?|main|client|server)\\])[A-Za-z_][\\w.@+-]{0,63}";

    private static final Pattern SOMEBODY = Pattern.compile(ACCOUNT);

    /** The ports that Linux and Windows give to clients begin here. */
    private static final int FIRST_OF_CLIENTS = 32768;

    private static final String PORT_FIELD = "src_port";
    private static final String USER = "user";

    private ClientEnd() {}

    /** Whether a column behind that of the client says who is served, in some events at least. */
    static boolean serves(List<String> values, HeaderNames names) {
        return names.has(PORT_FIELD)
                && !names.has(USER)
                && values.stream().anyMatch(ClientEnd::somebody)
                && values.stream()
                        .noneMatch(v -> v.indexOf(' ') > 0
                                || BracketColumn.THREAD.matcher(v).matches());
    }

    /** The regex of that column without its brackets. */
    static String who(List<String> values, HeaderNames names) {
        String user = names.group(USER, ACCOUNT);
        return values.stream().allMatch(v -> somebody(v) || v.matches(NOBODY))
                ? "(?:" + user + "|" + NOBODY + ")"
                : "(?:" + user + "|" + names.group("context", "[^\\]]*") + ")";
    }

    private static boolean somebody(String value) {
        return SOMEBODY.matcher(value + "]").lookingAt()
                && SOMEBODY.matcher(value).matches();
    }

    /** Whether all values of a column, without its brackets, have this form. */
    static boolean all(List<String> values) {
        List<String> ends =
                values.stream().filter(v -> v.length() > 1).distinct().toList();
        // one end in all events is the log's own, unless its port is one that only clients have
        return values.stream().allMatch(v -> VALUE.matcher(v).matches())
                && (ends.size() > 1 || ends.size() == 1 && port(ends.get(0)) >= FIRST_OF_CLIENTS);
    }

    private static int port(String end) {
        return Integer.parseInt(end.substring(end.lastIndexOf(':') + 1));
    }

    /** The regex of the column without its brackets. */
    static String regex(HeaderNames names) {
        return "(?:" + names.group("src_ip", ADDRESS) + ":" + names.group(PORT_FIELD, PORT) + "|" + NOBODY + ")";
    }
}
