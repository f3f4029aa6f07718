package org.tafoundry.splunk.regex;

import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.match.LoopRisk;

/** Finds what makes a regex slow, before an event does. */
public final class RegexCost {

    private static final int SHOWN = 60;

    private RegexCost() {}

    /** Reports constructs that can take very long. */
    public static void check(SplunkRegex regex, Location where, Findings findings) {
        LoopRisk risk = new LoopRisk();
        if (risk.nestedLoops(regex.parsed().root())) {
            findings.add(
                    RegexCode.REGEX_COSTLY,
                    where,
                    "In " + shown(regex)
                            + ", a repetition inside of a repetition can split the same text in very many ways.",
                    "Separate the rounds by a character that the inner repetition excludes, or make it possessive: (…+)+"
                            + " becomes (…++)+.");
        }
        if (risk.startsWithAnything(regex.parsed().root())) {
            findings.add(
                    RegexCode.REGEX_SLOW_START,
                    where,
                    shown(regex) + " starts with a repetition of any character, which only slows the search.",
                    "Remove it, or anchor the regular expression with ^.");
        }
    }

    /** Reports a search that went on for longer than Splunk would let it. */
    public static void check(SplunkRegex regex, RegexCursor cursor, int matchLimit, Location where, Findings findings) {
        if (cursor.exhausted() || cursor.matchCalls() > matchLimit) {
            findings.add(
                    RegexCode.REGEX_MATCH_LIMIT,
                    where,
                    shown(regex) + " took more than " + matchLimit
                            + " steps at one place of a text, where Splunk gives up.",
                    "Make its repetitions more exact, or raise MATCH_LIMIT.");
        }
    }

    private static String shown(SplunkRegex regex) {
        String source = regex.source();
        return "\"" + (source.length() > SHOWN ? source.substring(0, SHOWN) + "…" : source) + "\"";
    }
}
