package org.tafoundry.testing;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tafoundry.storage.ListedObject;
import org.tafoundry.storage.ObjectInventory;
import org.tafoundry.storage.ObjectStore;

/** A bucket in memory, whose objects are as old as wanted and which can be away. */
public final class MemoryStore implements ObjectStore, ObjectInventory {
    private final TreeMap<String, byte[]> objects = new TreeMap<>();
    private final TreeMap<String, Instant> modified = new TreeMap<>();
    private int answers = Integer.MAX_VALUE;

    @Override
    public String bucket() {
        return "memory";
    }

    @Override
    public void put(String key, InputStream content, String contentType) throws IOException {
        put(key, content.readAllBytes(), Instant.now());
    }

    /** Puts an object that was there before. */
    public void put(String key, byte[] content, Instant since) {
        objects.put(key, content);
        modified.put(key, since);
    }

    @Override
    public InputStream open(String key) throws IOException {
        answer();
        if (!objects.containsKey(key)) {
            throw new FileNotFoundException("there is no object " + key);
        }
        return new ByteArrayInputStream(objects.get(key));
    }

    @Override
    public void delete(String key) throws IOException {
        answer();
        objects.remove(key);
    }

    @Override
    public List<ListedObject> list(String key, int most) {
        return objects.tailMap(key, false).entrySet().stream()
                .limit(most)
                .map(entry -> new ListedObject(entry.getKey(), entry.getValue().length, modified.get(entry.getKey())))
                .toList();
    }

    @Override
    public OptionalLong size(String key) {
        return objects.containsKey(key) ? OptionalLong.of(objects.get(key).length) : OptionalLong.empty();
    }

    @Override
    public int abortUploads(Instant before, boolean dryRun) {
        return 0;
    }

    /** The keys of the objects. */
    public List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    /** After so many more answers the store is away. */
    public void answerOnly(int more) {
        answers = more;
    }

    private void answer() throws IOException {
        if (answers-- <= 0) {
            throw new IOException("the store is away");
        }
    }
}
