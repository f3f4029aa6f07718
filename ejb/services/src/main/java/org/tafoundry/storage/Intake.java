package org.tafoundry.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.RefusalCode;

/**
 * How uploads of one kind become objects: their head is looked at first, their bytes are counted and hashed on the way, and
 * whatever ends one early leaves neither row nor object.
 *
 * @param what what is uploaded, in one word
 * @param megabytes how large it may be
 * @param tooLarge why a larger one is refused
 * @param smaller what to do then
 * @param interrupted why one that ends early is refused
 */
public record Intake(String what, int megabytes, RefusalCode tooLarge, String smaller, RefusalCode interrupted) {
    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    /** The row of one upload. */
    public interface Row<T> {
        /** Where its object is. */
        String key();

        /** Says that the object is there, whole. */
        T complete(long size, String checksum);

        /** Says that the object will not come. */
        void abandon();
    }

    /** How large an upload may be, in bytes. */
    public long bytes() {
        return (long) megabytes << 20;
    }

    /** The first bytes of an upload, at most {@code size}; they are read from the stream. */
    public byte[] head(InputStream content, int size) {
        try {
            return content.readNBytes(size);
        } catch (IOException e) {
            throw ended(0, e);
        }
    }

    /**
     * Keeps an upload.
     *
     * @param head its first bytes, read before
     * @param content the rest of it
     * @return what the row says of it in the end
     */
    public <T> T keep(ObjectStore store, Row<T> row, String mimeType, byte[] head, InputStream content) {
        Sha256Input metered =
                new Sha256Input(new SequenceInputStream(new ByteArrayInputStream(head), content), bytes());
        boolean complete = false;
        try {
            store.put(row.key(), metered, mimeType);
            T kept = row.complete(metered.size(), metered.checksum());
            complete = true;
            return kept;
        } catch (IOException e) {
            throw refusal(e, metered);
        } finally {
            if (!complete) {
                abandon(store, row);
            }
        }
    }

    private static void abandon(ObjectStore store, Row<?> row) {
        row.abandon();
        try {
            store.delete(row.key());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What is left of an upload is deleted later: " + row.key(), e);
        }
    }

    private Refusal refusal(IOException failure, Sha256Input metered) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Sha256Input.LimitExceededException) {
                return new Refusal(
                        tooLarge,
                        "The " + what + " has more than " + bytes() + " bytes (" + megabytes + " MB).",
                        smaller,
                        failure);
            }
        }
        return metered.failed()
                ? ended(metered.size(), failure)
                : StorageRefusal.unavailable("The " + what + " cannot be kept", failure);
    }

    private Refusal ended(long size, IOException cause) {
        return new Refusal(
                interrupted,
                "The upload ended after " + size + " bytes, before the " + what + " did; nothing was kept.",
                "Upload it again.",
                cause);
    }
}
