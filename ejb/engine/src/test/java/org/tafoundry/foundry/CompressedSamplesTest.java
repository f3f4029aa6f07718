package org.tafoundry.foundry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.finding.Finding;
import org.tafoundry.order.Sample;
import org.tafoundry.order.SampleAnalysis;
import org.tafoundry.synth.sample.SampleCode;

/** Compressed samples are read as what they hold, and refused when they cannot be read to their end. */
class CompressedSamplesTest {
    private static final int EVENTS = 3000;

    static Stream<byte[]> packed() throws IOException {
        return Stream.of(gzip(log()), zip(log()));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void areReadAsWhatTheyHold(byte[] packed) throws IOException {
        Generated made = Foundry.generate(samples(packed), Jobs.order(false));
        String sourcetype = made.report().sourcetypes().get(0);
        assertThat(made.report().validation().events()).isEqualTo(EVENTS);
        assertThat(Validation.run(
                                made.addOn(), samples(packed), Jobs.order(false).with(sourcetype))
                        .events())
                .isEqualTo(EVENTS);
    }

    @ParameterizedTest
    @MethodSource("packed")
    void areRefusedWhenTheyEndTooEarly(byte[] packed) throws IOException {
        for (int length : new int[] {12, packed.length / 2}) {
            assertDamaged(Arrays.copyOf(packed, length));
        }
    }

    @ParameterizedTest
    @MethodSource("packed")
    void areRefusedWhenTheyAreDamaged(byte[] packed) throws IOException {
        byte[] damaged = packed.clone();
        Arrays.fill(damaged, packed.length / 2, packed.length / 2 + 100, (byte) 0x55);
        assertDamaged(damaged);
    }

    @Test
    void validationTellsOfDamageToo() throws IOException {
        byte[] packed = gzip(log());
        Generated made = Foundry.generate(samples(packed), Jobs.order(false));
        assertThat(Validation.run(made.addOn(), samples(Arrays.copyOf(packed, packed.length / 2)), Jobs.order(false))
                        .findings())
                .extracting(Finding::code)
                .contains(SampleCode.SAMPLE_DAMAGED);
    }

    private static void assertDamaged(byte[] packed) throws IOException {
        SampleAnalysis analysis = Foundry.analyze(samples(packed), Jobs.order(false));
        assertThat(analysis.log()).isFalse();
        assertThat(analysis.findings()).extracting(Finding::code).containsExactly(SampleCode.SAMPLE_DAMAGED);
    }

    private static List<Sample> samples(byte[] packed) {
        return List.of(new Sample("fixture.log.gz", () -> new ByteArrayInputStream(packed)));
    }

    private static byte[] log() {
        return IntStream.range(0, EVENTS)
                .mapToObj(i -> "2026-03-01T10:" + (10 + i % 50) + ":00Z user=u" + i * 7919 % 10007 + " action=login\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("fixture.log"));
            zip.write(content);
            zip.closeEntry();
        }
        return packed.toByteArray();
    }
}
