package org.tafoundry.splunk.index.input;

import java.util.Map;
import java.util.Optional;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.ConfSetting;
import org.tafoundry.splunk.index.setting.IndexCode;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;

/**
 * Where LINE_BREAKER breaks: at the first group of its regex, or at plain newlines, which need no regex.
 *
 * <p>If the first group takes no part in a match, the leftmost one that does is the break; if none does, the break is
 * empty and stands before the match.
 */
public final class BreakRule {

    /** Newline breaks that are so common that they have a scanner of their own. */
    public enum Plain {
        /** Any run of carriage returns and newlines. */
        RUN,
        /** One newline, and the carriage return before it. */
        LINE,
        /** One newline. */
        NEWLINE,
        /** Not plain: ask the regex. */
        NONE
    }

    private static final Map<String, Plain> PLAIN = Map.of(
            "([\\r\\n]+)", Plain.RUN,
            "([\\n\\r]+)", Plain.RUN,
            "([\\r\\n]{1,})", Plain.RUN,
            "([\\r\\n]+)+", Plain.RUN,
            "(\\r?\\n)", Plain.LINE,
            "(\\r{0,1}\\n)", Plain.LINE,
            "(\\n)", Plain.NEWLINE);

    private final Plain plain;
    private final Optional<SplunkRegex> regex;

    private BreakRule(Plain plain, Optional<SplunkRegex> regex) {
        this.plain = plain;
        this.regex = regex;
    }

    /** The rule of a LINE_BREAKER; the default one when it is absent or cannot be used. */
    public static BreakRule of(Optional<ConfSetting> setting, Findings findings) {
        String source = setting.map(ConfSetting::value).orElse("");
        Plain known = source.isEmpty() ? Plain.RUN : PLAIN.getOrDefault(source, Plain.NONE);
        if (known != Plain.NONE) {
            return new BreakRule(known, Optional.empty());
        }
        ConfSetting written = setting.orElseThrow();
        Optional<SplunkRegex> regex = SplunkRegex.compile(source, written.where(), findings);
        if (regex.isPresent() && regex.get().groupCount() == 0 && !regex.get().matchesNothing()) {
            findings.add(
                    IndexCode.INDEX_BREAKER_NO_GROUP,
                    written.where(),
                    "LINE_BREAKER \"" + source + "\" has no capturing group; the text breaks before each match.",
                    "Put the text between two events in parentheses, for example ([\\r\\n]+).");
        }
        return regex.isPresent() ? new BreakRule(Plain.NONE, regex) : new BreakRule(Plain.RUN, Optional.empty());
    }

    public Plain plain() {
        return plain;
    }

    RegexCursor cursor(CharSequence text) {
        return regex.orElseThrow().cursor(text);
    }

    /** The group that is the break of the present match; 0 when no group took part. */
    int group(RegexCursor cursor) {
        int groups = regex.orElseThrow().groupCount();
        for (int group = 1; group <= groups; group++) {
            if (cursor.start(group) >= 0) {
                return group;
            }
        }
        return 0;
    }
}
