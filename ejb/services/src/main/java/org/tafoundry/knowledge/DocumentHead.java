package org.tafoundry.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tafoundry.refusal.Refusal;

/** The first bytes of a document: whether they can be of the type that was said. */
final class DocumentHead {
    /** How many bytes are looked at. */
    static final int SIZE = 4 * 1024;

    private static final int TAR_AT = 257;
    private static final int PDF_WITHIN = 1024;

    private final byte[] bytes;
    private final String text;

    DocumentHead(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isPdf() {
        int at = text.indexOf("%PDF-");
        return at >= 0 && at < PDF_WITHIN;
    }

    /** Refuses what cannot be a document of this type. */
    void require(DocumentType type) {
        if (text.isBlank()) {
            throw wrong("The document is empty.", "Upload a document with text.");
        }
        switch (type) {
            case PDF -> require(isPdf(), "no PDF", "a file that begins with %PDF-");
            case TA_ARCHIVE -> require(isArchive(), "no archive", "the add-on as .tgz, .spl or .zip");
            case MARKDOWN -> require(isText(), "no text", "Markdown or plain text in UTF-8");
            case SAMPLE_LOG ->
                throw wrong(
                        "The product itself makes documents of the type sample_log.",
                        "Upload a document of another type.");
            case SPLUNK_DOC -> require(isPdf() || isText(), "neither text nor PDF", "a PDF, or text in UTF-8");
        }
    }

    private static void require(boolean fits, String is, String wanted) {
        if (!fits) {
            throw wrong("The document is " + is + ".", "Upload " + wanted + ", or say another type.");
        }
    }

    private static Refusal wrong(String message, String next) {
        return new Refusal(KnowledgeRefusal.KNOWLEDGE_WRONG_TYPE, message, next);
    }

    private boolean isArchive() {
        return text.startsWith("\u001f\u008b") || text.startsWith("PK\u0003\u0004") || text.startsWith("ustar", TAR_AT);
    }

    private boolean isText() {
        return !isPdf() && !isArchive() && text.indexOf('\0') < 0 && controls() * 50 <= bytes.length;
    }

    private long controls() {
        return text.chars()
                .filter(c -> c < ' ' && Arrays.binarySearch(new int[] {'\t', '\n', '\f', '\r'}, c) < 0)
                .count();
    }
}
