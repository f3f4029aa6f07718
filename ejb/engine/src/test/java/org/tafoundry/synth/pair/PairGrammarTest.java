package org.tafoundry.synth.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "a=1 user=ann src=10.1.2.3 b=2!user!ann",
                "Device IP Address=10.1.2.3, Service=Default Network Access, User=ann!Service!Default Network Access",
                "Device IP Address=10.1.2.3, Service=Default Network Access, User=ann!Device IP Address!10.1.2.3",
                "type=FWD|info=Normal Operation|user=ann|rule=WEB OUT!info!Normal Operation",
                "SrcIP: 10.1.2.3, DstPort: 443, Rule: web out, URL: https://a.example/x!Rule!web out",
                "SrcIP: 10.1.2.3, DstPort: 443, Rule: web out, URL: https://a.example/x!URL!https://a.example/x",
                "action:\"Accept\"; rule_name:\"Web out\"; src:\"10.1.2.3\"; dst:\"10.3.2.1\"!rule_name!Web out"
            })
    void findsPairs(String text, String key, String value) {
        PairGrammar grammar = PairGrammar.of(List.of(text, text, text)).orElseThrow();
        assertThat(PairFinder.of(grammar.regex()).pairs(text))
                .filteredOn(p -> p.key().equals(key))
                .extracting(PairFinder.Pair::value)
                .containsExactly(value);
    }
}
