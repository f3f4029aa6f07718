package org.tafoundry.splunk.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/**
 * Replaces {@code [[name]]} and {@code [[name:prefix]]} in a regex by the REGEX of the transforms stanza they name.
 *
 * <p>The prefix becomes the name of a group written {@code (?<>…)}, and goes before the names of other groups; a
 * regex that has neither becomes a group of that name as a whole. For one thread.
 */
public final class ModularRegexes {

    private static final Pattern REFERENCE = Pattern.compile("\\[\\[([A-Za-z0-9_][\\w.-]*)(?::(\\w*))?\\]\\]");
    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?(?:P?<(?![=!*])|')(\\w*)[>']");
    private static final int MAX_LENGTH = 65_536;

    private static final int MOST = 1000;

    private final Function<String, Optional<String>> stanzaRegex;
    private int replaced;

    /** Looks the REGEX of a stanza up with this function, which also has to know the stanzas that Splunk ships. */
    public ModularRegexes(Function<String, Optional<String>> stanzaRegex) {
        this.stanzaRegex = stanzaRegex;
    }

    /** The regex with all references replaced; one that cannot be resolved stays, with a finding. */
    public String expand(String regex, Location where, Findings findings) {
        replaced = 0;
        return regex.contains("[[") ? expand(regex, where, findings, new ArrayDeque<>()) : regex;
    }

    private String expand(String regex, Location where, Findings findings, Deque<String> open) {
        StringBuilder out = new StringBuilder();
        Matcher reference = REFERENCE.matcher(regex);
        int at = 0;
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '\\' && at + 1 < regex.length()) {
                out.append(regex, at, at + 2);
                at += 2;
            } else if (c == '[' && reference.region(at, regex.length()).lookingAt()) {
                out.append(
                        replacement(reference.group(), reference.group(1), prefix(reference), where, findings, open));
                at = reference.end();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static String prefix(Matcher reference) {
        return reference.group(2) == null ? "" : reference.group(2);
    }

    private String replacement(
            String written, String name, String prefix, Location where, Findings findings, Deque<String> open) {
        if (open.contains(name)) {
            findings.add(
                    RegexCode.REGEX_MODULE_LOOP,
                    where,
                    "The modular regular expression " + written + " refers to itself by way of " + open + ".",
                    "Remove one of the references.");
            return written;
        }
        Optional<String> module = stanzaRegex.apply(name);
        if (module.isEmpty()) {
            findings.add(
                    RegexCode.REGEX_UNKNOWN_MODULE,
                    where,
                    written + " names no transforms stanza with a REGEX.",
                    "Define the stanza [" + name + "] with a REGEX, or escape the brackets as \\[\\[.");
            return written;
        }
        if (++replaced > MOST) {
            // References that multiply would take for ever before the text grows too long.
            findings.add(
                    RegexCode.REGEX_MODULE_LOOP,
                    where,
                    "More than " + MOST + " modular regular expressions stand in one.",
                    "Use fewer of them.");
            return written;
        }
        open.push(name);
        String inner = expand(module.get(), where, findings, open);
        open.pop();
        if (inner.length() > MAX_LENGTH) {
            findings.add(
                    RegexCode.REGEX_MODULE_LOOP,
                    where,
                    written + " makes the regular expression longer than 65536 characters.",
                    "Use fewer modular regular expressions in it.");
            return written;
        }
        return named(inner, prefix);
    }

    private static String named(String inner, String prefix) {
        Matcher group = GROUP_NAME.matcher(inner);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        boolean named = false;
        while (group.find()) {
            named = true;
            String name = prefix + group.group(1);
            out.append(inner, copied, group.start());
            out.append(name.isEmpty() ? "(?:" : "(?<" + name + ">");
            copied = group.end();
        }
        out.append(inner, copied, inner.length());
        return named || prefix.isEmpty() ? "(?:" + out + ")" : "(?<" + prefix + ">" + out + ")";
    }
}
