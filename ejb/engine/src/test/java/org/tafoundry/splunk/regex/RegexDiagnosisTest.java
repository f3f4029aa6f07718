package org.tafoundry.splunk.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

class RegexDiagnosisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "src=(?<s>\\S+) dst=(?<d>\\S+) ~ a src=1.2.3.4 dest=5 ~ src=(?<s>\\S+) d ~ s ~ est=5",
                "^user: (?<u>\\w+)$ ~ user: kim lee ~ ^user: (?<u>\\w+) ~ $ ~ ' lee'",
                "abc ~ xyz ~ '' ~ a ~ xyz",
                "(?<a>\\d+)-(?<b>[a-z]+) ~ 12-34 ~ (?<a>\\d+)- ~ (?<b>[a-z]+) ~ 34",
                "no|id=(\\d+);x ~ id=7 ~ no|id=(\\d+) ~ ; ~ ''"
            })
    void tellsHowFarTheRegexGot(String regex, String text, String matching, String failing, String found) {
        SplunkRegex compiled =
                SplunkRegex.compile(regex, Location.NONE, new Findings()).orElseThrow();
        assertThat(compiled.cursor(text).find()).isFalse();
        RegexDiagnosis diagnosis = compiled.diagnose(text);
        assertThat(diagnosis.matching()).isEqualTo(matching);
        assertThat(diagnosis.failing()).isEqualTo(failing);
        assertThat(diagnosis.found()).isEqualTo(found);
        assertThat(diagnosis.message()).contains(failing);
    }
}
