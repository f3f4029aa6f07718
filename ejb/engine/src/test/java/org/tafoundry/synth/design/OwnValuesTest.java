package org.tafoundry.synth.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.splunk.regex.RegexCursor;
import org.tafoundry.splunk.regex.SplunkRegex;
import org.tafoundry.synth.format.Payload;
import org.tafoundry.synth.format.PayloadKind;
import org.tafoundry.synth.pair.PairGrammar;
import org.tafoundry.synth.writing.SettingText;

/** Values that the plain extraction of keys would lose: pairs inside values, keys that Splunk uses itself. */
class OwnValuesTest {

    @Test
    void readsPairsInsideAQuotedValue() {
        Extraction extraction = new Extraction("acme");
        NestedValues.ofPairs(
                List.of(
                        "type=USER msg='op=login acct=\"ann\" res=failed'",
                        "type=USER msg='op=logout acct=\"bob\" res=success'"),
                PairGrammar.simple(),
                extraction);
        assertThat(extraction.props()).extracting(SettingText::key).containsExactly("REPORT-within_msg");
    }

    @Test
    void leavesSentencesAlone() {
        Extraction extraction = new Extraction("acme");
        NestedValues.ofPairs(
                List.of("id=1 msg='the user a=b left'", "id=2 msg='nothing else'"), PairGrammar.simple(), extraction);
        assertThat(extraction.props()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "JSON~{\"time\":1,\"host\":\"web1\"}~web1",
                "KEY_VALUE~a=1 host=web1 b=2~web1",
                "KEY_VALUE~a=1 host=\"web 1\" b=2~web 1",
            })
    void keepsTheHostThatAnEventStates(PayloadKind kind, String text, String host) {
        Extraction extraction = new Extraction("acme");
        List<Payload> payloads = List.of(new Payload(text, kind, 0));
        if (kind == PayloadKind.JSON) {
            TakenNames.json(payloads, extraction);
        } else {
            TakenNames.pairs(payloads, PairGrammar.simple(), extraction);
        }
        assertThat(extraction.props()).hasSize(1);
        SplunkRegex regex = SplunkRegex.compile(
                        SettingText.value(extraction.props().get(0)), Location.NONE, new Findings())
                .orElseThrow();
        RegexCursor cursor = regex.cursor(text);
        assertThat(cursor.find()).isTrue();
        assertThat(cursor.group(regex.names().get("extracted_host").get(0))).contains(host);
    }

    @ParameterizedTest
    @CsvSource({"host,method,http_host", "host,status,extracted_host", "source,method,extracted_source", "uri,host,uri"
    })
    void namesColumnsSoThatSplunkKeepsThem(String name, String other, String column) {
        assertThat(TakenNames.column(name, List.of(name, other))).isEqualTo(column);
    }
}
