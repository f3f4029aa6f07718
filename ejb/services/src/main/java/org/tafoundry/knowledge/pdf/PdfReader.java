package org.tafoundry.knowledge.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Runs {@link PdfText} in a child process: a hostile document can crash, fill or stop that one only. */
public final class PdfReader {
    private static final long MOST_CHARACTERS = 20_000_000;
    private static final int MOST_PAGES = 5_000;
    private static final Duration LONGEST_DEATH = Duration.ofSeconds(10);
    private static final String ARCHIVE = "jar:";
    private static final String ROOT = "!/";
    private static final String HEAP = "-Xmx256m";
    private static final List<String> LIBRARIES = List.of(
            "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.fontbox.FontBoxFont",
            "org.apache.commons.logging.LogFactory");

    private final Duration limit;

    /** A document may take this long. */
    public PdfReader(Duration limit) {
        this.limit = limit;
    }

    /** What came of reading a document. */
    public sealed interface Outcome {
        /** The text, pages ended by form feeds; at most 20 million characters of 5,000 pages. */
        record Text(String pages) implements Outcome {}

        /** It cannot be read: why, and what helps. */
        record Unreadable(String why, String next) implements Outcome {}
    }

    /** Reads all of a PDF. */
    public Outcome read(InputStream pdf) throws IOException {
        Path folder = Files.createTempDirectory("tafoundry-pdf");
        try {
            Path document = folder.resolve("document.pdf");
            Files.copy(pdf, document);
            return run(folder, document);
        } finally {
            remove(folder);
        }
    }

    private Outcome run(Path folder, Path document) throws IOException {
        Path text = folder.resolve("text");
        ProcessBuilder builder = new ProcessBuilder(command(folder, document));
        builder.environment().clear();
        builder.directory(folder.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectOutput(text.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Unreadable(
                        "Reading the PDF took longer than " + limit.toSeconds() + " s.",
                        "Split it, or upload its text as Markdown.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server was stopped while a PDF was being read", e);
        } finally {
            // what it was still writing must have ended before its folder is removed
            process.destroyForcibly()
                    .onExit()
                    .completeOnTimeout(process, LONGEST_DEATH.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return outcome(process.exitValue(), text);
    }

    private static Outcome outcome(int exitCode, Path text) throws IOException {
        return switch (exitCode) {
            case 0 -> new Outcome.Text(Files.readString(text));
            case PdfText.ENCRYPTED -> new Outcome.Unreadable("The PDF is encrypted.", "Upload it without a password.");
            case PdfText.DAMAGED ->
                new Outcome.Unreadable("The PDF is damaged.", "Open it in a viewer, save it again and upload that.");
            default ->
                new Outcome.Unreadable(
                        "The PDF needs more memory than is allowed, or stopped its reader (exit code " + exitCode
                                + ").",
                        "Split it, or upload its text as Markdown.");
        };
    }

    private static List<String> command(Path folder, Path document) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-cp",
                classPath(folder),
                PdfText.class.getName(),
                document.toString(),
                Long.toString(MOST_CHARACTERS),
                Integer.toString(MOST_PAGES));
    }

    /** The program's own class as a file, as a server may hold it in an archive, and the libraries that it needs. */
    private static String classPath(Path folder) throws IOException {
        String name = PdfText.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve("classes").resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream in = PdfText.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(in, copy);
        }
        return Stream.concat(
                        Stream.of(folder.resolve("classes").toString()),
                        LIBRARIES.stream().map(PdfReader::jarOf))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jarOf(String type) {
        try {
            CodeSource source = Class.forName(type, false, PDDocument.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return file(source.getLocation().toString());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The library of " + type + " is missing", e);
        }
    }

    /** The file of a library; a server names it as the root of the archive, {@code jar:file:…!/}. */
    static String file(String location) {
        String file =
                location.startsWith(ARCHIVE) ? location.substring(ARCHIVE.length(), location.indexOf(ROOT)) : location;
        return Path.of(URI.create(file)).toString();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
