package org.tafoundry.synth.layout;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spells out {@code {name:type}} in the regexes of layout tables, where it stands for a named group. */
final class RegexShorthand {

    private static final Pattern SHORT = Pattern.compile("\\{([a-z]\\w*):([a-z]\\w*)\\}");

    private static final String IP =
            "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[\\da-fA-F]{0,4}:[\\da-fA-F:]*:[\\da-fA-F:.]*[\\da-fA-F]|::)";

    private static final String HOST = "[\\w.:-]*\\w";

    /** The name of a host with its domain, where a user may stand as well. */
    private static final String FQDN = "[\\w-]+(?:\\.[\\w-]+)+\\.[a-z]{2,}";

    private static final Map<String, String> TYPES = Map.of(
            "ip", IP,
            "host", HOST,
            "int", "\\d+",
            "num", "-?\\d+(?:\\.\\d+)?",
            "word", "[^\\s,;]*[^\\s,;:.]",
            "if", "[\\w.:/-]*\\w",
            "user", "[^\\s\"'<>,;()]+",
            "mac", "[\\da-fA-F]{2,4}(?:[.:-][\\da-fA-F]{2,4}){2,7}",
            "rest", "\\S.*?(?=\\s*$)");

    private static final String END_POINT = "asa";

    private RegexShorthand() {}

    static String expand(String regex) {
        return SHORT.matcher(regex)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(2).equals(END_POINT)
                                ? endPoint(m.group(1))
                                : group(m.group(1), TYPES.get(m.group(2)))));
    }

    /** The first group whose type is not known. */
    static Optional<String> unknown(String regex) {
        return SHORT.matcher(regex)
                .results()
                .filter(m -> !m.group(2).equals(END_POINT) && !TYPES.containsKey(m.group(2)))
                .map(MatchResult::group)
                .findFirst();
    }

    /** The types that there are. */
    static String types() {
        return String.join(
                ", ",
                Stream.concat(TYPES.keySet().stream(), Stream.of(END_POINT))
                        .sorted()
                        .toList());
    }

    private static String group(String name, String regex) {
        return "(?<" + name + ">" + regex + ")";
    }

    /** {@code interface:address/port (mapped address/mapped port)(user or name of the host)} as firewalls of Cisco write it. */
    private static String endPoint(String name) {
        return "(?:" + group(name + "_interface", "[^\\s:/()]+") + ":)?" + group(name + "_ip", HOST) + "(?:/"
                + group(name + "_port", "[\\w-]+") + ")?(?:\\s?\\(" + group(name + "_translated_ip", HOST) + "/"
                + group(name + "_translated_port", "\\d+") + "\\))?(?:\\((?!type )(?:" + group(name + "_host", FQDN)
                + "|" + group(name + "_user", "[^()]+")
                + ")\\))?";
    }
}
