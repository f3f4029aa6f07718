package org.tafoundry.splunk.conf;

import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * The pattern of a {@code source::} or {@code host::} stanza. {@code ...} matches anything, {@code *} anything but a
 * path separator, {@code .} itself; the rest is PCRE. The whole text must match.
 */
public final class StanzaPattern {

    private final boolean literal;
    private final Optional<WildcardProgram> program;
    private final Optional<SplunkRegex> regex;

    private StanzaPattern(boolean literal, Optional<WildcardProgram> program, Optional<SplunkRegex> regex) {
        this.literal = literal;
        this.program = program;
        this.regex = regex;
    }

    /**
     * Compiles a pattern.
     *
     * @param pattern the pattern without its {@code source::} or {@code host::}
     * @param ignoreCase whether case is ignored unless the pattern itself says otherwise
     * @return the pattern, or nothing when it cannot be read; then a finding says why
     */
    public static Optional<StanzaPattern> compile(
            String pattern, boolean ignoreCase, Location where, Findings findings) {
        boolean insensitive = ignoreCase;
        String body = pattern;
        if (body.startsWith("(?i)")) {
            insensitive = true;
            body = body.substring("(?i)".length());
        } else if (body.startsWith("(?-i)")) {
            insensitive = false;
            body = body.substring("(?-i)".length());
        }
        Optional<WildcardProgram> program = WildcardProgram.compile(body, insensitive);
        if (program.isPresent()) {
            return Optional.of(new StanzaPattern(program.get().literal(), program, Optional.empty()));
        }
        Findings reasons = new Findings();
        String pcre = (insensitive ? "(?i)" : "") + "\\A(?:" + pcre(body) + ")\\z";
        Optional<SplunkRegex> regex = SplunkRegex.compile(pcre, where, reasons);
        if (regex.isEmpty()) {
            findings.add(
                    ConfCode.CONF_STANZA_PATTERN,
                    where,
                    "The stanza pattern " + pattern + " cannot be read"
                            + reasons.list().stream()
                                    .findFirst()
                                    .map(f -> ": " + f.message())
                                    .orElse("."),
                    "Use ... for any text, * for a part of a path, | and ( ) for alternatives.");
            return Optional.empty();
        }
        return Optional.of(new StanzaPattern(false, Optional.empty(), regex));
    }

    /** Whether the pattern matches one text only. */
    public boolean literal() {
        return literal;
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        if (program.isPresent()) {
            return program.get().matches(text);
        }
        RegexCursor cursor = regex.orElseThrow().cursor(text);
        return cursor.find();
    }

    private static String pcre(String pattern) {
        StringBuilder pcre = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                pcre.append(c).append(pattern.charAt(++i));
            } else if (inClass) {
                inClass = c != ']';
                pcre.append(c);
            } else if (pattern.startsWith("...", i)) {
                pcre.append("(?s:.*)");
                i += 2;
            } else if (c == '.') {
                pcre.append("\\.");
            } else if (c == '*') {
                pcre.append("[^/\\\\]*");
            } else {
                inClass = c == '[';
                pcre.append(c);
            }
        }
        return pcre.toString();
    }
}
