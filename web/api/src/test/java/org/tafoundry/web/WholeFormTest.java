package org.tafoundry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"--ab--", "x--ab--\r\nafter", "--a--ab--", "----ab--", "--ab\r\n\r\nx\r\n--ab--"})
    void aFormWithItsClosingBoundaryIsRead(String form) throws IOException {
        assertThat(new String(form(form).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(form);
        InputStream byteByByte = form(form);
        int read = 0;
        while (byteByByte.read() >= 0) {
            read++;
        }
        assertThat(read).isEqualTo(form.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--ab", "--ab-", "--a-b--", "--ab\r\n\r\nx\r\n", "-ab--"})
    void aFormWithoutItIsRefused(String form) {
        assertThatThrownBy(() -> form(form).readAllBytes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cut");
    }

    private static InputStream form(String text) {
        return new WholeForm(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "ab",
                () -> new IllegalStateException("cut"));
    }
}
