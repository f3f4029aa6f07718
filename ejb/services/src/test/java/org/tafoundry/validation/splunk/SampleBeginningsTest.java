package org.tafoundry.validation.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tafoundry.order.Sample;

class SampleBeginningsTest {
    private static Sample sample(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Sample("a.log", () -> new ByteArrayInputStream(bytes));
    }

    private static String text(Sample sample) throws IOException {
        try (InputStream in = sample.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void leaveASmallSampleWhole() throws IOException {
        SampleBeginnings beginnings = SampleBeginnings.of(List.of(sample("one\ntwo")));
        assertThat(beginnings.cut()).isFalse();
        assertThat(text(beginnings.samples().get(0))).isEqualTo("one\ntwo");
    }

    @Test
    void endWithALine() throws IOException {
        String line = "x".repeat(999) + "\n";
        SampleBeginnings beginnings = SampleBeginnings.of(List.of(sample(line.repeat(3_000)), sample("short\n")));
        assertThat(beginnings.cut()).isTrue();
        assertThat(text(beginnings.samples().get(0))).hasSize(1_048_000).endsWith("x\n");
        assertThat(text(beginnings.samples().get(1))).isEqualTo("short\n");
    }
}
