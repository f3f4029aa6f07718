package org.tafoundry.knowledge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tafoundry.refusal.Refusal;

class DocumentHeadTest {
    @ParameterizedTest
    @CsvSource({
        "PDF, %PDF-1.7",
        "SPLUNK_DOC, %PDF-1.7",
        "SPLUNK_DOC, plain text",
        "MARKDOWN, '# Käse'",
        "TA_ARCHIVE, PK\u0003\u0004 zip"
    })
    void whatFitsIsTaken(DocumentType type, String text) {
        assertThatCode(() -> head(text).require(type)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, plain text",
        "SPLUNK_DOC, PK\u0003\u0004 zip",
        "MARKDOWN, %PDF-1.7",
        "MARKDOWN, a\u0000b",
        "MARKDOWN, 'a\u0001\u0002\u0003b'",
        "TA_ARCHIVE, plain text",
        "MARKDOWN, ' '"
    })
    void whatDoesNotFitIsRefused(DocumentType type, String text) {
        assertThatThrownBy(() -> head(text).require(type)).isInstanceOf(Refusal.class);
    }

    private static DocumentHead head(String text) {
        return new DocumentHead(text.getBytes(StandardCharsets.UTF_8));
    }
}
