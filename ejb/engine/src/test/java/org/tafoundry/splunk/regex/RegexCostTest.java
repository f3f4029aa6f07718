package org.tafoundry.splunk.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

class RegexCostTest {

    private final Findings findings = new Findings();

    private SplunkRegex compile(String regex) {
        return SplunkRegex.compile(regex, Location.NONE, findings).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(?:\\w+\\s*)+:", "(\\S*)*x", "(?:(\\d+)|[^:])+:", "((?:.+)*)x", "(?:[^,]*,?)*z"})
    void findsARepetitionThatSplitsTheSameTextInManyWays(String regex) {
        RegexCost.check(compile(regex), Location.NONE, findings);
        assertThat(findings.count(RegexCode.REGEX_COSTLY)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:\\w+,)+",
                "(?:\\S+\\s+)*x",
                "^(?:[^|]*\\|){4}",
                "(?:a++)+b",
                "\"(?:[^\"\\\\]|\\\\.)*\"",
                "(\\d+\\.)+\\d"
            })
    void leavesRepetitionsWithSeparatorsAlone(String regex) {
        RegexCost.check(compile(regex), Location.NONE, findings);
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void findsALeadingRepetitionOfAnything() {
        RegexCost.check(compile(".*user=(\\w+)"), Location.NONE, findings);
        assertThat(findings.count(RegexCode.REGEX_SLOW_START)).isOne();
    }

    @Test
    void reportsASearchThatSplunkWouldCut() {
        SplunkRegex regex = compile("^(a+)+$");
        RegexCursor cursor = regex.cursor("a".repeat(40) + "!");
        assertThat(cursor.find()).isFalse();
        assertThat(cursor.exhausted()).isTrue();
        RegexCost.check(regex, cursor, SplunkRegex.DEFAULT_MATCH_LIMIT, Location.NONE, findings);
        assertThat(findings.count(RegexCode.REGEX_MATCH_LIMIT)).isOne();
    }
}
