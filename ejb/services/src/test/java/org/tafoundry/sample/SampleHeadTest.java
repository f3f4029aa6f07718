package org.tafoundry.sample;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.refusal.Refusal;

class SampleHeadTest {

    static Stream<byte[]> binaries() throws IOException {
        byte[] random = new byte[5000];
        new SplittableRandom(7).nextBytes(random);
        byte[] damaged = gzip("an event\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        damaged[12] ^= 0x55;
        byte[] tar = Arrays.copyOf("auth.log".getBytes(StandardCharsets.UTF_8), 50_000);
        Arrays.fill(tar, 512, tar.length, (byte) 'x');
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
        return Stream.of(
                random,
                gzip(random),
                gzip(gzip("an event".getBytes(StandardCharsets.UTF_8))),
                damaged,
                gzip(tar),
                Arrays.copyOf(gzip("an event".getBytes(StandardCharsets.UTF_8)), 8),
                Arrays.copyOf(gzip(random), 1000),
                zip("[Content_Types].xml", "<Types/>"),
                new byte[100],
                "%PDF-1.7 text".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void compressedLogsAreAcceptedAndShown() throws IOException {
        String log = IntStream.range(0, 30_000)
                .mapToObj(i -> "event number " + i * 7919L + "\n")
                .collect(joining());
        byte[] whole = gzip(log.getBytes(StandardCharsets.UTF_8));
        assertThat(whole.length).isGreaterThan(SampleHead.SIZE);
        for (byte[] packed : List.of(Arrays.copyOf(whole, SampleHead.SIZE), whole, zip("auth.log", log))) {
            SampleHead head = new SampleHead(packed);
            head.requireText();
            assertThat(head.bytes()).isEqualTo(packed);
            assertThat(head.preview()).startsWith("event number 0\nevent number 7919\n");
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void binaryDataIsRefused(byte[] bytes) {
        assertRefused(bytes, SampleRefusal.SAMPLE_NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html><html><body>Sign in</body></html>", "\n<HTML>\n<p>Gateway timeout</p></HTML>"})
    void webPagesAreRefused(String page) {
        assertRefused(page.getBytes(StandardCharsets.UTF_8), SampleRefusal.SAMPLE_NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n\t", "\ufeff"})
    void emptyFilesAreRefused(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), SampleRefusal.SAMPLE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan  1 00:00:00 host app[1]: text",
                "{\"a\":1}",
                "\u001b[31mred\u001b[0m text with colours",
                "Übermäßige Größe 日本語",
                "<13>Oct 1 00:00:00 h a: ended with a NUL as some senders do, once in a while, in a long line\0\nnext line"
            })
    void logsAreAccepted(String text) {
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            SampleHead head = new SampleHead(text.getBytes(charset));
            assertThatCode(head::requireText).doesNotThrowAnyException();
            assertThat(head.preview()).isEqualTo(text.replace('\0', '\ufffd'));
        }
    }

    @Test
    void aLogInLatin1IsAccepted() {
        new SampleHead("Gr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1)).requireText();
    }

    @Test
    void thePreviewIsTheFirstLinesAndShort() {
        assertThat(preview("line\n".repeat(100)).lines()).hasSize(20);
        assertThat(preview("x".repeat(60_000))).hasSize(8000);
    }

    private static String preview(String text) {
        return new SampleHead(text.getBytes(StandardCharsets.UTF_8)).preview();
    }

    private static void assertRefused(byte[] bytes, SampleRefusal code) {
        assertThatThrownBy(() -> new SampleHead(bytes).requireText())
                .as(Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, 10))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01 a user=x | text/plain",
                "{\"time\": 1}         | application/json",
                "[{\"time\": 1}]       | application/json",
                "<Event><a/></Event>  | text/xml",
                "<34>Oct 11 22:14:15 a| text/plain"
            })
    void tellsTheMediaType(String text, String type) {
        assertThat(new SampleHead(text.getBytes(StandardCharsets.UTF_8)).mimeType())
                .isEqualTo(type);
    }
}
