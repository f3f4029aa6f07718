package org.tafoundry.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", " x\t", "\ud83d\ude00", "Größe"})
    void textLosesOnlyTheBlanksAroundIt(String text) {
        assertThat(Values.optional("name", text, 10)).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\ud83d", "\ude00b", "\ude00\ud83d", "12345678901"})
    void whatCannotBeStoredIsRefused(String text) {
        assertThatThrownBy(() -> Values.optional("name", text, 10))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("name");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n"})
    void whatIsMissingIsRefusedWhereItIsRequired(String text) {
        assertThatThrownBy(() -> Values.required("name", text, 10)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsMissingIsEmptyElsewhere() {
        assertThat(Values.optional("name", null, 10)).isEmpty();
    }
}
