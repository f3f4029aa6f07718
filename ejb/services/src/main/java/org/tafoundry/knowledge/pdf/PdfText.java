package org.tafoundry.knowledge.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The program that writes a PDF's text, page by page, with a form feed after each. It is started from this class file alone,
 * so it uses no other class of the product.
 */
public final class PdfText {
    /** Exit code: the document is encrypted. */
    static final int ENCRYPTED = 3;

    /** Exit code: the document is damaged, or no PDF. */
    static final int DAMAGED = 4;

    private PdfText() {}

    /**
     * Writes the text of the PDF {@code arguments[0]} to standard output, at most {@code arguments[1]} characters of it and
     * of the first {@code arguments[2]} pages.
     */
    public static void main(String[] arguments) {
        try {
            write(Path.of(arguments[0]), Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        } catch (InvalidPasswordException e) {
            System.exit(ENCRYPTED);
        } catch (IOException e) {
            System.err.println(e);
            System.exit(DAMAGED);
        }
    }

    private static void write(Path file, long mostCharacters, int mostPages) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile());
                Writer out = new OutputStreamWriter(new BufferedOutputStream(System.out), StandardCharsets.UTF_8)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            int pages = Math.min(document.getNumberOfPages(), mostPages);
            long written = 0;
            for (int page = 1; page <= pages && written < mostCharacters; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replace('\f', '\n');
                int length = (int) Math.min(text.length(), mostCharacters - written);
                out.write(text, 0, length);
                out.write('\f');
                written += length;
            }
        }
    }
}
