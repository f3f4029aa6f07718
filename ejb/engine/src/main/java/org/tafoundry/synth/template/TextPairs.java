package org.tafoundry.synth.template;

import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.SplunkRegex;

/** Pairs {@code key=value} that stand in text: one regex finds them all, and names each by its key. */
public final class TextPairs {

    /** Key in group 1, value in group 2: plain, in quotes of either kind, or in angle brackets. */
    public static final String REGEX =
            "(?:^|[\\s,;:|\\[({<])([A-Za-z_][\\w.\\-]*)=(?|\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'|<([^<>]*+)>|((?:[^\\s,;|\\])}>\"':]|:(?!\\s|$)|(?<=\\d),(?=\\d{2,3}(?:\\.\\d++)?(?!\\w|\\.\\w)))++))";

    private TextPairs() {}

    static SplunkRegex compiled() {
        return SplunkRegex.compile(REGEX, Location.NONE, new Findings()).orElseThrow();
    }
}
