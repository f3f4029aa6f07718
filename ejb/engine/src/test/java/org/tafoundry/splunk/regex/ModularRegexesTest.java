package org.tafoundry.splunk.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

class ModularRegexesTest {

    private static final Map<String, String> STANZAS = Map.of(
            "word",
            "(?<>\\w+)",
            "pair",
            "(?<k>\\w+)=[[word:v]]",
            "plain",
            "\\d+",
            "ping",
            "[[pong]]",
            "pong",
            "a[[ping]]");

    private final Findings findings = new Findings();

    private String expand(String regex) {
        return new ModularRegexes(name -> Optional.ofNullable(STANZAS.get(name)))
                .expand(regex, Location.NONE, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[[word]] ~ (?:(?:\\w+))",
                "[[word:user]]! ~ (?:(?<user>\\w+))!",
                "[[pair]] ~ (?:(?<k>\\w+)=(?:(?<v>\\w+)))",
                "[[pair:x_]] ~ (?:(?<x_k>\\w+)=(?:(?<x_v>\\w+)))",
                "[[plain:n]] ~ (?<n>\\d+)",
                "[[:alpha:]]+ ~ [[:alpha:]]+",
                "\\[[digits]] ~ \\[[digits]]",
                "\\\\[[plain]] ~ \\\\(?:\\d+)",
                "[a[b]] ~ [a[b]]"
            })
    void putsTheRegexOfTheStanzaInPlaceOfItsName(String regex, String expected) {
        assertThat(expand(regex)).isEqualTo(expected);
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void reportsANameWithoutStanzaAndLeavesItInPlace() {
        assertThat(expand("x[[nothing]]")).isEqualTo("x[[nothing]]");
        assertThat(findings.count(RegexCode.REGEX_UNKNOWN_MODULE)).isOne();
    }

    @Test
    void reportsRegexesThatReferToEachOtherInACircle() {
        expand("[[ping]]");
        assertThat(findings.count(RegexCode.REGEX_MODULE_LOOP)).isOne();
    }
}
