package org.tafoundry.sample;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tafoundry.caller.Caller;
import org.tafoundry.caller.RoleName;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.refusal.Values;
import org.tafoundry.storage.ListedObject;
import org.tafoundry.storage.ObjectInventory;
import org.tafoundry.storage.ObjectStore;
import org.tafoundry.storage.StorageRefusal;

/**
 * Files that come in parts, so that one that was cut off goes on where it ended. The parts are objects, each under the user,
 * the upload and its number; a day after the last one came, the reconciliation of the storage removes what became no sample.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleParts {
    /** Bytes of each part but the last one. */
    public static final int SIZE = 4 << 20;

    private static final String FOLDER = "parts/";
    private static final int ID_LENGTH = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{" + ID_LENGTH + "}");
    private static final int MOST_PARTS = (int) (Samples.LARGEST / SIZE);
    private static final int MOST_OPEN = 10;

    @Inject
    private ObjectStore store;

    @Inject
    private ObjectInventory inventory;

    protected SampleParts() {}

    SampleParts(ObjectStore store, ObjectInventory inventory) {
        this.store = store;
        this.inventory = inventory;
    }

    /** How many bytes of an upload of the caller's are here, from its first one on. */
    public long received(Caller caller, String upload) {
        return parts(folder(caller, upload)).stream()
                .mapToLong(ListedObject::size)
                .sum();
    }

    /**
     * Takes the next part of an upload.
     *
     * @param at where the part begins; unless that is where the upload ends so far, nothing is taken
     * @param size its bytes, at most {@link #SIZE}
     * @return how many bytes of the upload are here then
     */
    public long add(Caller caller, String upload, long at, long size, InputStream content) {
        String folder = folder(caller, upload);
        if (size <= 0 || size > SIZE) {
            throw Values.invalid(
                    "The part has " + size + " bytes.", "Send at least one byte and at most " + SIZE + " at a time.");
        }
        List<ListedObject> parts = parts(folder);
        long received = parts.stream().mapToLong(ListedObject::size).sum();
        if (at != received || at % SIZE != 0) {
            return received;
        }
        if (parts.size() >= MOST_PARTS) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_TOO_LARGE,
                    "The sample has more than " + Samples.LARGEST + " bytes (500 MB).",
                    "Upload a part of it: a few thousand events of every kind are enough.");
        }
        if (parts.isEmpty()) {
            requireFew(caller);
        }
        try {
            store.put(folder + String.format(Locale.ROOT, "%05d", parts.size()), content, "application/octet-stream");
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The part cannot be kept", e);
        }
        return received(caller, upload);
    }

    /** The bytes of an upload, one part after the other; refused unless exactly so many are here. */
    public InputStream open(Caller caller, String upload, long size) {
        List<ListedObject> parts = parts(folder(caller, upload));
        long received = parts.stream().mapToLong(ListedObject::size).sum();
        if (received != size) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_INTERRUPTED,
                    "Of the " + size + " bytes of the file " + received + " are here.",
                    "Choose the file again; the upload goes on where it ended.");
        }
        Iterator<ListedObject> left = parts.iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return left.hasNext();
            }

            @Override
            public InputStream nextElement() {
                try {
                    return store.open(left.next().key());
                } catch (IOException e) {
                    throw StorageRefusal.unavailable("A part of the file cannot be read", e);
                }
            }
        });
    }

    /** Removes the parts of an upload. */
    public void discard(Caller caller, String upload) {
        try {
            for (ListedObject part : parts(folder(caller, upload))) {
                store.delete(part.key());
            }
        } catch (IOException e) {
            throw StorageRefusal.unavailable("The parts cannot be removed", e);
        }
    }

    /** Nobody fills the storage with uploads that do not end. */
    private void requireFew(Caller caller) {
        String mine = mine(caller);
        int open = 0;
        List<ListedObject> first = list(mine, mine, 1);
        while (!first.isEmpty() && open < MOST_OPEN) {
            open++;
            // past all parts of this one
            String folder = first.get(0).key().substring(0, mine.length() + ID_LENGTH + 1);
            first = list(mine, folder + "~", 1);
        }
        if (open >= MOST_OPEN) {
            throw new Refusal(
                    SampleRefusal.SAMPLE_UPLOADS_OPEN,
                    open + " uploads of yours have not ended.",
                    "Finish or cancel one of them; they are removed after a day.");
        }
    }

    /** The parts in order, up to the first one that is not there or not whole, which is the last one. */
    private List<ListedObject> parts(String folder) {
        List<ListedObject> listed = list(folder, folder, MOST_PARTS);
        for (int i = 0; i < listed.size(); i++) {
            if (!listed.get(i).key().equals(folder + String.format(Locale.ROOT, "%05d", i))) {
                return listed.subList(0, i);
            }
            if (listed.get(i).size() != SIZE) {
                return listed.subList(0, i + 1);
            }
        }
        return listed;
    }

    /** The objects of a folder after a key. */
    private List<ListedObject> list(String folder, String after, int most) {
        try {
            return inventory.list(after, most).stream()
                    .filter(part -> part.key().startsWith(folder))
                    .toList();
        } catch (IOException e) {
            throw StorageRefusal.unavailable("What was uploaded cannot be read", e);
        }
    }

    private static String folder(Caller caller, String upload) {
        String mine = mine(caller);
        if (!ID.matcher(upload).matches()) {
            throw Values.invalid("'" + upload + "' is no upload.", "Choose the file again.");
        }
        return mine + upload + "/";
    }

    private static String mine(Caller caller) {
        return FOLDER + caller.require(RoleName.REQUESTOR) + "/";
    }
}
