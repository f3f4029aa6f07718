package org.tafoundry.knowledge.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"file:/opt/a%20b/pdfbox.jar", "jar:file:/opt/a%20b/pdfbox.jar!/"})
    void aLibraryIsFoundHoweverTheServerNamesIt(String location) {
        assertThat(PdfReader.file(location)).isEqualTo("/opt/a b/pdfbox.jar");
    }
}
