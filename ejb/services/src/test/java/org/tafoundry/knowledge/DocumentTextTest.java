package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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

    private static void assertUnreadable(DocumentType type, byte[] bytes, String why) {
        assertThatThrownBy(() -> DocumentText.passages(type, "file", new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(KnowledgeRefusal.KNOWLEDGE_UNREADABLE);
                    assertThat(refusal).hasMessageContaining(why);
                });
    }
}
