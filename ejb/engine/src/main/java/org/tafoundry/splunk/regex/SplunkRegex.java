package org.tafoundry.splunk.regex;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.match.Backtracker;
import org.tafoundry.splunk.regex.match.Program;
import org.tafoundry.splunk.regex.syntax.Node;
import org.tafoundry.splunk.regex.syntax.ParsedRegex;
import org.tafoundry.splunk.regex.syntax.RegexParser;
import org.tafoundry.splunk.regex.syntax.RegexProblem;
import org.tafoundry.splunk.regex.syntax.RegexSyntaxException;

/** A PCRE2 regular expression, compiled once and safe for use by many threads. */
public final class SplunkRegex {

    /** The value of MATCH_LIMIT when a stanza sets none. */
    public static final int DEFAULT_MATCH_LIMIT = 100_000;

    /** Reads a regex with the options of its setting. */
    @FunctionalInterface
    private interface Reader {
        ParsedRegex read(String pcre) throws RegexSyntaxException;
    }

    private final ParsedRegex parsed;
    private final Program program;

    private SplunkRegex(ParsedRegex parsed, Program program) {
        this.parsed = parsed;
        this.program = program;
    }

    /**
     * Compiles a regex as written in a .conf file.
     *
     * @return the regex, or nothing when it cannot be run; then a finding says why
     */
    public static Optional<SplunkRegex> compile(String pcre, Location where, Findings findings) {
        return compile(pcre, RegexParser::parse, where, findings);
    }

    /**
     * Compiles the regex of an EXTRACT, which Splunk runs with {@code (?ms)} in front: the dot matches line ends too,
     * and {@code ^} and {@code $} match at each line.
     */
    public static Optional<SplunkRegex> compileExtract(String pcre, Location where, Findings findings) {
        return compile(pcre, RegexParser::parseForLines, where, findings);
    }

    private static Optional<SplunkRegex> compile(String pcre, Reader reader, Location where, Findings findings) {
        try {
            ParsedRegex parsed = reader.read(pcre);
            for (RegexProblem problem : parsed.problems()) {
                RegexCode code = problem.kind() == RegexProblem.Kind.REFUSED
                        ? RegexCode.REGEX_REFUSED
                        : RegexCode.REGEX_APPROXIMATE;
                findings.add(code, where, message(pcre, problem.position(), problem.message()), problem.suggestion());
            }
            return Optional.of(new SplunkRegex(parsed, Program.of(parsed)));
        } catch (RegexSyntaxException e) {
            RegexCode code = e.unsupported() ? RegexCode.REGEX_UNSUPPORTED : RegexCode.REGEX_INVALID;
            findings.add(code, where, message(pcre, e.position(), e.getMessage()), e.suggestion());
            return Optional.empty();
        }
    }

    private static String message(String pcre, int position, String what) {
        if (position < 0) {
            return "In the regular expression \"" + pcre + "\", " + what + ".";
        }
        int from = Math.max(0, position - 10);
        int to = Math.min(pcre.length(), position + 15);
        String near = (from > 0 ? "…" : "") + pcre.substring(from, to) + (to < pcre.length() ? "…" : "");
        return "In the regular expression, at character " + (position + 1) + " (near \"" + near + "\"), " + what + ".";
    }

    ParsedRegex parsed() {
        return parsed;
    }

    /** How far this regex gets in a text that it does not match. */
    public RegexDiagnosis diagnose(CharSequence text) {
        return new Diagnostician(parsed, text).diagnose();
    }

    /** The regex as written. */
    public String source() {
        return parsed.source();
    }

    /** Whether it can match nowhere, as {@code (?!)}. */
    public boolean matchesNothing() {
        return parsed.matchesNothing();
    }

    /** The text that is all this regex matches, as {@code \[} does; empty when there is no such text. */
    public String literal() {
        List<Node> items = parsed.root() instanceof Node.Sequence sequence ? sequence.items() : List.of(parsed.root());
        StringBuilder text = new StringBuilder();
        for (Node item : items) {
            if (!(item instanceof Node.Literal literal)) {
                return "";
            }
            text.appendCodePoint(literal.codePoint());
        }
        return text.toString();
    }

    /** Number of capturing groups, group 0 not counted. */
    public int groupCount() {
        return parsed.groupCount();
    }

    /** Group numbers by name, in order of first appearance; a name that occurs twice has two numbers. */
    public Map<String, List<Integer>> names() {
        return parsed.names();
    }

    /** A cursor over the matches in this text; for one thread. */
    public RegexCursor cursor(CharSequence text) {
        return cursor(text, DEFAULT_MATCH_LIMIT);
    }

    /** A cursor that gives up after so many match calls at one place, see MATCH_LIMIT. */
    public RegexCursor cursor(CharSequence text, int matchLimit) {
        return new RegexCursor(new Backtracker(program, matchLimit), text);
    }
}
