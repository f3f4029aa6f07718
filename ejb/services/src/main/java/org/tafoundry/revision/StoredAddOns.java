package org.tafoundry.revision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.addon.ArchiveLimits;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Severity;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.Sha256Input;
import org.tafoundry.storage.StorageRefusal;
import org.tafoundry.storage.StoredObject;

/** The archives of revisions in the object store. */
@Dependent
public class StoredAddOns {
    /** The largest archive: 50 MB. */
    public static final int LARGEST = 50 * 1024 * 1024;

    /** What is unpacked is held in memory, several times for a moment. */
    private static final ArchiveLimits LIMITS = new ArchiveLimits(10_000, 100L << 20, 2);

    /** So that the memory of a server suffices whatever is uploaded. */
    private static final ReentrantLock ALONE = new ReentrantLock(true);

    private static final int PATIENCE_SECONDS = 60;
    private static final String TYPE = "application/gzip";
    private static final int MOST_REASONS = 5;

    @Inject
    private ObjectStore store;

    protected StoredAddOns() {}

    public StoredAddOns(ObjectStore store) {
        this.store = store;
    }

    /** Keeps an archive. */
    public StoredObject keep(String key, byte[] archive) throws IOException {
        return keep(key, new ByteArrayInputStream(archive));
    }

    /** Keeps an archive. */
    public StoredObject keep(String key, InputStream archive) throws IOException {
        Sha256Input metered = new Sha256Input(archive, Long.MAX_VALUE);
        store.put(key, metered, TYPE);
        return new StoredObject(store.bucket(), key, metered.size(), metered.checksum());
    }

    /** Keeps a debug bundle. */
    public StoredObject keepBundle(String key, byte[] bundle) throws IOException {
        Sha256Input metered = new Sha256Input(new ByteArrayInputStream(bundle), bundle.length);
        store.put(key, metered, "application/zip");
        return new StoredObject(store.bucket(), key, metered.size(), metered.checksum());
    }

    /** Opens a revision's archive. */
    public InputStream open(RevisionView revision) {
        try {
            return store.open(revision.storageKey());
        } catch (FileNotFoundException e) {
            throw new Refusal(
                    StorageRefusal.STORAGE_OBJECT_GONE,
                    "The archive of revision " + revision.version() + " is gone from the object storage.",
                    "Make a new revision.",
                    e);
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The archive cannot be read", e);
        }
    }

    /** The add-on of a revision. */
    public AddOnFiles read(RevisionView revision) {
        try (InputStream in = open(revision)) {
            // all of it first, as a slow store must not keep others from unpacking
            return parse(revision.summary().fileName(), new ByteArrayInputStream(in.readAllBytes()));
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The archive cannot be read", e);
        }
    }

    /** The one add-on in an archive; refused when there is none, more than one or the archive is not sound. */
    public AddOnFiles parse(String fileName, InputStream archive) throws IOException {
        Findings findings = new Findings();
        List<AddOnFiles> addOns = alone(fileName, () -> AddOnArchive.read(fileName, archive, LIMITS, findings));
        if (findings.atLeast(Severity.ERROR) || addOns.size() != 1) {
            String why = findings.list().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::message)
                    .distinct()
                    .limit(MOST_REASONS)
                    .collect(Collectors.joining(" "));
            throw new Refusal(
                    RevisionRefusal.REVISION_NOT_AN_ADD_ON,
                    why.isEmpty()
                            ? "'" + fileName + "' is not the archive of one add-on: it holds " + addOns.size() + "."
                            : "'" + fileName + "' is refused. " + why,
                    "Give a .tgz, .spl or .zip with one top folder that has the add-on's files.");
        }
        return addOns.get(0);
    }

    /** Work that holds unpacked add-ons. */
    public interface Unpacking<T> {
        /** Does it. */
        T work() throws IOException;
    }

    /**
     * Does work that holds unpacked add-ons, one after the other on a server; such work may be part of other such work.
     * Refuses when it is not its turn within a minute.
     */
    public <T> T alone(String fileName, Unpacking<T> unpacking) throws IOException {
        try {
            if (!ALONE.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal(
                        RevisionRefusal.REVISION_BUSY,
                        "So many add-ons are being unpacked that there is no memory for '" + fileName + "' now.",
                        "Try again in a minute.");
            }
            try {
                return unpacking.work();
            } finally {
                ALONE.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is being stopped.", e);
        }
    }
}
