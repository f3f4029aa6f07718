package org.tafoundry.knowledge.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private static final PdfReader READER = new PdfReader(Duration.ofSeconds(3));

    @ParameterizedTest
    @ValueSource(strings = {"file:/opt/a%20b/pdfbox.jar", "jar:file:/opt/a%20b/pdfbox.jar!/"})
    void aLibraryIsFoundHoweverTheServerNamesIt(String location) {
        assertThat(PdfReader.file(location)).isEqualTo("/opt/a b/pdfbox.jar");
    }

    @Test
    @Timeout(30)
    void aBombEndsItsOwnReaderOnlyAndLeavesNothing() throws IOException {
        Set<Path> before = folders();
        assertThat(READER.read(new ByteArrayInputStream(bomb()))).isInstanceOf(PdfReader.Outcome.Unreadable.class);
        assertThat(folders()).isEqualTo(before);
    }

    @Test
    @Timeout(30)
    void pagesThatHoldThemselvesAreNoEndlessWork() throws IOException {
        byte[] loop =
                """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000/Parent 2 0 R>> endobj
                trailer <</Root 1 0 R>>
                """
                        .getBytes(StandardCharsets.US_ASCII);
        assertThat(READER.read(new ByteArrayInputStream(loop))).isNotNull();
    }

    /** A page of 400 MB of text in 400 kB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = "(x) Tj\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            deflate.write("BT /F 12 Tf\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 6_000; i++) {
                deflate.write(block);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                4 0 obj <</Filter/FlateDecode/Length %d>> stream
                """
                        .formatted(packed.size())
                        .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("tafoundry-pdf"))
                    .collect(Collectors.toSet());
        }
    }
}
