package org.tafoundry.splunk.regex.syntax;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads settings such as (*UTF) at the very start of a regular expression. */
final class StartOptions {

    private static final Pattern OPTION = Pattern.compile("\\(\\*([A-Z_]+8?)(?:=[0-9]+)?\\)");

    /** Settings without effect on what matches here: they tune PCRE2, or name what holds anyway. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "UTF",
            "UTF8",
            "LF",
            "BSR_UNICODE",
            "NO_AUTO_POSSESS",
            "NO_DOTSTAR_ANCHOR",
            "NO_JIT",
            "NO_START_OPT",
            "LIMIT_MATCH",
            "LIMIT_DEPTH",
            "LIMIT_HEAP",
            "LIMIT_RECURSION");

    private static final Set<String> NOT_RUN =
            Set.of("UCP", "CR", "CRLF", "ANYCRLF", "ANY", "NUL", "BSR_ANYCRLF", "NOTEMPTY", "NOTEMPTY_ATSTART");

    private final Source source;

    StartOptions(Source source) {
        this.source = source;
    }

    void read() throws RegexSyntaxException {
        Matcher matcher = OPTION.matcher(source.text());
        while (matcher.find(source.position()) && matcher.start() == source.position()) {
            String name = matcher.group(1);
            if (NOT_RUN.contains(name)) {
                throw RegexSyntaxException.unsupported(
                        source.position(), "The setting (*" + name + ")", "Remove it; Splunk's defaults need none.");
            }
            if (!WITHOUT_EFFECT.contains(name)) {
                return;
            }
            source.position(matcher.end());
        }
    }
}
