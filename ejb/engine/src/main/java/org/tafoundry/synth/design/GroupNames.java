package org.tafoundry.synth.design;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Keeps the names of groups such as PCRE takes them: at most 32 characters, no digit in front, each once. */
final class GroupNames {

    /** PCRE2_MAXNAMELENGTH as Splunk's library is built. */
    static final int LONGEST = 32;

    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)(\\(\\?P?<)(\\w+)>");
    private static final Pattern WORD_BEGINS = Pattern.compile("_+(?=[^_])|(?<=[a-z0-9])(?=[A-Z])");

    private GroupNames() {}

    /** The regex as it is when PCRE takes it, or else with other names for its groups. */
    static String repaired(String regex) {
        if (valid(regex)) {
            return regex;
        }
        Set<String> taken = new HashSet<>();
        Matcher group = GROUP.matcher(regex);
        StringBuilder out = new StringBuilder();
        while (group.find()) {
            String name = fitting(group.group(2));
            for (int n = 2; !taken.add(name); n++) {
                name = cut(fitting(group.group(2)), LONGEST - 3) + "_" + n;
            }
            group.appendReplacement(out, Matcher.quoteReplacement(group.group(1) + name + ">"));
        }
        return group.appendTail(out).toString();
    }

    /** The regex with another name for the groups of this name. */
    static String renamed(String regex, String name, String other) {
        return GROUP.matcher(regex)
                .replaceAll(group -> Matcher.quoteReplacement(
                        group.group(2).equals(name) ? group.group(1) + other + ">" : group.group()));
    }

    /** Whether PCRE takes the regex. */
    static boolean valid(String regex) {
        return SplunkRegex.compile(regex, Location.NONE, new Findings()).isPresent();
    }

    /** A name that PCRE takes: of a longer one the last words, which say most. */
    static String fitting(String name) {
        String whole = Character.isDigit(name.charAt(0)) ? "field_" + name : name;
        Matcher word = WORD_BEGINS.matcher(whole);
        while (word.find()) {
            String tail = whole.substring(word.end());
            if (whole.length() > LONGEST && tail.length() <= LONGEST && Character.isLetter(tail.charAt(0))) {
                return tail;
            }
        }
        return cut(whole, LONGEST);
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest).replaceFirst("_+$", "");
    }
}
