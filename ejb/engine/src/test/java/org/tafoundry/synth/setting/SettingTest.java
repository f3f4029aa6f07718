package org.tafoundry.synth.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What settings answer about themselves. */
class SettingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coalesce(gate,door) | true",
                "coalesce(coalesce(gate,door),lock) | true",
                "coalesce(nullif('gate',\"-\"),door) | true",
                "if(in(gate,\"-\",\"none\"),null(),gate) | true",
                "coalesce(door,gate) | false",
                "case(gate=\"up\",\"open\",true(),gate) | false",
                "if(gate=\"up\",\"open\",gate) | false",
                "\"gate\" | false",
                "lower(gate | false",
            })
    void anEvalKnowsWhetherTheOwnValueOfItsFieldStays(String expression, boolean stays) {
        assertThat(new Eval("gate", expression, "").keepsOwnValue()).isEqualTo(stays);
    }

    @Test
    void anExtractKnowsItsFieldsAndTheirGroups() {
        Extract extract = new Extract("door", "^\\((\\w+)\\) (?:at )?(?<gate>\\w+)[(]? (?<lock>\\d+)", "");
        assertThat(extract.fields()).containsExactlyInAnyOrder("gate", "lock");
        assertThat(extract.group("lock")).contains(3);
        assertThat(extract.group("key")).isEmpty();
        assertThat(extract.readsFromStart()).isTrue();
        assertThat(extract.from("note").readsFromStart()).isFalse();
        assertThat(new Extract("odd", "(?<gate>", "").fields()).isEmpty();
    }

    @Test
    void extractsAreTheSameWhenTheyTakeTheSameFromTheSamePlace() {
        Extract extract = new Extract("door", "(?<gate>\\w+)", "The gate.");
        assertThat(extract.same(extract.named("lock"))).isTrue();
        assertThat(extract.same(extract.from("note"))).isFalse();
    }

    @Test
    void anEventTypeKnowsWhichFieldsItAsks() {
        EventType type = new EventType("doors", "sourcetype=\"x\" (vendor_gate=* OR lock IN (1, 2))", "");
        assertThat(Stream.of("vendor_gate", "lock", "gate", "vendor").filter(type::asks))
                .containsExactly("vendor_gate", "lock");
    }

    @Test
    void settingsComeInTheOrderInWhichSplunkAppliesThem() {
        Eval eval = new Eval("b", "a", "");
        Alias alias = new Alias("z", "a", "b", "");
        Lookup lookup = new Lookup("a", "doors", List.of(new Lookup.Input("b")), List.of("c"), true, "");
        Extract extract = new Extract("y", "(?<a>.)", Optional.empty(), "");
        Extract first = extract.named("x");
        assertThat(Stream.of(lookup, eval, alias, extract, first).sorted(Setting.SEARCH_TIME_ORDER))
                .containsExactly(first, extract, alias, eval, lookup);
    }
}
