package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.refusal.Refusal;

class DocumentTextTest {
    @Test
    void aPdfIsReadPageByPage() throws IOException {
        byte[] pdf = TestPdf.of("Code 7 is a refused sale.", "Code 8 is a refund.");
        for (DocumentType type : new DocumentType[] {DocumentType.PDF, DocumentType.SPLUNK_DOC}) {
            assertThat(DocumentText.passages(type, "till.pdf", new ByteArrayInputStream(pdf)))
                    .extracting(Passage::whole)
                    .containsExactly("page 1\nCode 7 is a refused sale.", "page 2\nCode 8 is a refund.");
        }
    }

    @Test
    void anEncryptedOrDamagedPdfIsRefusedAndSaysWhy() throws IOException {
        assertUnreadable(DocumentType.PDF, TestPdf.encrypted("secret"), "encrypted");
        assertUnreadable(DocumentType.PDF, "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII), "damaged");
        assertUnreadable(DocumentType.PDF, TestPdf.of(""), "no text");
    }

    @Test
    void anAddOnIsReadStanzaByStanza() throws IOException {
        byte[] archive = AddOnArchive.write(new AddOnFiles(
                "TA-till",
                new TreeMap<>(Map.of(
                        "default/props.conf", "[till]\nEVAL-action = \"x\"\n".getBytes(StandardCharsets.UTF_8)))));
        Passage passage = DocumentText.passages(DocumentType.TA_ARCHIVE, "till.tgz", new ByteArrayInputStream(archive))
                .get(0);
        assertThat(passage.heading()).isEqualTo("TA-till props.conf [till]");
        assertThat(passage.facts().fields()).containsExactly("action");
        assertUnreadable(DocumentType.TA_ARCHIVE, Arrays.copyOf(archive, archive.length / 2), "archive");
    }

    @Test
    void whatPostgresCannotKeepIsReplaced() throws IOException {
        assertThat(DocumentText.passages(
                                DocumentType.MARKDOWN,
                                "a.md",
                                new ByteArrayInputStream("a\0b".getBytes(StandardCharsets.UTF_8)))
                        .get(0)
                        .text())
                .isEqualTo("a\ufffdb");
    }

    /** Documents that were made to do harm: each is read within its limits or refused with a code, and none takes long. */
    static Stream<Arguments> hostile() throws IOException {
        String stanzas = IntStream.range(0, 100_000)
                .mapToObj(i -> "[till" + i + "]\nEVAL-a = 1\n")
                .collect(Collectors.joining());
        byte[] inner = zip(Map.of("TA-in/default/props.conf", bytes("[a]\nEVAL-b = 1\n")));
        byte[] nested = inner;
        for (int depth = 0; depth < 6; depth++) {
            nested = zip(Map.of("in.zip", nested));
        }
        byte[] flagged = inner.clone();
        flagged[6] |= 1; // the entry says that it is encrypted, and the directory at the end says so too
        flagged[new String(flagged, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;
        return Stream.of(
                Arguments.of("100,000 stanzas", "a.zip", addOn(bytes(stanzas)), "KNOWLEDGE_TOO_LONG"),
                Arguments.of("21 MB of settings", "a.zip", addOn(new byte[21 << 20]), "KNOWLEDGE_TOO_LONG"),
                Arguments.of("a bomb", "a.zip", addOn(new byte[210 << 20]), "KNOWLEDGE_UNREADABLE"),
                Arguments.of("an encrypted entry", "a.zip", flagged, "KNOWLEDGE_UNREADABLE"),
                Arguments.of("archives in archives", "a.zip", nested, "KNOWLEDGE_UNREADABLE"),
                Arguments.of(
                        "a way out", "a.zip", zip(Map.of("TA-a/../../etc/passwd", bytes("x"))), "KNOWLEDGE_UNREADABLE"),
                Arguments.of(
                        "folders in folders",
                        "a.zip",
                        zip(Map.of("TA-a/" + "d/".repeat(5_000) + "props.conf", bytes("[a]\nb = 1\n"))),
                        "KNOWLEDGE_UNREADABLE"),
                Arguments.of("no archive at all", "a.tgz", bytes("[a]\nb = 1\n"), "KNOWLEDGE_UNREADABLE"),
                Arguments.of("20 MB in a line", "a.md", bytes("x ".repeat(10 << 20)), "KNOWLEDGE_TOO_LONG"),
                Arguments.of("headings only", "a.md", bytes("#".repeat(1 << 20) + "\n# #\n".repeat(9_000)), ""),
                Arguments.of("a heading of 5 MB", "a.md", bytes("# " + " ".repeat(5 << 20) + "x\ntext"), ""),
                Arguments.of("bytes of no text", "a.md", new byte[4 << 20], ""),
                Arguments.of(
                        "names with NUL, turned text and no end",
                        "a.zip",
                        addOn(bytes("[a\0b]\nEVAL-c\0d = 1\n[\u202eevil]\nEVAL-\u202ex = 2\n[" + "n".repeat(70_000)
                                + "]\nEVAL-z = 3\n")),
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(20)
    void aHostileDocumentIsReadWithinLimitsOrRefused(String what, String name, byte[] bytes, String code)
            throws IOException {
        DocumentType type = name.endsWith(".md") ? DocumentType.MARKDOWN : DocumentType.TA_ARCHIVE;
        if (code.isEmpty()) {
            assertThat(DocumentText.passages(type, name, new ByteArrayInputStream(bytes)))
                    .hasSizeBetween(1, 5_000)
                    .allSatisfy(passage -> {
                        assertThat(passage.whole()).hasSizeLessThan(2_000).doesNotContain("\0");
                        assertThat(passage.facts().sourcetypes()).allSatisfy(sourcetype -> assertThat(sourcetype)
                                .hasSizeLessThan(1_000)
                                .doesNotContain("\0"));
                        assertThat(passage.facts().fields())
                                .allSatisfy(field -> assertThat(field).doesNotContain("\0"));
                    });
        } else {
            assertThatThrownBy(() -> DocumentText.passages(type, name, new ByteArrayInputStream(bytes)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).hasToString(code);
                        assertThat(refusal.next()).isNotBlank();
                    });
        }
    }

    private static byte[] addOn(byte[] props) throws IOException {
        return zip(Map.of("TA-a/default/props.conf", props));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertUnreadable(DocumentType type, byte[] bytes, String why) {
        assertThatThrownBy(() -> DocumentText.passages(type, "file", new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(KnowledgeRefusal.KNOWLEDGE_UNREADABLE);
                    assertThat(refusal).hasMessageContaining(why);
                });
    }
}
