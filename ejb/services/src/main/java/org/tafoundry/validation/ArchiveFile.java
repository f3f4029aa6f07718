package org.tafoundry.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.revision.RevisionRefusal;
import org.tafoundry.revision.StoredAddOns;
import org.tafoundry.storage.Sha256Input;
import org.tafoundry.storage.Sha256Input.LimitExceededException;

/** The archive of an add-on in a file of its own until it is closed, so that many of them need no memory. */
final class ArchiveFile implements AutoCloseable {
    private final Path file;
    private final String sha256;

    private ArchiveFile(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /**
     * Takes an upload.
     *
     * @throws IOException when there is no place for it
     */
    static ArchiveFile of(InputStream content) throws IOException {
        Path file = Files.createTempFile("ta-foundry-", ".upload");
        boolean whole = false;
        try {
            Sha256Input metered = new Sha256Input(content, StoredAddOns.LARGEST);
            take(metered, file);
            whole = true;
            return new ArchiveFile(file, metered.checksum());
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    /**
     * Packs an add-on.
     *
     * @throws IOException when there is no place for it
     */
    static ArchiveFile of(AddOnFiles addOn) throws IOException {
        return of(new ByteArrayInputStream(AddOnArchive.write(addOn)));
    }

    private static void take(Sha256Input metered, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            metered.transferTo(out);
        } catch (LimitExceededException e) {
            throw new Refusal(
                    RevisionRefusal.REVISION_TOO_LARGE,
                    "The archive has more than " + StoredAddOns.LARGEST + " bytes (50 MB).",
                    "Leave out what an add-on does not need.",
                    e);
        } catch (IOException e) {
            if (!metered.failed()) {
                throw e;
            }
            throw new Refusal(
                    RevisionRefusal.REVISION_NOT_AN_ADD_ON,
                    "The upload ended before the archive did; nothing was kept.",
                    "Upload it again.",
                    e);
        }
    }

    /** Its bytes. */
    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** SHA-256 of its bytes in hexadecimal. */
    String sha256() {
        return sha256;
    }

    /** The add-on in it; refused when it is not the archive of one. */
    AddOnFiles parsed(String name, StoredAddOns addOns) throws IOException {
        try (InputStream in = open()) {
            return addOns.parse(name, in);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
