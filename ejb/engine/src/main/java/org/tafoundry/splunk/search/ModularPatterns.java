package org.tafoundry.splunk.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfSetting;

/** Replaces {@code [[name]]} and {@code [[name:prefix]]} by the REGEX of the transforms.conf stanza they name. */
final class ModularPatterns {

    private static final Pattern REFERENCE = Pattern.compile("\\[\\[([A-Za-z][\\w-]*)(?::(\\w*))?\\]\\]");

    /** A stanza may refer to others; deeper nesting than this is a circle. */
    private static final int DEEPEST = 10;

    private ModularPatterns() {}

    /** The regex with every reference to a known stanza replaced. */
    static String expand(String regex, Conf transforms) {
        return expand(regex, transforms, 0);
    }

    private static String expand(String regex, Conf transforms, int depth) {
        Matcher matcher = REFERENCE.matcher(regex);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        while (depth < DEEPEST && matcher.find()) {
            Optional<ConfSetting> part = transforms.stanza(matcher.group(1)).flatMap(s -> s.get("REGEX"));
            if (part.isPresent()) {
                String inner = expand(part.get().value(), transforms, depth + 1);
                String prefix = matcher.group(2) == null ? "" : matcher.group(2);
                out.append(regex, copied, matcher.start())
                        .append("(?:")
                        .append(prefixed(inner, prefix))
                        .append(')');
                copied = matcher.end();
            }
        }
        return out.append(regex, copied, regex.length()).toString();
    }

    /** With a prefix, the group named by the empty name gets it and the others start with it. */
    private static String prefixed(String regex, String prefix) {
        if (prefix.isEmpty()) {
            return regex;
        }
        return regex.replace("(?<>", "(?<" + prefix + ">").replace("(?P<>", "(?P<" + prefix + ">");
    }
}
