package org.tafoundry.synth.cim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.synth.cim.vocabulary.NameWords;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "winlog.event_data.TargetUserName,winlog event data target user name",
        "srcip,srcip",
        "sourceIPAddress,source ip address",
        "cs(User-Agent),cs user agent",
        "request.ipChain{}.ip,request ip chain ip",
        "eventID2Name,event id2 name"
    })
    void splitsAtSeparatorsAndCase(String name, String words) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
    }
}
