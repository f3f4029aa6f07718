package org.tafoundry.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;
import org.tafoundry.foundry.FaultyTables;
import org.tafoundry.foundry.OwnTables;
import org.tafoundry.table.TableCode;
import org.tafoundry.table.TableFile;
import org.tafoundry.table.Tables;

/** Reads the folder of an organisation's own tables. */
final class TablesFolder {

    /** No table of a person's hand is larger. */
    private static final long LARGEST = 4L << 20;

    private TablesFolder() {}

    /**
     * The shipped tables with those of a folder; the shipped ones alone where there is no folder.
     *
     * @param folder the folder, whose own folders and hidden files are left alone; null where none is given
     */
    static Tables read(Path folder) throws FaultyTables {
        if (folder == null) {
            return Tables.shipped();
        }
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFile(folder + " is no folder; name a folder with tables that end in ."
                    + String.join(", .", OwnTables.kinds()));
        }
        List<TableFile> files = new ArrayList<>();
        Findings findings = new Findings();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                String name = path.getFileName().toString();
                if (Files.isRegularFile(path) && !name.startsWith(".")) {
                    text(path, findings).ifPresent(text -> files.add(new TableFile(name, text)));
                } else if (OwnTables.kinds().contains(name.substring(name.lastIndexOf('.') + 1))) {
                    unreadable(
                            Location.file(name),
                            Files.isDirectory(path)
                                    ? "It is a folder."
                                    : Files.exists(path)
                                            ? "It is no ordinary file."
                                            : "It is a link that leads to no file.",
                            "Put a table there, or name it otherwise.",
                            findings);
                }
            }
        } catch (IOException e) {
            throw new UnreadableFile(
                    folder + " cannot be read: " + FileTrouble.reason(e) + "; name a folder of yours.", e);
        }
        return OwnTables.of(files, findings);
    }

    private static Optional<String> text(Path path, Findings findings) throws IOException {
        String name = path.getFileName().toString();
        if (Files.size(path) > LARGEST) {
            findings.add(
                    TableCode.TABLE_TOO_LARGE,
                    Location.file(name),
                    "The file has " + Files.size(path) + " bytes.",
                    "Keep only tables in this folder, of at most " + LARGEST + " bytes.");
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            unreadable(line(name, read), "The line is not UTF-8.", "Save the file as UTF-8.", findings);
            return Optional.empty();
        }
        int nul = read.indexOf('\0');
        if (nul >= 0) {
            String what = "The line has a character NUL, so that the file is no text.";
            unreadable(line(name, read.substring(0, nul)), what, "Save the file as text.", findings);
            return Optional.empty();
        }
        return Optional.of(read);
    }

    /** The line behind a text. */
    private static Location line(String name, String before) {
        return Location.line(
                name, 1 + (int) before.chars().filter(c -> c == '\n').count());
    }

    private static void unreadable(Location where, String message, String suggestion, Findings findings) {
        findings.add(TableCode.TABLE_UNREADABLE, where, message, suggestion);
    }
}
