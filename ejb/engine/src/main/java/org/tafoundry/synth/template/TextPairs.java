package org.tafoundry.synth.template;

import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Pairs {@code key=value} that stand in text: one regex finds them all, and names each by its key. */
public final class TextPairs {

    /** Where what stands in brackets ends a pair. */
    private static final String CLOSED = "(?=[\\s,;|)\\]}]|$)";

    /** A value of one word that a full stop follows, which ends the sentence; names of domains may end with one. */
    private static final String LAST =
            "(\\d{1,3}(?:\\.\\d{1,3}){3}|[\\w+-]++|[\\w+-]++(?:\\.[\\w+-]++)*+@[\\w-]++(?:\\.[\\w-]++)*+)(?=\\.(?:\\s|$))";

    /** Key in group 1, value in group 2: plain, in quotes of either kind, or in brackets of any. */
    public static final String REGEX =
            "(?:^|[\\s,;:|\\[({<])([A-Za-z_][\\w.\\-]*)=(?|\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'|<([^<>]*+)>"
                    + "|\\[((?:[^\\[\\]\\r\\n]|\\[[^\\[\\]\\r\\n]*+\\])*+)\\]" + CLOSED + "|" + LAST
                    + "|((?:[^\\s,;|\\])}>\"':]|:(?!\\s|$)|(?<=\\d),(?=\\d{2,3}(?:\\.\\d++)?(?!\\w|\\.\\w)))++))";

    private TextPairs() {}

    static SplunkRegex compiled() {
        return SplunkRegex.compile(REGEX, Location.NONE, new Findings()).orElseThrow();
    }
}
