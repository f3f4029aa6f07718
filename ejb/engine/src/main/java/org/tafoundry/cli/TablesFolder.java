package org.tafoundry.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tafoundry.foundry.FaultyTables;
import org.tafoundry.foundry.OwnTables;
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
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                if (Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".")) {
                    files.add(new TableFile(path.getFileName().toString(), text(path)));
                }
            }
        } catch (IOException e) {
            throw new UnreadableFile(
                    folder + " cannot be read: " + FileTrouble.reason(e) + "; name a folder of yours.", e);
        }
        return OwnTables.of(files);
    }

    private static String text(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new UnreadableFile(path + " has more than " + LARGEST + " bytes; keep only tables in this folder.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(path + " is not text in UTF-8; save it as UTF-8.", e);
        }
    }
}
